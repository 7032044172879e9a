import { useEffect, type RefObject } from 'react'
import type { ScrollsTogether } from './handle.ts'

/** What a hand does to scroll; the view it is done in leads, and the other follows. */
const LEADS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

/** Keeps the same passage at the reading line of both views while one of them is scrolled. `ready` tells when both are drawn. */
export function useScrollTogether(one: RefObject<ScrollsTogether | null>, other: RefObject<ScrollsTogether | null>, on: boolean, ready: unknown): void {
  useEffect(() => {
    if (!on || !ready) return
    const views = [one, other]
    let leader: ScrollsTogether | null = null
    let frame = 0
    const ends = views.flatMap((view, index) => {
      const element = view.current?.scroller()
      if (!element) return []
      const lead = () => {
        leader = view.current
      }
      const follow = () => {
        if (leader === null || leader !== view.current) return
        frame ||= requestAnimationFrame(() => {
          frame = 0
          const offset = view.current?.atLine()
          if (offset !== null && offset !== undefined) views[1 - index]!.current?.alignLine(offset)
        })
      }
      for (const kind of LEADS) element.addEventListener(kind, lead, { passive: true, capture: true })
      element.addEventListener('scroll', follow, { passive: true })
      return [() => {
        for (const kind of LEADS) element.removeEventListener(kind, lead, { capture: true })
        element.removeEventListener('scroll', follow)
      }]
    })
    return () => {
      cancelAnimationFrame(frame)
      for (const end of ends) end()
    }
  }, [one, other, on, ready])
}
