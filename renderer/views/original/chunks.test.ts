import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunkAt, chunksOf } from './chunks.ts'

const text = fc.array(fc.tuple(fc.constantFrom('word ', 'line\n', '𠮷', '\n\n'), fc.nat(9000)), { maxLength: 5 }).map((parts) => parts.map(([one, times]) => one.repeat(times)).join(''))

test('chunks are the text in order, none of them too long, no character cut', () => {
  fc.assert(fc.property(text, (whole) => {
    const chunks = chunksOf(whole)
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(whole)
    for (const { start, text: part } of chunks) {
      expect(whole.startsWith(part, start)).toBe(true)
      expect(part.length).toBeLessThanOrEqual(12_000)
      expect(part.isWellFormed()).toBe(true)
    }
  }), { numRuns: 40 })
})

test('an offset is found in its chunk', () => {
  fc.assert(fc.property(text.filter((whole) => whole !== ''), fc.nat(), (whole, at) => {
    const offset = at % whole.length
    const chunks = chunksOf(whole)
    const { start, text: part } = chunks[chunkAt(chunks, offset)]!
    expect(offset).toBeGreaterThanOrEqual(start)
    expect(offset).toBeLessThan(start + part.length)
  }), { numRuns: 40 })
})
