import { paragraphAt, type Block, type TextRange } from '../text/block.ts'

/** Blocks, by paragraph number, in which at least one of the ranges lies or begins. */
export function paragraphsOf(blocks: readonly Block[], ranges: readonly TextRange[]): Set<number> {
  const found = new Set<number>()
  for (const { start, end } of ranges) {
    for (let paragraph = paragraphAt(blocks, start); paragraph <= paragraphAt(blocks, Math.max(start, end - 1)); paragraph += 1) found.add(paragraph)
  }
  return found
}

/** Whether two passages of one article touch the same paragraph. */
export function sharesParagraph(blocks: readonly Block[], range: TextRange, paragraphs: ReadonlySet<number>): boolean {
  for (const paragraph of paragraphsOf(blocks, [range])) if (paragraphs.has(paragraph)) return true
  return false
}
