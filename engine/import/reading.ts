import type { MetaCandidate } from '../../core/article/meta.ts'
import type { BlockText } from '../../core/text/text-of-blocks.ts'

/** What a format's reader makes of a text: its blocks, and whatever it found about the article. Texts of blocks are canonical lines. */
export interface Reading {
  readonly parts: readonly BlockText[]
  readonly candidates: readonly MetaCandidate[]
}
