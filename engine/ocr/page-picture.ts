import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { RedthreadError } from '../../contract/errors.ts'
import { decodePicture } from '../import/image/decode-picture.ts'

/** A page as text recognition looks at it: one byte a pixel, 0 is black. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Text recognition is best at about 300 dots an inch; beyond these pixels it only gets slower. */
const DPI = 300
const MOST_PIXELS = 14e6

/** Letters of a small picture, as from a phone's screen or a messenger, are too small to read. */
const SMALL = 1600

/** @throws ocr/picture */
export async function drawPdfPage(document: PDFDocumentProxy, number: number): Promise<GreyPicture> {
  const page = await document.getPage(number)
  try {
    const size = page.getViewport({ scale: 1 })
    const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (size.width * size.height)))
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport, background: 'white' }).promise
    return greyOf(canvas)
  } catch {
    throw new RedthreadError('ocr/picture', { issue: 'the page cannot be drawn' })
  } finally {
    page.cleanup()
  }
}

/** @throws ocr/picture */
export async function drawPicture(bytes: Uint8Array, page: number): Promise<GreyPicture> {
  const scale = (width: number, height: number): number => (Math.max(width, height) < SMALL ? 2 : Math.min(1, Math.sqrt(MOST_PIXELS / (width * height))))
  return greyOf(await decodePicture(bytes, page, scale))
}

function greyOf(canvas: Canvas): GreyPicture {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) grey[at] = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8
  return { width, height, grey }
}

/** The picture turned clockwise by quarters. */
export function turned(picture: GreyPicture, quarters: 0 | 1 | 2 | 3): GreyPicture {
  if (quarters === 0) return picture
  const { width, height, grey } = picture
  const out = new Uint8Array(grey.length)
  const [outWidth, outHeight] = quarters === 2 ? [width, height] : [height, width]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      out[v * outWidth + u] = grey[y * width + x]!
    }
  }
  return { width: outWidth, height: outHeight, grey: out }
}
