import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { CONTEXT_LENGTH, describe, isPassage } from './describe.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }))
  .filter(text => text !== '')
const passage = anyText.chain(text =>
  fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 })))

suite('the description of a passage', () => {
  it('gives the position, the words and what stands around them', () => {
    expect(describe('Police searched the compound on Monday.', { start: 20, end: 28 })).toEqual({
      position: { start: 20, end: 28 },
      quote: { exact: 'compound', prefix: 'Police searched the ', suffix: ' on Monday.' },
    })
  })

  it('keeps a bounded context that is part of the text and, in well-formed text, well-formed', () => {
    fc.assert(fc.property(passage, ({ text, start, end }) => {
      const { quote } = describe(text, { start, end })
      expect(text.slice(0, start).endsWith(quote.prefix)).toBe(true)
      expect(text.slice(end).startsWith(quote.suffix)).toBe(true)
      expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
      expect(quote.suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
      expect(/^[\uDC00-\uDFFF]/.test(quote.prefix)).toBe(false)
      expect(/[\uD800-\uDBFF]$/.test(quote.suffix)).toBe(false)
    }))
  })

  it('drops the half of a character that the context would cut', () => {
    const text = `😀${'a'.repeat(CONTEXT_LENGTH - 1)}X${'b'.repeat(CONTEXT_LENGTH - 1)}😀`
    const start = CONTEXT_LENGTH + 1
    const { quote } = describe(text, { start, end: start + 1 })
    expect(quote).toEqual({ exact: 'X', prefix: 'a'.repeat(CONTEXT_LENGTH - 1), suffix: 'b'.repeat(CONTEXT_LENGTH - 1) })
  })

  it.each([[0, 0], [2, 1], [-1, 2], [0, 6], [0.5, 2], [NaN, 2]])('refuses the range %d to %d of five letters', (start, end) => {
    expect(isPassage('abcde', { start, end })).toBe(false)
    expect(() => describe('abcde', { start, end })).toThrow(RangeError)
  })
})
