import { memo, useEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isCalledOff } from '../../pdf/draw-page.ts'
import type { PageBox } from './placed-boxes.ts'

/** Draws a page of the original `width` CSS pixels wide. */
export type DrawOriginal = (page: number, width: number, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<void>

interface OriginalPageProps {
  /** From 1. */
  readonly number: number
  readonly count: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** False: far from the view, where nothing is drawn and nothing kept. */
  readonly near: boolean
  readonly draw: DrawOriginal
  readonly boxes: readonly PageBox[]
  /** A point of the page was pressed, in fractions of its width and height. */
  readonly onPoint: (page: number, x: number, y: number) => void
}

const percent = (share: number) => `${share * 100}%`

/** One page as the file has it, with the passage framed on it. Its words can be read in the text, so that here it is a picture. */
export const OriginalPage = memo(function OriginalPage({ number, count, width, height, near, draw, boxes, onPoint }: OriginalPageProps) {
  const { t } = useTranslation()
  function onClick({ currentTarget, clientX, clientY }: MouseEvent): void {
    const { left, top } = currentTarget.getBoundingClientRect()
    onPoint(number, (clientX - left) / width, (clientY - top) / height)
  }
  return (
    <div className="original-page" style={{ width, height }} data-page={number} onClick={onClick}>
      {near ? <Drawing number={number} width={width} draw={draw} label={t('original.page', { page: number, count })} /> : null}
      {boxes.map(({ left, top, right, bottom }, index) => (
        <i key={index} className="original-frame" style={{ left: percent(left), top: percent(top), width: percent(right - left), height: percent(bottom - top) }} />
      ))}
    </div>
  )
})

function Drawing({ number, width, draw, label }: Pick<OriginalPageProps, 'number' | 'width' | 'draw'> & { readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const off = new AbortController()
    draw(number, width, element, off.signal).catch((error: unknown) => {
      // What cannot be drawn is an empty page; why, the engine's answer says where the page is asked for.
      if (!isCalledOff(error, off.signal)) element.dataset.failed = ''
    })
    return () => off.abort()
  }, [draw, number, width])
  return <canvas ref={canvas} role="img" aria-label={label} />
}
