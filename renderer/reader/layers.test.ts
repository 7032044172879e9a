import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layersOf } from './layers.ts'

const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }))
const ranges = fc.array(range, { maxLength: 24 })

test('ranges that do not touch share the first layer', () => {
  expect(layersOf([{ start: 10, end: 20 }, { start: 0, end: 10 }, { start: 25, end: 30 }])).toEqual([0, 0, 0])
})

test('the inner of two nested ranges lies above the outer', () => {
  expect(layersOf([{ start: 4, end: 6 }, { start: 0, end: 10 }])).toEqual([1, 0])
})

test('the same passage marked three times lies on three layers', () => {
  const passage = { start: 3, end: 9 }
  expect(layersOf([passage, passage, passage])).toEqual([0, 1, 2])
})

test('no two ranges of one layer overlap, and there are no more layers than ranges over the busiest place', () => {
  fc.assert(fc.property(ranges, (given) => {
    const layers = layersOf(given)
    given.forEach((a, i) => given.forEach((b, j) => {
      if (i < j && layers[i] === layers[j]) expect(a.start >= b.end || b.start >= a.end).toBe(true)
    }))
    const busiest = Math.max(0, ...given.map(({ start }) => given.filter((other) => other.start <= start && start < other.end).length))
    expect(Math.max(-1, ...layers) + 1).toBe(busiest)
  }))
})
