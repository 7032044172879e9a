import { useEffect, type RefObject } from 'react'
import type { Block } from '../../core/text/block.ts'
import { alignReadingLine, offsetAtReadingLine } from './reading-line.ts'

/** Keeps the words one reads where they are when the view becomes narrower or wider and all lines break anew. */
export function useKeptPlace(scroller: RefObject<HTMLElement | null>, body: RefObject<HTMLElement | null>, blocks: readonly Block[]): void {
  useEffect(() => {
    const [view, root] = [scroller.current, body.current]
    if (!view || !root) return
    let width = view.clientWidth
    let offset: number | null = null
    const note = () => {
      if (view.clientWidth === width) offset = view.scrollTop > 0 ? offsetAtReadingLine(view, root, blocks) : null
    }
    const sizes = new ResizeObserver(() => {
      if (view.clientWidth === width) return
      width = view.clientWidth
      if (offset !== null) alignReadingLine(view, root, blocks, offset)
    })
    note()
    view.addEventListener('scroll', note, { passive: true })
    sizes.observe(view)
    return () => {
      view.removeEventListener('scroll', note)
      sizes.disconnect()
    }
  }, [scroller, body, blocks])
}
