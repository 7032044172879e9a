import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TEXT_LAYERS } from '../../contract/reading-shapes.ts'
import type { Mark } from './marks.ts'
import { layerCounts, seenMarks, switched } from './text-layers.ts'

const range = { start: 0, end: 4 }
const MARKS: readonly Mark[] = [
  { kind: 'annotation', key: 'a', range, colour: 'pink' },
  { kind: 'mention', key: 'm', range, type: 'official' },
  { kind: 'suggestion', key: 's', range, type: 'official' },
  { kind: 'suggestion', key: 'p', range, type: 'person' },
]
const keys = (hidden: Parameters<typeof seenMarks>[1]) => seenMarks(MARKS, hidden).map(({ key }) => key)

test('a name is seen when both its kind and its type are', () => {
  expect(keys([])).toEqual(['a', 'm', 's', 'p'])
  expect(keys(['suggestion'])).toEqual(['a', 'm'])
  expect(keys(['official'])).toEqual(['a', 'p'])
  expect(keys(['annotation', 'person'])).toEqual(['m', 's'])
})

test('each layer says how much it holds', () => {
  expect(Object.fromEntries(layerCounts(MARKS, 3))).toEqual({ hit: 3, annotation: 1, suggestion: 2, official: 2, person: 1 })
})

test('switching a layer twice changes nothing about what is hidden', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...TEXT_LAYERS)), fc.constantFrom(...TEXT_LAYERS), (hidden, layer) => {
    const once = switched(hidden, layer)
    expect(once.includes(layer)).toBe(!hidden.includes(layer))
    expect(new Set(switched(once, layer))).toEqual(new Set(hidden))
  }))
})
