import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, lowerKeepingLength, nameKey, tidyName } from './fold.ts'

describe('foldText', () => {
  it('leads every folded unit back to where it stood', () => {
    const pieces = fc.array(fc.constantFrom('a', 'É', '’', '\u200B', '\u00A0', '‑', 'ក', '្', '\u200D', '𠮷', ' '), { maxLength: 20 }).map((units) => units.join(''))
    fc.assert(fc.property(pieces, (text) => {
      const { folded, at } = foldText(text)
      expect(at === null ? text.length : at.length - 1).toBe(folded.length)
      for (let i = 0; i < folded.length; i++) {
        const there = text[at ? at[i]! : i]!
        expect(foldText(there).folded).toBe(folded[i])
      }
    }))
  })

  it('keeps the length of what it makes lower case', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lowerKeepingLength(text)).toHaveLength(text.length)
    }))
    expect(lowerKeepingLength('İSTANBUL')).toBe('İstanbul')
  })
})

describe('names compared', () => {
  it('are the same without regard to case, Latin accents, spaces and punctuation', () => {
    expect(nameKey('  NGUYỄN  Văn‑Đức ')).toBe('nguyen van duc')
    expect(nameKey('O’Smach')).toBe(nameKey("O'smach"))
  })

  it('keep the vowels and tones of other scripts', () => {
    expect(nameKey('សុខ')).not.toBe(nameKey('សខ'))
    expect(tidyName(' សុខ\u200Bដារ៉ា ')).toBe('សុខដារ៉ា')
  })

  it('are tidy once tidied', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(tidyName(tidyName(name))).toBe(tidyName(name))
      expect(nameKey(tidyName(name))).toBe(nameKey(name))
    }))
  })
})
