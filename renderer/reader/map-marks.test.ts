import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapRows, offsetOfRow, rowOf } from './map-marks.ts'

test('every offset has a row of the map, and later ones none above', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 2000 }), fc.nat(), fc.nat(), (length, rows, one, other) => {
    const [a, b] = [one % (length + 1), other % (length + 1)].sort((x, y) => x - y)
    expect(rowOf(a!, length, rows)).toBeGreaterThanOrEqual(0)
    expect(rowOf(b!, length, rows)).toBeLessThan(rows)
    expect(rowOf(a!, length, rows)).toBeLessThanOrEqual(rowOf(b!, length, rows))
  }))
})

test('the ends of the map are the ends of the text', () => {
  expect([offsetOfRow(-5, 1000, 100), offsetOfRow(50, 1000, 100), offsetOfRow(500, 1000, 100)]).toEqual([0, 500, 1000])
})

test('what stands at one place shares a row, and suggestions are left out', () => {
  const range = { start: 500, end: 510 }
  const rows = mapRows([
    { kind: 'annotation', key: 'a', range, colour: 'pink' }, { kind: 'annotation', key: 'b', range, colour: 'blue' },
    { kind: 'mention', key: 'm', range, type: 'official' }, { kind: 'suggestion', key: 's', range: { start: 900, end: 910 }, type: 'person' },
  ], [{ start: 501, end: 503 }], 1000, 100)
  expect([...rows]).toEqual([[50, { colours: new Set(['pink', 'blue']), types: new Set(['official']), hit: true }]])
})
