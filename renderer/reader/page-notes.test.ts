import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticlePage } from '../../core/article/page.ts'
import type { Block } from '../../core/text/block.ts'
import { pageNotes } from './page-notes.ts'

const page = (start: number, reading: ArticlePage['reading'], confidence: number | null = null): ArticlePage => ({ start, width: 3, height: 4, reading, confidence })
const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: 10 }, { kind: 'paragraph', start: 12, end: 20 }, { kind: 'paragraph', start: 22, end: 30 }]

test('pages that wait stand where their text will, and neighbours together', () => {
  const pages = [page(0, 'text'), page(12, 'waiting'), page(12, 'waiting'), page(12, 'failed'), page(12, 'ocr', 62), page(30, 'waiting')]
  expect(pageNotes(pages, blocks)).toEqual([
    { kind: 'waiting', first: 2, last: 3, confidence: null, before: 1 },
    { kind: 'failed', first: 4, last: 4, confidence: null, before: 1 },
    { kind: 'doubtful', first: 5, last: 5, confidence: 62, before: 1 },
    { kind: 'waiting', first: 6, last: 6, confidence: null, before: 3 },
  ])
})

test('an article of nothing but pictures is one note', () => {
  expect(pageNotes([page(0, 'waiting'), page(0, 'waiting')], [])).toEqual([{ kind: 'waiting', first: 1, last: 2, confidence: null, before: 0 }])
})

test('every page that waits or failed is told of exactly once', () => {
  const reading = fc.constantFrom('text', 'ocr', 'waiting', 'failed', 'blank')
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(40), reading)), (given) => {
    const pages = given.toSorted((a, b) => a[0] - b[0]).map(([start, how]) => page(start, how, how === 'ocr' ? 50 : null))
    const told = pageNotes(pages, blocks).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    expect(told).toEqual(pages.flatMap(({ reading: how }, index) => (['ocr', 'waiting', 'failed'].includes(how) ? [index + 1] : [])))
  }))
})
