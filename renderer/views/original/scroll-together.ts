import { useEffect, type RefObject } from 'react'
import type { ScrollsTogether } from './handle.ts'

/** What a hand does to scroll; the view it is done in leads, and the other follows. */
const LEADS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

/** In the text the other keys move a caret, and what it comes to is shown on both sides anyway. */
const SCROLLING_KEYS: ReadonlySet<string> = new Set(['PageUp', 'PageDown', ' '])

/** Keeps the same passage at the reading line of text and original while one of them is scrolled, whenever both are there. */
export function useScrollTogether(text: RefObject<ScrollsTogether | null>, original: RefObject<ScrollsTogether | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const views = [text, original]
    let leader = -1
    let frame = 0
    const viewOf = ({ target }: Event) => (target instanceof Node ? views.findIndex((view) => view.current?.scroller()?.contains(target)) : -1)
    const lead = (event: Event) => {
      const view = viewOf(event)
      leader = event instanceof KeyboardEvent && views[view] === text && !SCROLLING_KEYS.has(event.key) ? -1 : view
    }
    const follow = (event: Event) => {
      if (leader < 0 || viewOf(event) !== leader || frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        const offset = views[leader]?.current?.atLine()
        if (offset !== null && offset !== undefined) views[1 - leader]?.current?.alignLine(offset)
      })
    }
    const options = { passive: true, capture: true }
    for (const kind of LEADS) document.addEventListener(kind, lead, options)
    document.addEventListener('scroll', follow, options)
    return () => {
      cancelAnimationFrame(frame)
      for (const kind of LEADS) document.removeEventListener(kind, lead, options)
      document.removeEventListener('scroll', follow, options)
    }
  }, [text, original, on])
}
