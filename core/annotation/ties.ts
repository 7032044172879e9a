import { paragraphAt, type Block, type TextRange } from '../text/block.ts'

/** The numbers of the first and the last block a range touches; see `paragraphAt`. */
export function paragraphsOf(blocks: readonly Block[], { start, end }: TextRange): { readonly first: number; readonly last: number } {
  return { first: paragraphAt(blocks, start), last: paragraphAt(blocks, Math.max(start, end - 1)) }
}

/** True when two ranges touch a block in common: then a mention ties an annotation to its entity, and two mentions appear together. */
export function shareParagraph(blocks: readonly Block[], one: TextRange, other: TextRange): boolean {
  const a = paragraphsOf(blocks, one)
  const b = paragraphsOf(blocks, other)
  return a.first <= b.last && b.first <= a.last
}
