import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSnippet, otherSnippets } from './snippet.ts'

const rangesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
const filler = (length: number): string => 'lorem ipsum dolor sit amet '.repeat(Math.ceil(length / 27)).slice(0, length)

describe('makeSnippet', () => {
  it('gives the beginning when nothing was found in the text', () => {
    const { snippet, marks, passage } = makeSnippet(filler(1000), [])
    expect(snippet).toMatch(/^lorem ipsum.*[a-z]…$/)
    expect(snippet.length).toBeLessThanOrEqual(242)
    expect({ marks, passage }).toEqual({ marks: [], passage: null })
  })

  it('goes where different things stand together, and opens the rarest', () => {
    const text = `the ${filler(500)} the ${filler(500)} on the day the raid took place ${filler(500)} the`
    const { snippet, marks, passage } = makeSnippet(text, rangesOf(text, /\b(the|raid)\b/g))
    expect(marks.map(([start, end]) => snippet.slice(start, end))).toEqual(['the', 'the', 'raid'])
    expect(text.slice(passage!.start, passage!.end)).toBe('raid')
    expect(snippet).toMatch(/^….*raid took place.*…$/)
  })

  it('writes paragraphs on one line, with marks that stay true', () => {
    const text = 'First.\n\nScam\n\ncompound raid'
    const { snippet, marks } = makeSnippet(text, rangesOf(text, /Scam\s+compound|raid/g))
    expect(snippet).toBe('First. Scam compound raid')
    expect(marks).toEqual([[7, 20], [21, 25]])
  })

  it('does not part a mark from its letter', () => {
    const text = 'ភ្នំពេញ'.repeat(100)
    const { snippet } = makeSnippet(text, [{ start: 350, end: 357 }])
    const inner = snippet.replaceAll('…', '')
    expect(inner).toMatch(/^\p{L}/u)
    expect(text).toContain(inner)
    expect(text.slice(text.indexOf(inner) + inner.length)).toMatch(/^(\p{L}|$)/u)
  })

  it('marks in any text what was found in it', () => {
    const word = fc.constantFrom('raid', 'police', 'ភ្នំពេញ', '金边', 'x', '👍🏽', 'lorem', '\n\n', ' ')
    fc.assert(fc.property(fc.array(word, { maxLength: 200 }).map(words => words.join(' ').trim()), text => {
      const found = rangesOf(text, /raid|ភ្នំពេញ|金边/g)
      const { snippet, marks, passage } = makeSnippet(text, found)
      expect(snippet.length).toBeLessThanOrEqual(242 + 60)
      expect(snippet).not.toMatch(/\n/)
      expect(snippet).not.toMatch(/\p{Surrogate}/u)
      let last = 0
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(snippet.slice(start, end)).toMatch(/^(raid|ភ្នំពេញ|金边)$/)
        last = end
      }
      expect(marks.length > 0).toBe(found.length > 0)
      if (passage) expect(found).toContainEqual(passage)
    }))
  })
})

describe('otherSnippets', () => {
  it('shows, with the best, all that was found, each place once and in the order of the text', () => {
    const word = fc.constantFrom('raid', 'police', 'ភ្នំពេញ', '金边', 'x', '👍🏽', filler(90), '\n\n')
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }).map(words => words.join(' ').trim()), (text) => {
      const found = rangesOf(text, /raid|ភ្នំពេញ|金边/g)
      const best = makeSnippet(text, found)
      const others = otherSnippets(text, found)
      expect(others.length).toBe(best.others)
      const starts = others.map(({ passage }) => passage.start)
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      for (const { passage, snippet, marks } of others) {
        expect(found).toContainEqual(passage)
        expect(marks.map(([start, end]) => snippet.slice(start, end))).toContain(text.slice(passage.start, passage.end))
      }
      const shown = [best, ...others].reduce((sum, { marks }) => sum + marks.length, 0)
      expect(shown).toBeGreaterThanOrEqual(found.length)
    }))
  })
})
