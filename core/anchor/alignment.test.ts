import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../text/canonical.ts'
import { alignment } from './alignment.ts'
import { lettersOf } from './letters.ts'

const said = (text: string): string => lettersOf(text).letters
const at = (text: string, words: string, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length })
const cut = (text: string, range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

const WORDS = ['police', 'searched', 'the', 'compound', 'in', 'Kampot', '606', 'people', 'ប៉ូលិស', 'អគារ', '警方', '搜查', 'Đà', 'Nẵng', 'official', 'of', 'the', 'ตำรวจ', '😀', '—']
const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8 }) })
const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 })
const textOf = (blocks: readonly (readonly string[])[]): string => canonical(blocks.map(each => each.join(' ')).join('\n\n'))

/** How a page sets words: other spaces, other case, other forms, hyphens at line ends, things between the paragraphs. */
const setting = fc.record({
  space: fc.constantFrom(' ', '\n', '  ', '\u00a0', '\t\r\n'),
  shape: fc.constantFrom((text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.normalize('NFD'), (text: string) => text.replaceAll('ffi', 'ﬃ')),
  hyphenate: fc.boolean(),
  between: fc.array(fc.constantFrom('Share this', 'Menu', '★ ★', 'Read more', '')),
})

function originalOf(text: string, { space, shape, hyphenate, between }: typeof setting extends fc.Arbitrary<infer T> ? T : never): string {
  const set = text.split('\n\n').map((block) => {
    const shaped = shape(block).replaceAll(' ', space)
    return hyphenate ? shaped.replace(/([a-z]{4})([a-z]{3})/g, '$1-\n$2') : shaped
  })
  return set.flatMap((block, index) => [block, between[index % Math.max(1, between.length)] ?? '']).join('\n')
}

const passageOf = (text: string, a: number, b: number) => {
  const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, two) => one - two) as [number, number]
  return { start, end }
}

describe('alignment', () => {
  it('finds every passage of a text in that text itself, where it stands', () => {
    fc.assert(fc.property(paragraphs, fc.nat(), fc.nat(), (blocks, a, b) => {
      const text = textOf(blocks)
      const passage = passageOf(text, a, b)
      const { inOriginal, inText } = alignment(text, text)
      const found = inOriginal(passage)
      expect(found === null).toBe(said(text.slice(passage.start, passage.end)) === '' && found === null)
      if (found === null) return
      expect(said(cut(text, found)!)).toContain(said(text.slice(passage.start, passage.end)))
      expect(found.start).toBeGreaterThanOrEqual(passage.start - 1)
      expect(found.end).toBeLessThanOrEqual(passage.end + 1)
      expect(inText(passage)).toEqual(found)
    }))
  })

  it('finds the words of a block however they are set, and the way back', () => {
    fc.assert(fc.property(paragraphs, setting, fc.nat(), (blocks, how, chosen) => {
      const text = textOf(blocks)
      const original = originalOf(text, how)
      const texts = text.split('\n\n')
      const place = chosen % texts.length
      const block = texts[place]!
      const start = texts.slice(0, place).join('\n\n').length + (place === 0 ? 0 : 2)
      const { inOriginal, inText } = alignment(original, text)
      const found = inOriginal({ start, end: start + block.length })
      if (said(block) === '') return
      expect(found).not.toBeNull()
      expect(said(cut(original, found)!)).toBe(said(block))
      expect(said(cut(text, inText(found!))!)).toBe(said(block))
    }))
  })

  it('finds nothing where the words are not', () => {
    const { inOriginal, inText } = alignment('Menu. Police searched the compound.', 'Police searched the compound. Quite another end.')
    expect(inOriginal(at('Police searched the compound. Quite another end.', 'Quite another end'))).toBeNull()
    expect(inText({ start: 0, end: 4 })).toBeNull()
    expect(inOriginal({ start: 6, end: 7 })).toBeNull()
    expect(alignment('', '').inOriginal({ start: 0, end: 0 })).toBeNull()
  })

  it('takes of the same words those with the same around them, wherever a page has put its other parts', () => {
    const text = 'The raid began at dawn. People ran.\n\nThe raid was over at noon. People came back.'
    const original = `People\nPeople of the week\nThe raid\n${'Menu '.repeat(200)}\n${text}\nPeople`
    const { inOriginal } = alignment(original, text)
    const offset = original.indexOf(text)
    for (const [words, from] of [['People', 0], ['People', 40], ['The raid', 0], ['The raid', 30]] as const) {
      const passage = at(text, words, from)
      expect(inOriginal(passage)).toEqual({ start: passage.start + offset, end: passage.end + offset })
    }
  })

  it('takes the copy where the texts run side by side when all around is the same too', () => {
    const refrain = 'no one was there'
    const text = Array.from({ length: 9 }, (_, number) => `${'abcdefghi'[number]!.repeat(3)} went on. ${refrain}. ${refrain}. ${refrain}.`).join('\n\n')
    const { inOriginal } = alignment(`Head\n${text}`, text)
    for (let start = text.indexOf(refrain); start !== -1; start = text.indexOf(refrain, start + 1)) {
      expect(inOriginal({ start, end: start + refrain.length })).toEqual({ start: start + 5, end: start + 5 + refrain.length })
    }
  })

  it('finds a long passage that the original breaks up with something of its own', () => {
    const text = 'They were led out of the estate in the morning, and the gate was shut.\n\nNobody was seen there again before the end of the month.'
    const original = text.replace('\n\n', '\n\nAdvertisement: buy two lamps and get one\n\n')
    const passage = { start: 5, end: text.length - 1 }
    expect(cut(original, alignment(original, text).inOriginal(passage))).toBe(original.slice(5, -1))
    expect(alignment(original, text).inText({ start: 5, end: original.length - 1 })).toEqual(passage)
  })
})
