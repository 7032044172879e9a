import type { ArticlePage, PlacedLine } from '../../core/article/page.ts'
import type { Block } from '../../core/text/block.ts'
import type { Reading } from './reading.ts'

/** The pages and lines of a reading as places in its canonical text. Empty for a reading without pages. */
export function placePages({ paged }: Reading, text: string, blocks: readonly Block[]): { pages: ArticlePage[]; lines: PlacedLine[] } {
  if (!paged) return { pages: [], lines: [] }
  const offset = (part: number, at: number): number => (blocks[part] ? Math.min(blocks[part].start + at, blocks[part].end) : text.length)
  return {
    pages: paged.pages.map(({ part, at, ...page }) => ({ start: offset(part, at), ...page })),
    lines: paged.lines.map(({ part, start, end, ...place }) => ({ start: offset(part, start), end: offset(part, end), ...place })),
  }
}
