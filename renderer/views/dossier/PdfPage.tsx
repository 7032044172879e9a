import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPdfjs, type PDFDocumentProxy } from './pdf.ts'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  /** From 1. */
  readonly number: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** False: far from the view; keeps what it shows and draws nothing new. */
  readonly near: boolean
}

/** One page as it will be printed, with its text over it, to select, to search and to be read out. */
export function PdfPage({ document: pdf, number, width, height, near }: PdfPageProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!near) return
    let cancel: (() => void) | null = null
    let wanted = true
    void (async () => {
      const [{ pdfjs }, page] = await Promise.all([loadPdfjs(), pdf.getPage(number)])
      if (!wanted) return
      const scale = width / page.getViewport({ scale: 1 }).width
      const viewport = page.getViewport({ scale })
      // Drawn aside and then shown at once: a page that is drawn anew must not blink.
      const aside = document.createElement('canvas')
      aside.width = Math.floor(viewport.width * devicePixelRatio)
      aside.height = Math.floor(viewport.height * devicePixelRatio)
      const task = page.render({ canvas: aside, viewport, transform: [devicePixelRatio, 0, 0, devicePixelRatio, 0, 0] })
      cancel = () => task.cancel()
      await task.promise
      const shown = canvas.current
      if (!wanted || !shown) return
      shown.width = aside.width
      shown.height = aside.height
      shown.getContext('2d')?.drawImage(aside, 0, 0)
      const layer = document.createElement('div')
      const words = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport })
      cancel = () => words.cancel()
      await words.render()
      if (!wanted || !text.current) return
      text.current.style.setProperty('--total-scale-factor', String(scale))
      text.current.replaceChildren(...layer.childNodes)
    })().catch((error: unknown) => {
      // A page that is no longer wanted is cancelled, and a document that is replaced is closed under it.
      if (wanted && !(error instanceof Error && /Cancel|destroy|terminat/i.test(`${error.name} ${error.message}`))) throw error
    })
    return () => {
      wanted = false
      cancel?.()
    }
  }, [pdf, number, width, near])

  return (
    <section
      className="pdf-page"
      style={{ width, height }}
      aria-label={t('dossier.page', { page: number, count: pdf.numPages })}
      data-page={number}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={text} className="pdf-text" />
    </section>
  )
}
