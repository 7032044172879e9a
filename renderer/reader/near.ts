import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { countWhile } from '../../core/sorted.ts'
import type { Block, TextRange } from '../../core/text/block.ts'
import { LONG } from './ArticleText.tsx'
import { blockElement } from './offsets.ts'

/** What is near reaches so many views above and below what is seen, and is looked for anew when less than the second is left. */
const AHEAD = 1.5
const LEFT = 0.6

const ALL: TextRange = { start: 0, end: Number.POSITIVE_INFINITY }

/** Where a block is drawn, in the coordinates of the view. Asking costs no layout of its letters. */
type RectOf = (index: number) => Pick<DOMRect, 'top' | 'bottom'>

/** The text of the blocks within `reach` pixels of a view. UTF-16 offsets; empty at the start where there are no blocks. */
export function textNear(blocks: readonly Block[], rectOf: RectOf, view: { readonly top: number; readonly bottom: number }, reach: number): TextRange {
  const first = countWhile(blocks.length, (index) => rectOf(index).bottom < view.top - reach)
  const end = countWhile(blocks.length, (index) => rectOf(index).top <= view.bottom + reach)
  const [from, to] = [blocks[Math.min(first, blocks.length - 1)], blocks[Math.max(end, first + 1) - 1] ?? blocks.at(-1)]
  return from && to ? { start: from.start, end: to.end } : { start: 0, end: 0 }
}

/** Those of `items` of which any part is near. */
export function onlyNear<T>(items: readonly T[], rangeOf: (item: T) => TextRange, near: TextRange): readonly T[] {
  if (near.end === ALL.end) return items
  return items.filter((item) => {
    const { start, end } = rangeOf(item)
    return start <= near.end && end >= near.start
  })
}

/**
 * The part of a text that is near the view: what lies on a long text is drawn only there, as the browser lays out only that. It changes in
 * the frame of the scrolling that leads out of it, so that nothing is seen to appear. A text of few blocks is near as a whole.
 */
export function useNear(scroller: RefObject<HTMLElement | null>, body: RefObject<HTMLElement | null>, blocks: readonly Block[]): TextRange {
  const [near, setNear] = useState<TextRange>(ALL)
  const isLong = blocks.length > LONG

  useLayoutEffect(() => {
    const [view, root] = [scroller.current, body.current]
    if (!isLong || !view || !root) {
      setNear(ALL)
      return
    }
    const rectOf: RectOf = (index) => blockElement(root, index)?.getBoundingClientRect() ?? new DOMRect()
    let known: TextRange | null = null
    const look = (): boolean => {
      const seen = view.getBoundingClientRect()
      const wanted = textNear(blocks, rectOf, seen, LEFT * seen.height)
      if (known && wanted.start >= known.start && wanted.end <= known.end) return false
      known = textNear(blocks, rectOf, seen, AHEAD * seen.height)
      return true
    }
    const scrolled = () => {
      if (look()) flushSync(() => setNear(known!))
    }
    const resized = new ResizeObserver(() => {
      if (look()) setNear(known!)
    })
    look()
    setNear(known!)
    view.addEventListener('scroll', scrolled, { passive: true })
    resized.observe(view)
    return () => {
      view.removeEventListener('scroll', scrolled)
      resized.disconnect()
    }
  }, [scroller, body, blocks, isLong])

  return near
}
