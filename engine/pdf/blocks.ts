import type { Block, Mark, Slice } from './flow.ts'
import type { Line } from './paragraph.ts'

/** Lines side by side. Points from the left edge of the page. */
export interface Column {
  readonly x: number
  readonly lines: readonly Line[]
  /** When given, the lines end at `x + right` instead of beginning at `x`. */
  readonly right?: number
}

export interface BlockOptions {
  /** Space above the block. */
  readonly before?: number
  readonly keepWithNext?: boolean
  /** Never parted. */
  readonly keepTogether?: boolean
  /** Drawn at the top of the block. */
  readonly marks?: readonly Mark[]
  /** Drawn on every slice. */
  readonly along?: readonly Mark[]
  readonly repeated?: readonly Slice[]
}

/** A block of one or more columns; line stands beside line, on one baseline. No line of two is left alone on a page. */
export function columns(parts: readonly Column[], options: BlockOptions = {}): Block {
  const { before = 0, keepWithNext = false, keepTogether = false, marks = [], along = [], repeated } = options
  const group = {}
  const count = Math.max(0, ...parts.map(({ lines }) => lines.length))
  const slices = Array.from({ length: count }, (_, index): Slice => {
    const row = parts.map(({ lines }) => lines[index])
    const baseline = Math.max(...row.map((line) => line?.baseline ?? 0))
    const below = Math.max(...row.map((line) => (line ? line.height - line.baseline : 0)))
    const text = parts.flatMap(({ x, right, lines }, column): Mark[] => {
      const line = lines[index]
      if (!line) return []
      // A smaller line is lowered to the baseline of the tallest.
      const lowered = { ...line, baseline }
      return [{ kind: 'text', x: right === undefined ? x : x + right - line.width, line: lowered, column }]
    })
    return {
      group,
      before: index === 0 ? before : 0,
      height: baseline + below,
      // The second line keeps with the first, the last with the one before it: no widow, no orphan.
      keep: index > 0 && (keepTogether || index === 1 || index === count - 1),
      marks: [...(index === 0 ? marks : []), ...along, ...text],
    }
  })
  return { slices, keepWithNext, ...(repeated ? { repeated } : {}) }
}

/** Several blocks as one, which is parted only where they may be. */
export function stack(blocks: readonly Block[], options: Pick<BlockOptions, 'keepWithNext' | 'keepTogether'> = {}): Block {
  const slices: Slice[] = []
  let keepFirst = false
  for (const block of blocks) {
    block.slices.forEach((slice, index) => {
      const keep = slice.keep || (index === 0 && keepFirst) || (options.keepTogether === true && slices.length > 0)
      slices.push({ ...slice, keep })
    })
    if (block.slices.length > 0) keepFirst = block.keepWithNext === true
  }
  return { slices, keepWithNext: options.keepWithNext ?? keepFirst }
}

/** Empty space that does not fall away, and that nothing parts from what follows. */
export function gap(height: number, marks: readonly Mark[] = []): Block {
  return { slices: [{ before: 0, height, keep: true, marks, group: {} }], keepWithNext: true }
}

/** A block with space above it, and a mark at its top. */
export function spaced(block: Block, before: number, mark?: Mark): Block {
  const slices = block.slices.map((slice, index) => (index === 0 ? { ...slice, before, marks: [...(mark ? [mark] : []), ...slice.marks] } : slice))
  return { ...block, slices }
}
