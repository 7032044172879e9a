import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freeText } from './free-text.ts'

it('keeps spaces and lines, in NFC with LF', () => {
  expect(freeText('  a  b\r\n\tc\rd  e\u0301')).toBe('  a  b\n\tc\nd  é')
})

it('puts a sign in place of what a database cannot store', () => {
  expect(freeText('a\0b\uD800c\uDC00😀')).toBe('a\uFFFDb\uFFFDc\uFFFD😀')
  fc.assert(fc.property(fc.array(fc.nat(0xffff)), units => {
    const text = freeText(String.fromCharCode(...units))
    expect(text).not.toMatch(/\0|\p{Surrogate}/u)
    expect(freeText(text)).toBe(text)
  }))
})
