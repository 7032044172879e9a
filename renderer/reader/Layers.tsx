import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Block, TextRange } from '../../core/text/block.ts'
import { lineBoxes, type Box } from './geometry.ts'
import { BLOCK_CLASS, domRange, positionOf } from './offsets.ts'

interface Placed {
  readonly blocks: readonly Block[]
  /** The element that holds the blocks, and the one the layer is placed in. */
  readonly body: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  readonly version: number
}

/** Around a passage, line by line: the one that is selected. `::highlight()` can draw no frame. */
export function Frame({ range, blocks, body, sheet, version }: Placed & { readonly range: TextRange | null }) {
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  useLayoutEffect(() => {
    const drawn = range && body.current ? domRange(body.current, blocks, range) : null
    setBoxes(drawn && sheet.current ? lineBoxes(drawn.getClientRects(), sheet.current.getBoundingClientRect()) : [])
  }, [range, blocks, body, sheet, version])
  return boxes.map((box, index) => (
    <i
      key={index}
      className="frame"
      data-first={index === 0 || undefined}
      data-last={index === boxes.length - 1 || undefined}
      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
    />
  ))
}

/** The reading caret: a bar where it stands, and one along its paragraph so that the eye finds it. */
export function CaretBar({ offset, blocks, body, sheet, version }: Placed & { readonly offset: number | null }) {
  const [boxes, setBoxes] = useState<{ readonly bar: Box; readonly block: Box } | null>(null)
  useLayoutEffect(() => {
    const position = offset !== null && body.current ? positionOf(body.current, blocks, offset) : null
    const element = position?.node.parentElement?.closest(`.${BLOCK_CLASS}`)
    if (!position || !element || !sheet.current) {
      setBoxes(null)
      return
    }
    const origin = sheet.current.getBoundingClientRect()
    const range = document.createRange()
    range.setStart(position.node, position.offset)
    const rect = range.getClientRects()[0] ?? element.getBoundingClientRect()
    const block = element.getBoundingClientRect()
    setBoxes({
      bar: { left: rect.left - origin.left, top: rect.top - origin.top, width: 2, height: rect.height },
      block: { left: block.left - origin.left, top: block.top - origin.top, width: 2, height: block.height },
    })
  }, [offset, blocks, body, sheet, version])
  if (!boxes) return null
  const style = (box: Box) => ({ left: box.left, top: box.top, width: box.width, height: box.height })
  return (
    <>
      <i className="caret-block" style={style(boxes.block)} />
      <i className="caret-bar" style={style(boxes.bar)} />
    </>
  )
}
