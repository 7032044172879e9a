import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import { endsSentence } from '../rules/shape.ts'
import type { PagedReading } from '../reading.ts'
import type { Draft, PageLine } from './blocks.ts'
import type { WordsOfText } from './join-lines.ts'
import { placeLines } from './line-text.ts'
import type { Box } from './page-runs.ts'

type Line = PagedReading['lines'][number]
type PageStart = { readonly part: number; readonly at: number }

/** The parts of an article with the place of each of their lines. `pageStarts`: where the text of each page begins. */
export interface PlacedParts {
  readonly parts: readonly BlockText[]
  readonly lines: readonly Line[]
  readonly pageStarts: readonly PageStart[]
}

const PARTED = ' | '

/** Joins what runs over the end of a column or a page, and places every line. `boxOf`: a line's box on its page, from 0. */
export function placeParts(pages: readonly (readonly Draft[])[], words: WordsOfText, boxOf: (line: PageLine) => Box): PlacedParts {
  const parts: BlockText[] = []
  const lines: Line[] = []
  for (const draft of joinPages(pages)) {
    const { text, places } = placeCells(draft, words)
    if (text === '') continue
    for (const { start, end, of } of places) {
      const boxes = of.map(boxOf)
      if (end > start) {
        lines.push({
          part: parts.length, start, end, page: of[0]!.page + 1, left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)),
          right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
        })
      }
    }
    parts.push(draft.level === undefined ? { kind: draft.kind, text } : { kind: draft.kind, text, level: draft.level })
  }
  return { parts, lines, pageStarts: startsOf(pages.length, lines, parts.length) }
}

interface Place { readonly start: number; readonly end: number; readonly of: readonly PageLine[] }

function placeCells({ cells }: Draft, words: WordsOfText): { text: string; places: Place[] } {
  let text = ''
  const places: Place[] = []
  for (const cell of cells) {
    const placed = placeLines(cell.map(({ line }) => line.text), words)
    if (placed.text === '') continue
    if (text !== '') {
      text += PARTED
      const before = places.at(-1)
      if (before) places[places.length - 1] = { ...before, end: text.length }
    }
    const from = text.length
    if (cells.length > 1) places.push({ start: from, end: from + placed.text.length, of: cell })
    else cell.forEach((line, index) => places.push({ start: placed.starts[index]!, end: placed.starts[index + 1]!, of: [line] }))
    text += placed.text
  }
  return { text, places }
}

/**
 * One list of parts in which a paragraph that runs over a page is whole. What stands below it on its page (a footnote, a caption) goes before it, so that it is still
 * on its own page; what stands above its end on the next page comes after it.
 */
function joinPages(pages: readonly (readonly Draft[])[]): Draft[] {
  const joined: Draft[] = []
  let apart = 0
  for (const page of pages) {
    const drafts = joinColumns(page)
    // Nothing runs over a page that is still to be read.
    if (drafts.length === 0) apart = joined.length
    const openAt = joined.findLastIndex((draft) => draft.kind !== 'footnote' && draft.kind !== 'caption')
    const nextAt = drafts.findIndex((draft) => draft.kind !== 'footnote' && draft.kind !== 'caption')
    const open = joined[openAt]
    const next = drafts[nextAt]
    if (!open || !next || openAt < apart || !runsOn(open, next)) joined.push(...drafts)
    else joined.splice(openAt, joined.length - openAt, ...joined.slice(openAt + 1), join(open, next), ...drafts.slice(0, nextAt), ...drafts.slice(nextAt + 1))
  }
  return joined
}

/** Inside a page, notes stand after all of its other text, and paragraphs run on from one column to the next. */
function joinColumns(page: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of [...page.filter(({ kind }) => kind !== 'footnote'), ...page.filter(({ kind }) => kind === 'footnote')]) {
    const openAt = joined.findLastIndex((other) => other.kind !== 'caption')
    const open = joined[openAt]
    if (open && open.column !== draft.column && runsOn(open, draft)) joined.splice(openAt, 1, join(open, draft))
    else joined.push(draft)
  }
  return joined
}

function runsOn(open: Draft, next: Draft): boolean {
  if (open.kind === 'tableRow' || open.kind === 'heading' || open.kind === 'footnote' || next.kind !== 'paragraph' || Math.abs(open.size - next.size) > open.size * 0.05 || open.bold !== next.bold) return false
  const last = open.cells.at(-1)!.at(-1)!.line.text
  const first = next.cells[0]![0]!.line
  if (/^\p{Ll}/u.test(first.text)) return !/[.!?…។。]["”’)\]]?$/u.test(last) || /\p{Lu}\.$/u.test(last)
  return !endsSentence(last) && !/[:!?：！？]["”’)\]]?$/u.test(last) && last.length > 20 && (next.column === null || first.rtl || first.left <= next.column.left + first.size * 0.6)
}

function join(open: Draft, next: Draft): Draft {
  return { ...open, cells: [[...open.cells[0]!, ...next.cells[0]!]], column: next.column }
}

/** A page's text begins with its first line; a page without text begins where the next one does. */
function startsOf(pages: number, lines: readonly Line[], parts: number): PageStart[] {
  const starts: PageStart[] = Array.from({ length: pages }, () => ({ part: parts, at: 0 }))
  for (const { page, part, start } of lines) {
    const known = starts[page - 1]!
    if (part < known.part || (part === known.part && start < known.at)) starts[page - 1] = { part, at: start }
  }
  for (let page = pages - 2; page >= 0; page -= 1) {
    const [own, next] = [starts[page]!, starts[page + 1]!]
    if (own.part > next.part || (own.part === next.part && own.at > next.at)) starts[page] = next
  }
  return starts
}
