import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterStart, wordEnd, wordStart } from './cut.ts'

test.each([
  ['Khmer subscripts', 'ក្រុងភ្នំពេញ', ['ក្រុ', 'ង', 'ភ្នំ', 'ពេ', 'ញ']],
  ['Burmese stacks', 'ပတ္တမြား', ['ပ', 'တ္တ', 'မြား']],
  ['Thai', 'กัมพูชา', ['กั', 'ม', 'พู', 'ช', 'า']],
  ['marks', 'e\u0301a', ['e\u0301', 'a']],
  ['emoji', '👩🏽‍🚒🇰🇭a', ['👩🏽‍🚒', '🇰🇭', 'a']],
  ['a pair', '𠀀b', ['𠀀', 'b']],
])('%s are not cut', (_, text, characters) => {
  const starts = new Set(Array.from({ length: text.length }, (__, at) => characterStart(text, at)))
  const cuts = [...starts, text.length]
  const pieces = cuts.slice(0, -1).map((start, place) => text.slice(start, cuts[place + 1]))
  expect(pieces).toEqual(characters)
})

test('cuts fall between words where there are any near', () => {
  const text = 'police raided the compound'
  expect(text.slice(wordStart(text, 3))).toBe('raided the compound')
  expect(text.slice(0, wordEnd(text, 16))).toBe('police raided')
  expect(wordStart(text, 0)).toBe(0)
  expect(wordEnd(text, text.length)).toBe(text.length)
})

test('a cut lies in the text, and a second one does not move it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), (text, place) => {
    const at = Math.min(place, text.length)
    const start = characterStart(text, at)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(start).toBeLessThanOrEqual(at)
    expect(characterStart(text, start)).toBe(start)
    for (const cut of [wordStart(text, at), wordEnd(text, at)]) expect(cut).toBe(Math.max(0, Math.min(cut, text.length)))
  }))
})
