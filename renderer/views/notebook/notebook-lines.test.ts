import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './notebook-lines.ts'

const groups = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }).map((counts) => counts.map((count, place) => ({ key: `g${place}`, label: '', count })))

test('heads and rows stand in their order, and folded groups show their head alone', () => {
  fc.assert(fc.property(groups, fc.array(fc.nat(7)), (given, places) => {
    const folded = new Set(places.map((place) => `g${place}`))
    const expected = given.flatMap(({ key, count }, group) => {
      const before = given.slice(0, group).reduce((sum, one) => sum + one.count, 0)
      return [{ kind: 'head', group }, ...(folded.has(key) ? [] : Array.from({ length: count }, (_, at) => ({ kind: 'row', row: before + at, group })))]
    })
    const lines = linesOf(given, folded, 0)
    expect(Array.from({ length: lines.count }, (_, line) => lines.at(line))).toEqual(expected)
    expect(given.map((_, group) => lines.at(lines.headOf(group)))).toEqual(given.map((_, group) => ({ kind: 'head', group })))
  }))
})

test('a list without groups is its rows', () => {
  const lines = linesOf([], new Set(), 3)
  expect([lines.count, lines.at(2)]).toEqual([3, { kind: 'row', row: 2, group: null }])
})
