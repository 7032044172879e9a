import { useLayoutEffect, useReducer, type RefObject } from 'react'

/** A number that grows whenever what is drawn in `ref` may have moved, for layers that are placed over it. At most once a frame. */
export function useLayoutVersion(ref: RefObject<HTMLElement | null>): number {
  const [version, bump] = useReducer((count: number) => count + 1, 0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    let frame = 0
    const schedule = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        bump()
      })
    }
    const sizes = new ResizeObserver(schedule)
    sizes.observe(element)
    element.addEventListener('contentvisibilityautostatechange', schedule, true)
    document.fonts.addEventListener('loadingdone', schedule)
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      element.removeEventListener('contentvisibilityautostatechange', schedule, true)
      document.fonts.removeEventListener('loadingdone', schedule)
    }
  }, [ref])
  return version
}
