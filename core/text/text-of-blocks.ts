import type { Block, BlockKind } from './block.ts'
import { canonicalLine, setOut } from './canonical.ts'

/** A block before it has a place in a text. `text` may be raw: it is made canonical. */
export interface BlockText {
  readonly kind: BlockKind
  readonly text: string
  /** For headings, 1–6. */
  readonly level?: number
}

/** The canonical text of an article and its blocks: one blank line between two blocks, blocks without any text left out. */
export function textOfBlocks(parts: readonly BlockText[]): { text: string; blocks: Block[] } {
  // Nearly every reader gives canonical lines: to see that of all at once is the shorter way.
  const whole = setOut(parts.map(({ text }) => text))
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const { kind, text, level } of parts) {
    const line = whole === null ? canonicalLine(text) : text
    if (line === '') continue
    const end = start + line.length
    blocks.push(kind === 'heading' ? { kind, start, end, level: level ?? 2 } : { kind, start, end })
    if (whole === null) texts.push(line)
    start = end + 2
  }
  return { text: whole ?? texts.join('\n\n'), blocks }
}
