import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWhile, longestRise } from './sorted.ts'

it('counts the items before a bound', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.integer({ min: -25, max: 25 }), (numbers, bound) => {
    const sorted = numbers.toSorted((a, b) => a - b)
    expect(countWhile(sorted.length, (index) => sorted[index]! < bound)).toBe(numbers.filter((number) => number < bound).length)
  }))
})

it('finds a rise that no other is longer than', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (ranks) => {
    const rise = longestRise(ranks.map((rank, place) => ({ rank, place })), ({ rank }) => rank)
    rise.slice(1).forEach(({ rank, place }, index) => {
      expect(rank).toBeGreaterThan(rise[index]!.rank)
      expect(place).toBeGreaterThan(rise[index]!.place)
    })
    const longest = ranks.reduce<number[]>((lengths, rank, at) => [...lengths, 1 + Math.max(0, ...lengths.filter((_, index) => index < at && ranks[index]! < rank))], [])
    expect(rise).toHaveLength(Math.max(0, ...longest))
  }))
})
