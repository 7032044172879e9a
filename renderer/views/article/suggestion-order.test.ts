import { expect, test } from 'vitest'
import type { EntityType, Suggestion } from '../../../core/entity/entity.ts'
import { byName, nextSuggestion } from './suggestion-order.ts'

const proposed = (start: number, end: number, name = 'Dara Pich', type: EntityType = 'official'): Suggestion =>
  ({ articleId: 'a', start, end, text: name, type, name, role: null, agency: null, place: null, entityId: null, rule: 'title-before', reason: 'A title stands before it.' })

const list = [proposed(10, 30), proposed(10, 14), proposed(50, 60, 'Old Mill', 'compound'), proposed(90, 99)]

test('next and previous go through the text in order and round at the ends', () => {
  expect(nextSuggestion(list, null, 1)).toBe(list[0])
  expect(nextSuggestion(list, list[0]!, 1)).toBe(list[1])
  expect(nextSuggestion(list, list[1]!, 1)).toBe(list[2])
  expect(nextSuggestion(list, list[3]!, 1)).toBe(list[0])
  expect(nextSuggestion(list, list[1]!, -1)).toBe(list[0])
  expect(nextSuggestion(list, list[0]!, -1)).toBe(list[3])
  expect(nextSuggestion(list, null, -1)).toBe(list[3])
})

test('a caret between suggestions goes on to the nearest', () => {
  expect(nextSuggestion(list, { start: 40, end: 40 }, 1)).toBe(list[2])
  expect(nextSuggestion(list, { start: 40, end: 40 }, -1)).toBe(list[1])
})

test('after the only one was decided there is no next', () => {
  expect(nextSuggestion([list[2]!], list[2]!, 1)).toBeNull()
  expect(nextSuggestion([], null, 1)).toBeNull()
})

test('one name of two types is two names', () => {
  const groups = byName([...list, proposed(120, 128, 'Old Mill', 'organization')])
  expect(groups.map(({ key, all }) => [key, all.length])).toEqual([
    ['official Dara Pich', 3], ['compound Old Mill', 1], ['organization Old Mill', 1],
  ])
})
