import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Block } from '../../core/text/block.ts'
import { beside, lineBoxes, type Box } from './geometry.ts'
import { marksAt, type Mark } from './marks.ts'
import { domRange } from './offsets.ts'
import { offsetAtPoint } from './point.ts'

interface HoverCardProps {
  readonly blocks: readonly Block[]
  readonly body: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly marks: readonly Mark[]
  /** What is said about a mark; null: nothing that the text does not show. */
  readonly renderMark: (mark: Mark) => ReactNode
}

/** The pointer rests this long before anything is said. Milliseconds. */
const REST = 320

interface Hovered {
  readonly mark: Mark
  readonly line: Box
}

/** Says what lies under a resting pointer: the type of a name is then not told by its colour alone. The inspector says it to everybody else. */
export function HoverCard({ blocks, body, sheet, scroller, marks, renderMark }: HoverCardProps) {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const card = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const root = body.current
    if (!root) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setHovered(null)
      delete root.dataset.over
    }
    const find = (x: number, y: number): Mark | null => {
      const offset = offsetAtPoint(root, blocks, x, y)
      return offset === null ? null : marksAt(marks, offset)[0] ?? null
    }
    const moved = ({ clientX, clientY, buttons }: PointerEvent) => {
      const mark = buttons === 0 ? find(clientX, clientY) : null
      if (mark) root.dataset.over = mark.kind
      else delete root.dataset.over
      clearTimeout(timer)
      setHovered((before) => (before && before.mark.key === mark?.key ? before : null))
      if (!mark) return
      timer = setTimeout(() => {
        const origin = sheet.current?.getBoundingClientRect()
        const range = domRange(root, blocks, mark.range)
        if (!origin || !range) return
        const lines = lineBoxes(range.getClientRects(), origin)
        const line = lines.find(({ top, height }) => clientY - origin.top >= top && clientY - origin.top <= top + height) ?? lines[0]
        if (line) setHovered({ mark, line })
      }, REST)
    }
    const view = scroller.current
    root.addEventListener('pointermove', moved)
    root.addEventListener('pointerleave', hide)
    root.addEventListener('pointerdown', hide)
    view?.addEventListener('scroll', hide, { passive: true })
    window.addEventListener('keydown', hide)
    return () => {
      hide()
      root.removeEventListener('pointermove', moved)
      root.removeEventListener('pointerleave', hide)
      root.removeEventListener('pointerdown', hide)
      view?.removeEventListener('scroll', hide)
      window.removeEventListener('keydown', hide)
    }
  }, [blocks, body, marks, scroller, sheet])

  useLayoutEffect(() => {
    const [element, origin, view] = [card.current, sheet.current?.getBoundingClientRect(), scroller.current?.getBoundingClientRect()]
    if (!element || !hovered || !origin || !view) return
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    const seen = { top: view.top - origin.top, bottom: view.bottom - origin.top, width: origin.width }
    const { left, top } = beside([hovered.line], size, seen, 'below')
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }, [hovered, scroller, sheet])

  const said = hovered ? renderMark(hovered.mark) : null
  return said ? <div ref={card} className="hover-card">{said}</div> : null
}
