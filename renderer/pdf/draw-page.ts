import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from './pdf.ts'

/** A canvas that is longer shows nothing at all. Device pixels. */
const LONGEST = 8192

export interface DrawnPage {
  readonly page: PDFPageProxy
  readonly viewport: PageViewport
  /** CSS pixels for a point. */
  readonly scale: number
}

/** Draws a page `width` CSS pixels wide: aside, and then shown at once, since a page that is drawn anew must not blink. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, width: number, shown: HTMLCanvasElement, signal: AbortSignal): Promise<DrawnPage> {
  const page = await pdf.getPage(number)
  signal.throwIfAborted()
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const ratio = Math.min(devicePixelRatio, LONGEST / viewport.width, LONGEST / viewport.height)
  const aside = document.createElement('canvas')
  aside.width = Math.max(1, Math.floor(viewport.width * ratio))
  aside.height = Math.max(1, Math.floor(viewport.height * ratio))
  const task = page.render({ canvas: aside, viewport, transform: [ratio, 0, 0, ratio, 0, 0] })
  const stop = () => task.cancel()
  signal.addEventListener('abort', stop)
  await task.promise.finally(() => signal.removeEventListener('abort', stop))
  signal.throwIfAborted()
  shown.width = aside.width
  shown.height = aside.height
  shown.getContext('2d')?.drawImage(aside, 0, 0)
  return { page, viewport, scale }
}

/** Whether drawing ended because nobody wants it any more: a page that scrolled away, a document that was replaced and is closed under it. */
export function isCalledOff(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted || (error instanceof Error && /Cancel|destroy|terminat/i.test(`${error.name} ${error.message}`))
}
