import { createContext, use, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import type { Block, TextRange } from '../../core/text/block.ts'
import { beside, lineBoxes } from './geometry.ts'
import { domRange } from './offsets.ts'

interface PlacesValue {
  readonly blocks: readonly Block[]
  readonly body: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly version: number
}

/** Where the reader's parts are, for what is placed among them. */
export const Places = createContext<PlacesValue | null>(null)

interface BesideProps {
  readonly passage: TextRange
  /** The side of the passage it stands on when both have room. */
  readonly prefer: 'above' | 'below'
  readonly children: ReactNode
}

/** Puts its children above or below a passage, inside the sheet, so that they scroll with it and cover none of its words. */
export function Beside({ passage, prefer, children }: BesideProps) {
  const element = useRef<HTMLDivElement>(null)
  const places = use(Places)

  useLayoutEffect(() => {
    const [box, body, sheet, scroller] = [element.current, places?.body.current, places?.sheet.current, places?.scroller.current]
    if (!box || !body || !sheet || !scroller || !places) return
    const origin = sheet.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    const lines = lineBoxes(domRange(body, places.blocks, passage)?.getClientRects() ?? [], origin)
    const place = () => {
      const size = { width: box.offsetWidth, height: box.offsetHeight }
      const { left, top } = beside(lines, size, { top: view.top - origin.top, bottom: view.bottom - origin.top, width: origin.width }, prefer)
      box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
      box.style.visibility = 'visible'
    }
    place()
    const growth = new ResizeObserver(place)
    growth.observe(box)
    return () => growth.disconnect()
  }, [passage, prefer, places])

  return <div className="beside" ref={element} data-beside="">{children}</div>
}
