import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticlePage } from './page.ts'
import { putPage, type PageText } from './put-page.ts'
import type { ArticleReading } from './reading.ts'

const box = { left: 0.1, top: 0.1, right: 0.9, bottom: 0.2 }
const page = (start: number, reading: ArticlePage['reading']): ArticlePage => ({ start, width: 600, height: 800, reading, confidence: null })

/** An article with a text page for every string and a waiting one for every null. */
function article(texts: readonly (string | null)[]): ArticleReading {
  const text = texts.filter((one) => one !== null).join('\n\n')
  const blocks: ArticleReading['blocks'][number][] = []
  let at = 0
  const pages = texts.map((one) => {
    if (one === null) return page(Math.min(at, text.length), 'waiting')
    blocks.push({ kind: 'paragraph', start: at, end: at + one.length })
    at += one.length + 2
    return page(at - one.length - 2, 'text')
  })
  return { id: 'a', text, blocks, encoding: null, pages, lines: blocks.map(({ start, end }) => ({ start, end, page: pages.findLastIndex((other) => other.start === start && other.reading === 'text') + 1, ...box })) }
}

const read = (...texts: string[]): PageText => ({ confidence: 91, parts: texts.map((text) => ({ kind: 'paragraph', text, lines: [{ start: 0, end: text.length, ...box }] })) })

function pageTexts({ text, pages }: ArticleReading): string[] {
  return pages.map(({ start }, index) => text.slice(start, pages[index + 1]?.start ?? text.length).trim())
}

describe('putPage', () => {
  it('puts pages in their place in whatever order they are read', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean(), fc.integer(), fc.array(words, { maxLength: 3 })), { minLength: 1, maxLength: 6 }), (given) => {
        let reading = article(given.map(([text, waits]) => (waits ? null : text)))
        const expected = given.map(([text, waits]) => (waits ? '' : text))
        const order = given.flatMap(([, waits, rank, texts], index) => (waits ? [{ index, rank, texts }] : [])).sort((a, b) => a.rank - b.rank)
        // Every page twice: the second reading takes the place of the first.
        for (const { index, texts } of [...order, ...order.map((one) => ({ ...one, texts: [...one.texts, 'again'] }))]) {
          reading = putPage(reading, index + 1, read(...texts))
          expected[index] = texts.join('\n\n')
          expect(pageTexts(reading)).toEqual(expected)
          expect(reading.text).toBe(expected.filter((text) => text !== '').join('\n\n'))
          expect(reading.blocks.map(({ start, end }) => reading.text.slice(start, end)).join('\n\n')).toBe(reading.text)
          expect(reading.lines.map(({ start, end }) => [start, end])).toEqual(reading.blocks.map(({ start, end }) => [start, end]))
          for (const line of reading.lines) expect(reading.pages.findLastIndex(({ start }) => start <= line.start) + 1).toBe(line.page)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the offsets of what stands before, and calls a page without words blank', () => {
    const before = article(['one', null, 'three'])
    const after = putPage(before, 2, read('two', 'more'))
    expect(after.text).toBe('one\n\ntwo\n\nmore\n\nthree')
    expect(after.pages.map(({ start, reading, confidence }) => [start, reading, confidence])).toEqual([[0, 'text', null], [5, 'ocr', 91], [16, 'text', null]])
    expect(putPage(before, 2, read())).toEqual({ ...before, pages: [before.pages[0], { ...before.pages[1], reading: 'blank' }, before.pages[2]] })
  })
})
