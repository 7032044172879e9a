import type { Block } from '../../core/text/block.ts'
import { offsetOf } from './offsets.ts'

/** Pixels beyond a letter that still count as pointing at it. */
const SLACK = 2

/**
 * The offset of the letter under a point of the window, or null when there is none: the nearest caret position may be a
 * margin away. `CSS.highlights` cannot be asked what is painted at a point before Chromium 140.
 */
export function offsetAtPoint(root: Element, blocks: readonly Block[], x: number, y: number): number | null {
  const found = document.caretPositionFromPoint(x, y)
  const node = found?.offsetNode
  if (!found || node?.nodeType !== 3 || !root.contains(node)) return null
  // The caret position is the gap nearest to the point; the letter pointed at lies on one side of it or the other.
  for (const start of [found.offset, found.offset - 1]) {
    if (start < 0 || start >= (node as Text).length) continue
    const letter = document.createRange()
    letter.setStart(node, start)
    letter.setEnd(node, start + 1)
    for (const { left, right, top, bottom } of letter.getClientRects()) {
      const under = x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK
      if (under) return offsetOf(root, blocks, node, start)
    }
  }
  return null
}
