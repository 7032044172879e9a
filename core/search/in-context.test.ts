import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inContext } from './in-context.ts'

const around = (text: string, match: string, width: number) => {
  const start = text.indexOf(match)
  return Object.values(inContext(text, { start, end: start + match.length }, width))
}

test('a place stands between whole words of its text, on one line', () => {
  const text = 'Police\nof the city\n\nraided a compound at dawn on Monday.'
  expect(around(text, 'raided', 100)).toEqual(['Police of the city ¶ ', 'raided', ' a compound at dawn on Monday.'])
  expect(around(text, 'compound', 12)).toEqual(['raided a ', 'compound', ' at dawn on'])
})

test('without spaces nothing is cut inside of a syllable', () => {
  expect(around('ក្រុងភ្នំពេញ ឆ្លើយ', 'ពេ', 5)).toEqual(['ងភ្នំ', 'ពេ', 'ញ'])
})

test('neither side is much longer than asked for, and without line breaks they are the text itself', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zក្ន ]{1,60}$/), fc.nat(), fc.nat(), fc.integer({ min: 10, max: 30 }), (text, one, other, width) => {
    const [start = 0, end = 0] = [one % text.length, other % text.length].sort((a, b) => a - b)
    const { before, match, after } = inContext(text, { start, end }, width)
    expect(text.slice(0, start).endsWith(before)).toBe(true)
    expect(match).toBe(text.slice(start, end))
    expect(text.slice(end).startsWith(after)).toBe(true)
    expect(Math.max(before.length, after.length)).toBeLessThan(width + 45)
  }))
})
