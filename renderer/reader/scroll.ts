import type { Block, TextRange } from '../../core/text/block.ts'
import { scrollNeeded } from './geometry.ts'
import { domRange } from './offsets.ts'

/** Pixels kept between a passage that was scrolled to and the edge of the view. */
const MARGIN = 56

/** Farther than so many views away nothing glides: the text between would only flicker by. */
const GLIDE_VIEWS = 2

/**
 * Scrolls a passage into sight, and does nothing when it is. Blocks far from the view have only a guessed height until the browser
 * lays them out, so a long way is looked at once more after it was gone.
 */
export function showPassage(scroller: Element, root: Element, blocks: readonly Block[], passage: TextRange): void {
  const needed = () => {
    const range = domRange(root, blocks, passage)
    const rect = range?.getClientRects()[0] ?? range?.startContainer.parentElement?.getBoundingClientRect()
    if (!range || !rect) return 0
    const bottom = Math.max(rect.bottom, range.getBoundingClientRect().bottom)
    return scrollNeeded({ top: rect.top, bottom }, scroller.getBoundingClientRect(), MARGIN)
  }
  const distance = needed()
  if (distance === 0) return
  if (Math.abs(distance) < GLIDE_VIEWS * scroller.clientHeight) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    scroller.scrollBy({ top: distance, behavior: still ? 'instant' : 'smooth' })
    return
  }
  scroller.scrollBy({ top: distance, behavior: 'instant' })
  requestAnimationFrame(() => scroller.scrollBy({ top: needed(), behavior: 'instant' }))
}
