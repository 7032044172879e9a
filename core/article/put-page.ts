import type { Block, BlockKind } from '../text/block.ts'
import type { ArticlePage, PlacedLine } from './page.ts'
import type { ArticleReading } from './reading.ts'

/** What was read on one page. Texts are canonical lines, never empty; lines tile their part's text, with offsets in it (UTF-16) and boxes as in PlacedLine. */
export interface PageText {
  readonly parts: readonly { readonly kind: BlockKind; readonly level?: number; readonly text: string; readonly lines: readonly Omit<PlacedLine, 'page'>[] }[]
  /** 0 to 100. */
  readonly confidence: number
}

/**
 * The reading of an article with what was read on one of its pages (from 1), in its place: what stands before it keeps its offsets, what comes after moves. What
 * was read on that page before goes. A page on which nothing was found is blank.
 */
export function putPage(reading: ArticleReading, number: number, page: PageText): ArticleReading {
  const cleared = withoutPage(reading, number)
  const { text, blocks, pages, lines } = cleared
  const own = pages[number - 1]
  if (!own) return reading
  if (page.parts.length === 0) return { ...cleared, pages: pages.map((other, index) => (index === number - 1 ? { ...other, reading: 'blank', confidence: null } : other)) }

  const at = borderAt(blocks, text, own.start)
  const atEnd = at === text.length
  const pageString = page.parts.map((part) => part.text).join('\n\n')
  const start = atEnd && text !== '' ? at + 2 : at
  const added = text === '' ? pageString.length : pageString.length + 2
  const inserted: Block[] = []
  const insertedLines: PlacedLine[] = []
  let from = start
  for (const { kind, level, text: partText, lines: partLines } of page.parts) {
    inserted.push(level === undefined ? { kind, start: from, end: from + partText.length } : { kind, level, start: from, end: from + partText.length })
    for (const line of partLines) insertedLines.push({ ...line, start: from + line.start, end: from + line.end, page: number })
    from += partText.length + 2
  }
  const moved = <T extends { readonly start: number; readonly end: number }>(one: T): T => (one.start >= at ? { ...one, start: one.start + added, end: one.end + added } : one)
  return {
    ...reading,
    text: atEnd ? [text, pageString].filter((piece) => piece !== '').join('\n\n') : `${text.slice(0, at)}${pageString}\n\n${text.slice(at)}`,
    blocks: [...blocks.filter((block) => block.start < at), ...inserted, ...blocks.filter((block) => block.start >= at).map(moved)],
    lines: [...lines.filter((line) => line.start < at), ...insertedLines, ...lines.filter((line) => line.start >= at).map(moved)],
    pages: pages.map((other, index): ArticlePage => {
      if (index === number - 1) return { ...other, start, reading: 'ocr', confidence: page.confidence }
      // Pages without text begin where the next one with text does.
      if (index < number - 1) return other.start >= at ? { ...other, start } : other
      return { ...other, start: other.start + added }
    }),
  }
}

/** The reading without the text of a page that OCR has read. */
function withoutPage(reading: ArticleReading, number: number): ArticleReading {
  const { text, blocks, pages, lines } = reading
  const page = pages[number - 1]
  if (page?.reading !== 'ocr') return reading
  const end = pages[number]?.start ?? text.length
  const own = blocks.filter((block) => block.start >= page.start && block.end <= end)
  const first = own[0]
  if (!first) return reading
  const after = blocks.find((block) => block.start > own.at(-1)!.start)
  // With the blank line behind it, or before it where nothing follows.
  const [from, to] = after ? [first.start, after.start] : [Math.max(0, first.start - 2), text.length]
  const gone = to - from
  const moved = <T extends { readonly start: number; readonly end: number }>(one: T): T => (one.start >= to ? { ...one, start: one.start - gone, end: one.end - gone } : one)
  const rest = text.slice(0, from) + text.slice(to)
  return {
    ...reading, text: rest,
    blocks: blocks.filter((block) => !own.includes(block)).map(moved),
    lines: lines.filter((line) => line.page !== number).map(moved),
    pages: pages.map((other) => ({ ...other, start: other.start >= to ? other.start - gone : Math.min(other.start, other.start >= from ? (after ? from : rest.length) : other.start) })),
  }
}

/** Pages begin between two blocks; should one begin inside a block, the next border. */
function borderAt(blocks: readonly Block[], text: string, offset: number): number {
  return blocks.find((block) => block.start >= offset)?.start ?? text.length
}
