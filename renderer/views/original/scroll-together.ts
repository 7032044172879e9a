import { useEffect, type RefObject } from 'react'
import type { ScrollsTogether } from './handle.ts'

/** What a hand does to scroll; the view it is done in leads, and the other follows. */
const LEADS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

/** Keeps the same passage at the reading line of both views while one of them is scrolled, whenever both are there. */
export function useScrollTogether(one: RefObject<ScrollsTogether | null>, other: RefObject<ScrollsTogether | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const views = [one, other]
    let leader = -1
    let frame = 0
    const viewOf = ({ target }: Event) => (target instanceof Node ? views.findIndex((view) => view.current?.scroller()?.contains(target)) : -1)
    const lead = (event: Event) => {
      leader = viewOf(event)
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
  }, [one, other, on])
}
