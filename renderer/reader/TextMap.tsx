import { useCallback, useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Block, TextRange } from '../../core/text/block.ts'
import { blockElement } from './offsets.ts'
import { mapRows, offsetOfRow, rowOf, type MapRow } from './map-marks.ts'
import type { Mark } from './marks.ts'
import { textNear } from './near.ts'

interface TextMapProps {
  /** UTF-16 units of the text. */
  readonly length: number
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  readonly hits: readonly TextRange[]
  readonly body: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly title: string
  readonly onGo: (offset: number) => void
}

/** Pixels: the width of the column, what is kept free at its ends, and the height of a row. */
const WIDTH = 30
const END = 4
const ROW = 4
/** Where each sign stands across it, and how large it is: highlights are bars, names are squares, hits run through. */
const BAR = { left: 3, width: 11, height: 3 }
const SQUARE = { left: 19, size: 4 }
const HIT = { left: 26, width: 4, height: 2 }

function drawRow(context: CanvasRenderingContext2D, y: number, row: MapRow, token: (name: string) => string): void {
  const bars = [...row.colours]
  bars.forEach((colour, index) => {
    context.fillStyle = token(`--hl-${colour}`)
    const width = BAR.width / bars.length
    context.fillRect(BAR.left + index * width, y, width, BAR.height)
  })
  if (bars.length > 0) {
    context.fillStyle = token('--edge')
    context.fillRect(BAR.left - 2, y, 2, BAR.height)
  }
  const [type] = row.types
  if (type) {
    context.fillStyle = token(`--${type}`)
    context.fillRect(SQUARE.left, y, SQUARE.size, SQUARE.size)
  }
  if (row.hit) {
    context.fillStyle = token('--ink')
    context.fillRect(HIT.left, y, HIT.width, HIT.height)
  }
}

/**
 * The whole text in a slim column: where highlights, names and hits are, and what is seen of it. By share of the text and not of its height, so that
 * it stands still while far blocks get theirs. For the eye and the pointer: the lists of the inspector say the same, and the keys lead to all of it.
 */
export function TextMap({ length, blocks, marks, hits, body, scroller, title, onGo }: TextMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const seen = useRef<HTMLElement>(null)
  const [height, setHeight] = useState(0)
  const [theme, setTheme] = useState('')
  const rows = Math.max(1, Math.floor((height - 2 * END) / ROW))

  useLayoutEffect(() => {
    const element = canvas.current?.parentElement
    if (!element) return
    const sizes = new ResizeObserver(() => setHeight(element.clientHeight))
    sizes.observe(element)
    const root = document.documentElement
    const themes = new MutationObserver(() => setTheme(root.dataset.theme ?? ''))
    themes.observe(root, { attributeFilter: ['data-theme'] })
    return () => {
      sizes.disconnect()
      themes.disconnect()
    }
  }, [])

  useEffect(() => {
    const [element, context] = [canvas.current, canvas.current?.getContext('2d')]
    if (!element || !context || height === 0) return
    const scale = devicePixelRatio
    element.width = WIDTH * scale
    element.height = height * scale
    context.scale(scale, scale)
    const style = getComputedStyle(document.documentElement)
    const token = (name: string) => style.getPropertyValue(name)
    for (const [row, what] of mapRows(marks, hits, length, rows)) drawRow(context, END + row * ROW, what, token)
  }, [marks, hits, length, height, rows, theme])

  const showSeen = useCallback(() => {
    const [view, root, element] = [scroller.current, body.current, seen.current]
    if (!view || !root || !element) return
    const rectOf = (index: number) => blockElement(root, index)?.getBoundingClientRect() ?? new DOMRect()
    const { start, end } = textNear(blocks, rectOf, view.getBoundingClientRect(), 0)
    const top = rowOf(start, length, rows) * ROW
    element.style.transform = `translateY(${END + top}px)`
    element.style.height = `${(rowOf(end, length, rows) + 1) * ROW - top}px`
  }, [blocks, body, length, rows, scroller])

  useEffect(() => {
    const view = scroller.current
    let frame = requestAnimationFrame(showSeen)
    const scrolled = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(showSeen)
    }
    view?.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      view?.removeEventListener('scroll', scrolled)
    }
  }, [scroller, showSeen])

  function go(event: PointerEvent<HTMLElement>): void {
    onGo(offsetOfRow((event.clientY - event.currentTarget.getBoundingClientRect().top - END) / ROW, length, rows))
  }

  return (
    <div
      className="text-map" aria-hidden="true" title={title}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
      }}
    >
      <i ref={seen} className="text-map-seen" />
      <canvas ref={canvas} style={{ width: WIDTH, height }} />
    </div>
  )
}
