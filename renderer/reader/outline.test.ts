import { expect, test } from 'vitest'
import type { ArticlePage } from '../../core/article/page.ts'
import type { Block } from '../../core/text/block.ts'
import { entryAt, outlineOf } from './outline.ts'

const TEXT = 'Title\n\nThe raid, 4 May 2023\n\nText.\n\nLater\n\nMore text.'
const at = (words: string, kind: Block['kind'], level?: number): Block => {
  const start = TEXT.indexOf(words)
  return { kind, start, end: start + words.length, ...(level ? { level } : {}) }
}
const BLOCKS = [at('Title', 'heading', 1), at('The raid, 4 May 2023', 'heading', 3), at('Text.', 'paragraph'), at('Later', 'heading', 4), at('More text.', 'paragraph')]
const page = (start: number): ArticlePage => ({ start, width: 1, height: 1, reading: 'text', confidence: null })

test('headings stand in by level, with their date, without the headline', () => {
  const date = { start: TEXT.indexOf('4 May'), end: TEXT.indexOf('4 May') + 10, edtf: '2023-05-04' }
  expect(outlineOf(TEXT, BLOCKS, [], [date]).map(({ name, depth, date: on }) => ({ name, depth, on }))).toEqual([
    { name: 'The raid, 4 May 2023', depth: 0, on: '2023-05-04' }, { name: 'Later', depth: 1, on: null },
  ])
})

test('pages stand among the headings, one without text does not', () => {
  const later = TEXT.indexOf('Later')
  expect(outlineOf(TEXT, BLOCKS, [page(0), page(later), page(later)], []).map(({ key }) => key)).toEqual(['p1', `h${BLOCKS[1]!.start}`, 'p3', `h${later}`])
})

test('the entry one is in is the last that has begun', () => {
  const entries = outlineOf(TEXT, BLOCKS, [], [])
  expect([0, BLOCKS[1]!.start, BLOCKS[2]!.end, BLOCKS[4]!.end].map((offset) => entryAt(entries, offset))).toEqual([-1, 0, 0, 1])
})

test('an article without headings and pages has none', () => {
  expect(outlineOf('Words.', [{ kind: 'paragraph', start: 0, end: 6 }], [], [])).toEqual([])
})
