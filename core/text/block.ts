import { countWhile } from '../sorted.ts'

/**
 * What a stretch of an article's text is. A listItem is one item, a tableRow one row; the list or table is the run of them. The cells of a row are parted by " | ".
 * A footnote stands at the end of the text, or of its chapter, with its mark in front.
 */
export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'quote' | 'caption' | 'tableRow' | 'footnote'

/**
 * One block of an article's canonical text: `text.slice(start, end)`, offsets in UTF-16 code units.
 * Blocks are in order, do not overlap, are never empty, and hold no line break: in the canonical text
 * one blank line ("\n\n") stands between two blocks.
 */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  /** 1–6 for headings, absent otherwise. The article's own headline, where the source has one, is the first block, level 1. */
  readonly level?: number
}

/** A range in a canonical text, UTF-16 code units, end exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/**
 * The paragraph number a citation gives: the 1-based place of the block that holds `offset`, counting every block.
 * An offset between two blocks belongs to the one before it. 0 when there are no blocks.
 */
export function paragraphAt(blocks: readonly Block[], offset: number): number {
  const before = countWhile(blocks.length, (index) => blocks[index]!.start <= offset)
  return Math.max(before, Math.min(1, blocks.length))
}
