import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'

interface NearPages {
  /** Pixels that a page has across; 0 before the pane was measured. */
  readonly width: number
  /** The pages near the view, by their `data-page`. */
  readonly near: ReadonlySet<number>
}

/**
 * For pages under one another in a pane: how wide they are, and which are to be drawn. `across`: from the pane's width in pixels, a function that stays the same.
 * `reach`: how far around the view a page is near, as a margin of CSS.
 */
export function useNearPages(scroller: RefObject<HTMLElement | null>, pages: number, across: (pane: number) => number, reach: string): NearPages {
  const [width, setWidth] = useState(0)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setWidth(across(element.clientWidth))
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    measure()
    return () => sizes.disconnect()
  }, [scroller, across])

  useEffect(() => {
    const element = scroller.current
    if (!element || width <= 0) return
    const watch = new IntersectionObserver((entries) => {
      setNear((before) => {
        const now = new Set(before)
        for (const { target, isIntersecting } of entries) {
          const page = Number((target as HTMLElement).dataset.page)
          if (isIntersecting) now.add(page)
          else now.delete(page)
        }
        return now
      })
    }, { root: element, rootMargin: reach })
    for (const page of element.querySelectorAll('[data-page]')) watch.observe(page)
    return () => watch.disconnect()
  }, [scroller, pages, width, reach])

  return { width, near }
}
