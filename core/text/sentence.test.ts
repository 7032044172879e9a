import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAt, sentences } from './sentence.ts'

function split(text: string): string[] {
  return sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  it.each([
    ['ranks before a name', ['Kampot police chief Maj. Gen. Mao Dara confirmed it.', 'Lt. Col. Chan did not.']],
    ['initials of a state before a name', ['He met the U.S. State Department.', 'Nothing came of it.']],
    ['initials of a state at the end', ['They were sent to the U.S.', 'The others stayed.']],
    ['a company inside a sentence', ['RSX Investment Co., Ltd. holds the licence.', 'It is new.']],
    ['a company at the end', ['The licence went to Golden Sun Co. Ltd.', 'The ministry agreed.']],
    ['a middle initial', ['John F. Kennedy spoke.', 'Nobody listened.']],
    ['a month before its day', ['It was on Nov. 6 in Takeo.', 'Police came.']],
    ['a number', ['See No. 12 of the list.', 'It is long.']],
    ['a question in quotes with its speaker', ['“Is it open?” he asked.', '“No!” said she.']],
    ['a time of day', ['It began at 11:00 a.m. Phnom Penh time.', 'It ended late.']],
    ['Khmer', ['នគរបាលបានឃាត់ខ្លួនជនបរទេស។', 'ពួកគេត្រូវបានបញ្ជូន៕']],
    ['Khmer et cetera', ['មានទូរស័ព្ទ កុំព្យូទ័រ ។ល។', 'គេយកទៅ។']],
    ['Chinese with a quote and its speaker', ['警方突袭了园区。', '“他们被扣留。”他说。', '为什么？']],
    ['Korean', ['경찰이 단속했다.', '"좋다."라고 그는 말했다.']],
    ['Thai ranks', ['พล.ต.อ.สุรเชษฐ์ กล่าวว่า ไม่มี']],
    ['Vietnamese', ['TP. Hồ Chí Minh rất đông.', 'Ông ấy nói vậy.']],
    ['a list number', ['1. First of all.', 'Then this.']],
  ])('%s', (_name, expected) => {
    const unspaced = /[\u4E00-\u9FFF]/.test(expected[0]!)
    expect(split(expected.join(unspaced ? '' : ' '))).toEqual(expected)
  })

  it('loses nothing but white space, whatever the text', () => {
    const pieces = fc.constantFrom('A', 'b', 'U.S. ', '. ', '? ', '。', '“', '”', ' ', '\u00E9', '។', '1. ', 'Co., ', 'ล.', '\uD83D\uDE00', '(', ')')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(pieces).map((parts) => parts.join(''))), fc.nat(5), (body, pad) => {
        const text = `${'x'.repeat(pad)}${body}yy`
        const found = sentences(text, { start: pad, end: pad + body.length })
        let at = pad
        for (const { start, end } of found) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          at = end
        }
        expect(text.slice(at, pad + body.length).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

describe('sentenceAt', () => {
  const text = 'Heading here\n\nFirst one. Second one here. Third.\n\nFourth. Fifth.'
  const blocks = [{ start: 0, end: 12 }, { start: 14, end: 48 }, { start: 50, end: 64 }]
  const at = (start: number, end: number): string => {
    const found = sentenceAt(text, blocks, { start, end })
    return text.slice(found.start, found.end)
  }

  it('gives the sentence around a word', () => {
    expect(at(text.indexOf('one here'), text.indexOf('one here') + 3)).toBe('Second one here.')
  })

  it('gives a caret the sentence it stands in', () => {
    expect(at(14, 14)).toBe('First one.')
  })

  it('joins the sentences that a range reaches over, across blocks', () => {
    expect(at(text.indexOf('Third'), text.indexOf('Fourth') + 2)).toBe('Third.\n\nFourth.')
  })

  it('always holds the range, whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) }
        const found = sentenceAt(text, blocks, range)
        expect(found.start).toBeLessThanOrEqual(range.start)
        expect(found.end).toBeGreaterThanOrEqual(range.end)
      }),
    )
  })

  it('gives a range back where there are no blocks', () => {
    expect(sentenceAt(text, [], { start: 3, end: 5 })).toEqual({ start: 3, end: 5 })
  })
})
