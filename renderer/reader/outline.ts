import type { ArticlePage } from '../../core/article/page.ts'
import { countWhile } from '../../core/sorted.ts'
import type { Block } from '../../core/text/block.ts'

/** A place an outline leads to: a heading, or the start of a page of the original. */
export interface OutlineEntry {
  readonly key: string
  readonly kind: 'heading' | 'page'
  /** UTF-16 offset into the text. */
  readonly start: number
  /** The words of a heading; the number of a page. */
  readonly name: string
  /** How far it stands in, from 0. */
  readonly depth: number
  /** EDTF: the first date in a heading; null where it has none. */
  readonly date: string | null
}

/** A date somewhere in the text, in order of place. */
export interface DateInText {
  readonly start: number
  readonly end: number
  readonly edtf: string
}

/** The headings of an article, without its headline, and the pages that begin with text of theirs, in order of place. */
export function outlineOf(text: string, blocks: readonly Block[], pages: readonly ArticlePage[], dates: readonly DateInText[]): OutlineEntry[] {
  const headings = blocks.filter((block, index) => block.kind === 'heading' && !(index === 0 && block.level === 1))
  const highest = Math.min(...headings.map(({ level }) => level ?? 2))
  const named = headings.map(({ start, end, level }): OutlineEntry => {
    const date = dates[countWhile(dates.length, (index) => dates[index]!.start < start)]
    return { key: `h${start}`, kind: 'heading', start, name: text.slice(start, end), depth: (level ?? 2) - highest, date: date && date.end <= end ? date.edtf : null }
  })
  const end = blocks.at(-1)?.end ?? 0
  const numbered = pages.flatMap(({ start }, index): OutlineEntry[] => (
    (pages[index + 1]?.start ?? end) > start ? [{ key: `p${index + 1}`, kind: 'page', start, name: String(index + 1), depth: 0, date: null }] : []
  ))
  // A page begins before the heading it begins with.
  return [...numbered, ...named].sort((a, b) => a.start - b.start || (a.kind === b.kind ? 0 : a.kind === 'page' ? -1 : 1))
}

/** The place of the last entry of a kind that begins at or before an offset; -1: none does. */
export function entryAt(entries: readonly OutlineEntry[], offset: number): number {
  return countWhile(entries.length, (index) => entries[index]!.start <= offset) - 1
}
