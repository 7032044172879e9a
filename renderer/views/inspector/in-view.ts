import { useEffect, useRef, type RefObject } from 'react'
import { scrollNeeded } from '../../reader/geometry.ts'

/** Pixels kept above and below what was scrolled to. */
const MARGIN = 12

/**
 * Scrolls an element into sight inside its own scroller (`data-scroller`) and nothing around it, which `scrollIntoView` would.
 * `nearest` leaves alone what is in sight.
 */
export function scrollWithin(element: Element, where: 'nearest' | 'start'): void {
  const scroller = element.closest('[data-scroller]')
  if (!scroller) return
  const box = element.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  scroller.scrollBy({ top: where === 'start' ? box.top - view.top - MARGIN : scrollNeeded(box, view, MARGIN), behavior: 'instant' })
}

/** Brings an item into sight when it becomes the selected one, or when `which` of its parts is the selected one changes. */
export function useInView<T extends HTMLElement>(isSelected: boolean, which: string | number | null = null): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => {
    if (isSelected && element.current) scrollWithin(element.current, 'nearest')
  }, [isSelected, which])
  return element
}
