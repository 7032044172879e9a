import { expect, test } from 'vitest'
import type { CollectionRow } from '../../../contract/shapes.ts'
import { parentsOf, pathName, shownLines } from './collection-tree.ts'

const row = (id: string, parentId: string | null, articles = 0): CollectionRow => ({ collection: { id, name: id.toUpperCase(), parentId }, articles })
const rows = [row('a', null, 2), row('a1', 'a', 3), row('a2', 'a'), row('a2x', 'a2', 1), row('b', null)]
const shown = (open: string[]) => shownLines(rows, new Set(open)).map(({ row: { collection }, level, place, siblings }) => `${collection.id} ${level} ${place}/${siblings}`)

test('only what lies in open collections is shown, each with its level and its place among its siblings', () => {
  expect(shown([])).toEqual(['a 1 1/2', 'b 1 2/2'])
  expect(shown(['a'])).toEqual(['a 1 1/2', 'a1 2 1/2', 'a2 2 2/2', 'b 1 2/2'])
  expect(shown(['a', 'a2'])).toEqual(['a 1 1/2', 'a1 2 1/2', 'a2 2 2/2', 'a2x 3 1/1', 'b 1 2/2'])
  expect(shown(['a2'])).toEqual(['a 1 1/2', 'b 1 2/2'])
})

test('one without children is never open', () => {
  expect(shownLines(rows, new Set(['b'])).map(({ hasChildren, isOpen }) => [hasChildren, isOpen])).toEqual([[true, false], [false, false]])
})

test('a collection is found by the ones it is in', () => {
  expect(parentsOf(rows, 'a2x')).toEqual(['a', 'a2'])
  expect(parentsOf(rows, 'b')).toEqual([])
  expect(parentsOf(rows, 'gone')).toEqual([])
  expect(pathName(rows, 'a2x')).toBe('A / A2 / A2X')
})
