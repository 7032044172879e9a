import { countWhile } from '../../core/sorted.ts'
import { paragraphAt, type Block } from '../../core/text/block.ts'
import { blockElement } from './offsets.ts'

/** How far down the view one reads: what stands there is what two views side by side have in common. Share of its height. */
export const READING_LINE = 0.3

/** About the offset that stands at the reading line; null when the text is not there. Exact to a block, estimated by its height inside. */
export function offsetAtReadingLine(scroller: Element, root: Element, blocks: readonly Block[]): number | null {
  const view = scroller.getBoundingClientRect()
  const line = view.top + view.height * READING_LINE
  const begun = countWhile(blocks.length, (index) => {
    const rect = blockElement(root, index)?.getBoundingClientRect()
    return rect !== undefined && rect.top <= line
  })
  const block = blocks[Math.max(0, begun - 1)]
  const rect = block && blockElement(root, Math.max(0, begun - 1))?.getBoundingClientRect()
  if (!block || !rect) return null
  const share = Math.min(1, Math.max(0, (line - rect.top) / Math.max(1, rect.height)))
  return Math.round(block.start + share * (block.end - block.start))
}

/** Pixels above the line, so that what is brought there counts as being there. */
const OVER = 3

/** Scrolls an offset to the reading line, as exactly as `offsetAtReadingLine` finds it there. */
export function alignReadingLine(scroller: Element, root: Element, blocks: readonly Block[], offset: number): void {
  const index = paragraphAt(blocks, offset) - 1
  const block = blocks[index]
  const rect = block && blockElement(root, index)?.getBoundingClientRect()
  if (!block || !rect) return
  const view = scroller.getBoundingClientRect()
  const share = Math.min(1, (offset - block.start) / Math.max(1, block.end - block.start))
  scroller.scrollBy({ top: rect.top + share * rect.height - (view.top + view.height * READING_LINE - OVER), behavior: 'instant' })
}
