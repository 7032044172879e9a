import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe as suite, expect, it } from 'vitest'
import { describe } from '../core/anchor/describe.ts'
import { anchor, place } from './place.ts'

const word = fc.constantFrom('police ', 'the ', 'raid ', 'compound ', 'casino ', 'ប៉ូលិស', 'ឆែក', 'ตำรวจ', '警方', '突击', 'cảnh sát ', '경찰 ', '😀', '𠀀', '12 ', '.\n\n')
const anyText = fc.array(word, { minLength: 1, maxLength: 80 }).map(words => words.join(''))
const passage = anyText.chain(given =>
  fc.tuple(fc.nat(given.length - 1), fc.nat(given.length - 1)).map(([a, b]) => ({ text: given, range: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })))

suite('anchor', () => {
  it('never gives a range whose words differ in more than a fifth from the quote', () => {
    fc.assert(fc.property(passage, anyText, fc.nat(), fc.nat(), ({ text, range }, other, cut, skip) => {
      const at = cut % (text.length + 1)
      const edited = text.slice(0, at) + other + text.slice(at + (skip % 40))
      const { quote } = describe(text, range)
      const found = anchor(edited, describe(text, range))
      if (!found) return
      const words = edited.slice(found.range.start, found.range.end)
      // A match that would cut a character in two is widened by one unit at either end.
      expect(distance(words, quote.exact)).toBeLessThanOrEqual(found.how === 'fuzzy' ? quote.exact.length / 5 + 2 : 0)
    }))
  })

  it('finds a long quote after a letter in every sentence changed', () => {
    const sentence = (number: number, letter: string) => `Sentence ${number} tells of the c${letter}mpound at the river and of those who were held in it. `
    const all = (letter: string) => Array.from({ length: 30 }, (_, number) => sentence(number, letter)).join('')
    const selectors = describe(all('o'), { start: 300, end: 1500 })
    const found = anchor(`A new first line. ${all('a')}`, selectors)
    expect(found).toEqual({ how: 'fuzzy', range: { start: 318, end: 1518 } })
  })
})

suite('place', () => {
  it('keeps an orphan with no range', () => {
    const record = { target: describe('Gone tomorrow.', { start: 0, end: 4 }) }
    expect(place('Nothing is left.', record)).toEqual({ record, range: null })
    expect(place('Gone tomorrow.', record)).toEqual({ record, range: { start: 0, end: 4 } })
  })
})
