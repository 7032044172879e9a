import { expect, test } from 'vitest'
import { between, toggled } from './picking.ts'

const ids = ['a', 'b', 'c', 'd']

test('picking twice is not picking', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b'])
  expect([...toggled(toggled(new Set(['a']), 'b'), 'b')]).toEqual(['a'])
})

test('a stretch is the same from either end, and one line where nothing came before', () => {
  expect([...between(ids, 1, 3)]).toEqual(['b', 'c', 'd'])
  expect([...between(ids, 3, 1)]).toEqual(['b', 'c', 'd'])
  expect([...between(ids, -1, 2)]).toEqual(['c'])
})
