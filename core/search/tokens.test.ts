import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLetters } from './fold.ts'
import { termTable } from './term-table.ts'
import { BEGINNINGS, LONGEST_TERM, scanTokens, tokensOf, type Token } from './tokens.ts'

const terms = (text: string): string[] => tokensOf(text).map(({ term }) => term)

describe('a text is cut', () => {
  it.each([
    ['Police raided Cambodia’s largest compound.', ['police', 'raided', 'cambodia', 's', 'largest', 'compound']],
    ['1,000 of 12,345,678; 1,23 and 1,2345', ['1000', 'of', '12345678', '1', '23', 'and', '1', '2345']],
    ['the U.S.-owned park.Then', ['the', 'u', 's', 'owned', 'park', 'then']],
    ['Đà Nẵng, Đặng; Łódź, Sørensen, Straße, Æsop', ['da', 'nang', 'dang', 'lodz', 'sorensen', 'strasse', 'aesop']],
    ['Ёлка ΣΊΣΥΦΟΣ Σίσυφος', ['елка', 'σισυφοσ', 'σισυφοσ']],
    ['ភ្នំពេញ', ['ភ្នំ', 'ពេ', 'ញ']],
    ['ភ្នំ\u200bពេញ ២០២៤', ['ភ្នំ', 'ពេ', 'ញ', '2024']],
    ['กำปง', ['กำ', 'ป', 'ง']],
    ['金边B区', ['金', '边', 'b', '区']],
    ['プノンペン ｶﾉｼﾞｮ', ['プ', 'ノ', 'ン', 'ペ', 'ン', 'カ', 'ノ', 'シ', 'ョ']],
    ['프놈펜의 경찰', ['프놈펜의', '경찰']],
    ['ＡＢＣ　１２', ['abc', '12']],
    ['أحمد الشُّرطة', ['احمد', 'الشرطة']],
    ['soft\u00adhyphen, zero\u200bwidth', ['softhyphen', 'zero', 'width']],
    ['𠀀𠀁 𝐀b', ['𠀀', '𠀁', 'ab']],
    ['file_name – “quoted” · dot', ['file', 'name', 'quoted', 'dot']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  it('at places in order that hold no space, each folded as a query is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0
      for (const { term, start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).not.toMatch(/\s/)
        expect(term.length).toBeLessThanOrEqual(LONGEST_TERM)
        expect(term).not.toBe('')
        last = end
      }
    }))
  })

  it('the same whatever the case of Latin letters, and with the places of the uncut text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Raid', 'ÉTAT', 'ក្រុង', '金', '1,000', '’s', ' ', '. '), { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      expect(terms(text.toUpperCase())).toEqual(terms(text))
      for (const { term, start, end } of tokensOf(text)) expect(foldLetters(text.slice(start, end)).replaceAll(',', '')).toBe(term)
    }))
  })
})

describe('a text that is cut for some beginnings alone', () => {
  it('has the same tokens in the same places', () => {
    const pieces = fc.array(fc.constantFrom('raid', 'Raid', 'ÉTAT', 'e\u0301tat', 'rai\u00add', 'ក្រុង', '金', '1,000', '1,0', '’s', 'ßen', '𝐀b', ' ', '. ', '\n'), { maxLength: 20 })
    fc.assert(fc.property(pieces, fc.subarray([...'raeskb10𝐀'.normalize('NFKC')]), (parts, letters) => {
      const text = parts.join('')
      const begins = new Uint8Array(BEGINNINGS)
      for (const letter of letters) begins[letter.charCodeAt(0) % BEGINNINGS] = 1
      const told: Token[] = []
      scanTokens(text, (units, length, start, end) => told.push({ term: String.fromCharCode(...units.subarray(0, length)), start, end }), begins)
      const all = tokensOf(text)
      expect(told.map(({ start, end }) => [start, end])).toEqual(all.map(({ start, end }) => [start, end]))
      told.forEach(({ term }, place) => {
        const { term: whole } = all[place]!
        if (begins[whole.charCodeAt(0) % BEGINNINGS] === 1) expect(term).toBe(whole)
        else expect([whole, '']).toContain(term)
      })
    }))
  })
})

describe('a table of terms', () => {
  it('gives each term one number, in the order in which they came', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 1500, size: 'max' }), (words) => {
      const table = termTable()
      const known = new Map<string, number>()
      for (const word of words) {
        expect(table.find(word)).toBe(known.get(word) ?? -1)
        if (!known.has(word)) known.set(word, known.size)
        expect(table.addText(word)).toBe(known.get(word))
      }
      expect(table.size).toBe(known.size)
      for (const [word, number] of known) expect([table.text(number), table.find(word)]).toEqual([word, number])
    }), { numRuns: 20 })
  })
})
