import type { BlockKind } from '../../../core/text/block.ts'
import { isCaption } from '../rules/caption.ts'
import { isOutlet } from '../rules/outlet.ts'
import { endsSentence, weight } from '../rules/shape.ts'
import type { Column } from './column.ts'
import { wordsOfLines, type WordsOfText } from './join-lines.ts'
import { textOfLines } from './line-text.ts'
import { isItem, paragraphsOf } from './paragraphs.ts'
import type { Region } from './page-layout.ts'
import type { Segment } from './segments.ts'
import { typeStyle, type TypeStyle } from './type-style.ts'

/** A line of text with the page it stands on, from 0. */
export interface PageLine {
  readonly page: number
  readonly line: Segment
}

/** A part of the article on its way: its lines, or the cells of its row. */
export interface Draft {
  readonly kind: BlockKind
  readonly level?: number
  readonly cells: readonly (readonly PageLine[])[]
  /** Where it stands; null for a row of a table. */
  readonly column: Column | null
  readonly size: number
  readonly bold: boolean
}

const FOOTNOTE = /^(?:\[?\d{1,3}(?!\d)\]?|[*†‡§¶]{1,3})[.)\s]?\s*["“‘(]?\p{L}/u
const LABEL = /^(?:fig(?:ure|\.)|table|photo|image|picture|map|chart|graph|source|credit|រូប|ภาพ|图|圖|表|hình|ảnh)\b ?(?:\d|[:.])/iu

/** The parts of a document, page by page, in the order of reading, not yet joined over the ends of columns and pages. */
export function blocksOf(pages: readonly (readonly Region[])[]): { drafts: Draft[][]; words: WordsOfText } {
  const columns = pages.flat().flatMap((region) => (region.kind === 'column' ? [region.column] : []))
  const style = typeStyle(columns)
  const words = wordsOfLines(columns.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const drafts = pages.map((regions, page) => regions.flatMap((region) => (region.kind === 'column' ? columnDrafts(region.column, page, style, words) : region.rows.map((row): Draft => ({
    kind: 'tableRow', cells: row.map((cell) => cell.map((line) => ({ page, line }))), column: null, size: row[0]?.[0]?.size ?? 0, bold: false,
  })))))
  return { drafts: withLevels(drafts.map(lists)), words }
}

function columnDrafts(column: Column, page: number, style: TypeStyle, words: WordsOfText): Draft[] {
  const groups = paragraphsOf(column, style)
  const foot = groups.findLastIndex(({ lines }) => lines[0]!.size > style.size * 0.93) + 1
  const drafts = groups.map(({ lines }, index): Draft => {
    const text = textOfLines(lines.map((line) => line.text), words)
    const [first] = lines
    const size = first!.size
    const kind = kindOf(lines, text, index >= foot, groups[index + 1]?.lines ?? null, style)
    return { kind, cells: [lines.map((line) => ({ page, line }))], column, size, bold: lines.every((line) => line.bold) }
  })
  return footnotes(drafts)
}

function kindOf(lines: readonly Segment[], text: string, atFoot: boolean, below: readonly Segment[] | null, style: TypeStyle): BlockKind {
  const { size } = lines[0]!
  if (atFoot && size < style.size * 0.93 && FOOTNOTE.test(text)) return 'footnote'
  if (isCaption(text) || (LABEL.test(text) && size <= style.size * 1.02 && weight(text) < 400)) return 'caption'
  if (!/\p{L}{2}/u.test(text)) return 'paragraph'
  if (size > style.size * 1.13 && weight(text) <= 250 && lines.length <= 6 && !(endsSentence(text) && size < style.size * 1.3)) return 'heading'
  const bold = !style.bold && lines.every((line) => line.bold)
  if (bold && size > style.size * 0.95 && lines.length <= 3 && weight(text) <= 150 && !endsSentence(text) && below !== null && !below.every((line) => line.bold)) return 'heading'
  return 'paragraph'
}

/** Small type that goes on below the first footnote belongs to it. */
function footnotes(drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = []
  for (const draft of drafts) {
    const open = done.at(-1)
    if (open?.kind === 'footnote' && draft.kind === 'paragraph' && Math.abs(draft.size - open.size) < 0.6) done[done.length - 1] = { ...open, cells: [[...open.cells[0]!, ...draft.cells[0]!]] }
    else done.push(draft)
  }
  return done
}

/** A bullet tells a list alone; a number or a dash only among its like. */
function lists(drafts: readonly Draft[]): Draft[] {
  const mark = (draft: Draft | undefined): string | null => {
    const text = draft?.cells[0]?.[0]?.line.text ?? ''
    return draft?.kind !== 'paragraph' && draft?.kind !== 'listItem' || !isItem(text) ? null : /^[(]?[\d១-៩]/.test(text) ? '1' : /^\(?[a-z]/.test(text) ? 'a' : text.charAt(0)
  }
  return drafts.map((draft, index) => {
    const own = mark(draft)
    const sure = own !== null && /[•●▪◦‣■□►]/.test(own)
    return sure || (own !== null && (mark(drafts[index - 1]) === own || mark(drafts[index + 1]) === own)) ? { ...draft, kind: 'listItem' } : draft
  })
}

/** The largest type of the first page with text is the article's headline; other headings have levels by their size. */
function withLevels(pages: readonly (readonly Draft[])[]): Draft[][] {
  const first = pages.find((drafts) => drafts.some(({ kind }) => kind !== 'tableRow')) ?? []
  const headings = first.filter(({ kind }) => kind === 'heading')
  const named = headings.filter(({ cells }) => !isOutlet(cells[0]!.map(({ line }) => line.text).join(' ')))
  const candidates = named.length > 0 ? named : headings
  const largest = Math.max(0, ...candidates.map(({ size }) => size))
  const title = candidates.find(({ size, bold }) => size > largest * 0.97 && (bold || !candidates.some((other) => other.bold && other.size > largest * 0.97))) ?? null
  const sizes = [...new Set(pages.flat().filter((draft) => draft.kind === 'heading' && draft !== title).map(({ size }) => Math.round(size)))].sort((a, b) => b - a)
  return pages.map((drafts) => drafts.map((draft) => {
    if (draft.kind !== 'heading') return draft
    return { ...draft, level: draft === title ? 1 : Math.min(6, 2 + sizes.indexOf(Math.round(draft.size))) }
  }))
}
