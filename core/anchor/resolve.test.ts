import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { CONTEXT_LENGTH, describe } from './describe.ts'
import { resolve, type FuzzySearch } from './resolve.ts'

/** Sellers' algorithm, plainly: the best-scoring end places, each with the start of one best alignment. */
const fuzzy: FuzzySearch = (text, pattern, maxErrors) => {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => ({ cost: row, start: 0 }))
  const matches: { start: number; end: number; cost: number }[] = []
  for (let end = 1; end <= text.length; end++) {
    const next = [{ cost: 0, start: end }]
    for (let row = 1; row <= pattern.length; row++) {
      const steps = [
        { cost: column[row - 1]!.cost + (pattern[row - 1] === text[end - 1] ? 0 : 1), start: column[row - 1]!.start },
        { cost: column[row]!.cost + 1, start: column[row]!.start },
        { cost: next[row - 1]!.cost + 1, start: next[row - 1]!.start },
      ]
      next.push(steps.reduce((a, b) => (b.cost < a.cost ? b : a)))
    }
    column = next
    matches.push({ ...column[pattern.length]!, end })
  }
  const lowest = Math.min(maxErrors, ...matches.map(match => match.cost))
  return matches.filter(match => match.cost === lowest)
}

const never: FuzzySearch = () => { throw new Error('The fuzzy search is for the last resort.') }

/** Words of many scripts, so that repeats and unspaced runs come about. */
const word = fc.constantFrom(
  'police', 'the', 'raid', 'Sar', 'Thet', 'compound', ' ', '. ', '\n\n', 'ប៉ូលិស', 'ឆែក', 'ឆេរ', 'ภูมิ', 'ตำรวจ', '警方', '突击', 'cảnh', 'sát', '경찰', '😀', '𠀀', 'e\u0301', '“', '12',
)
const anyText = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }).filter(given => given !== ''),
  fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 60 }).map(units => String.fromCharCode(...units)),
)
const passage = anyText.chain(given =>
  fc.tuple(fc.nat(given.length - 1), fc.nat(given.length - 1)).map(([a, b]) => ({ text: given, range: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })))

suite('resolving a passage', () => {
  it('finds every range of every text where it was', () => {
    fc.assert(fc.property(passage, ({ text, range }) => {
      expect(resolve(text, describe(text, range), never)).toEqual({ range, how: 'position' })
    }))
  })

  it('finds the same words in the same surroundings after edits further away', () => {
    fc.assert(fc.property(passage, anyText, anyText, ({ text, range }, before, after) => {
      const from = Math.max(0, range.start - CONTEXT_LENGTH)
      const to = Math.min(text.length, range.end + CONTEXT_LENGTH)
      const edited = before + text.slice(from, to) + after
      const selectors = describe(text, range)
      const { quote } = selectors
      const found = resolve(edited, selectors, never)
      const start = found!.range.start
      expect(edited.slice(start, found!.range.end)).toBe(quote.exact)
      expect(edited.slice(0, start).endsWith(quote.prefix)).toBe(true)
      expect(edited.startsWith(quote.suffix, found!.range.end)).toBe(true)
      const whole = quote.prefix + quote.exact + quote.suffix
      if (edited.indexOf(whole) === edited.lastIndexOf(whole)) expect(start).toBe(before.length + range.start - from)
    }))
  })

  it('takes the repeat whose surroundings agree, and of equals the nearest', () => {
    const old = 'He met Sokhak in May. She met Sokhak in June.'
    const second = describe(old, { start: 30, end: 36 })
    expect(resolve('She met Sokhak in June. He met Sokhak in May.', second, never)?.range).toEqual({ start: 8, end: 14 })
    const bare = { position: { start: 5, end: 6 }, quote: { exact: 'x', prefix: '', suffix: '' } }
    expect(resolve('x--x----x', bare, never)?.range).toEqual({ start: 3, end: 4 })
  })

  it('prefers a moved repeat over the same words at the old place when only there the surroundings agree', () => {
    const selectors = describe('The raid began. The raid was over by dawn.', { start: 20, end: 24 })
    const edited = 'Before the dawn a raid? The raid began. The raid was over by dawn.'
    expect(resolve(edited, selectors, never)).toEqual({ range: { start: 44, end: 48 }, how: 'quote' })
  })

  it('finds a passage whose words changed a little in the same surroundings', () => {
    const old = 'On Monday police freed 606 foreigners from the compound near the border, officials said.'
    const selectors = describe(old, { start: 10, end: 55 })
    const edited = 'On Monday police freed 607 foreigners from the compounds near the border, officials said.'
    const found = resolve(edited, selectors, fuzzy)
    expect(found?.how).toBe('fuzzy')
    expect(edited.slice(found!.range.start, found!.range.end)).toMatch(/^police freed 607 foreigners from the compounds?$/)
  })

  it('leaves an orphan when the words are gone, when too many changed, or when nothing around them is left', () => {
    const old = 'Yesterday the spokesperson Touch Sokhak declined to comment on it.'
    const selectors = describe(old, { start: 27, end: 39 })
    expect(resolve('Nothing of this kind was said.', selectors, fuzzy)).toBeNull()
    expect(resolve('Yesterday the spokesperson Chhay Sinarith declined to comment on it.', selectors, fuzzy)).toBeNull()
    expect(resolve('Elsewhere: Touch Sokhok.', selectors, fuzzy)).toBeNull()
    expect(resolve('', selectors, fuzzy)).toBeNull()
  })

  it('finds nothing for a name of four letters that is spelled otherwise', () => {
    const selectors = describe('He met Thet there.', { start: 7, end: 11 })
    expect(resolve('He met Thot there.', selectors, fuzzy)).toBeNull()
  })
})
