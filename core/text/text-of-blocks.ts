import type { Block, BlockKind } from './block.ts'
import { canonicalLine } from './canonical.ts'

/** A block before it has a place in a text. `text` may be raw: it is made canonical. */
export interface BlockText {
  readonly kind: BlockKind
  readonly text: string
  /** For headings, 1–6. */
  readonly level?: number
}

/** The canonical text of an article and its blocks: one blank line between two blocks, blocks without any text left out. */
export function textOfBlocks(parts: readonly BlockText[]): { text: string; blocks: Block[] } {
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const { kind, text, level } of parts) {
    const line = canonicalLine(text)
    if (line === '') continue
    const end = start + line.length
    blocks.push(kind === 'heading' ? { kind, start, end, level: level ?? 2 } : { kind, start, end })
    texts.push(line)
    start = end + 2
  }
  return { text: texts.join('\n\n'), blocks }
}
