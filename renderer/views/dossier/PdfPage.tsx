import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drawPage, isCalledOff } from '../../pdf/draw-page.ts'
import { loadPdfjs, type PDFDocumentProxy } from '../../pdf/pdf.ts'

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
    const shown = canvas.current
    if (!near || !shown) return
    const off = new AbortController()
    void (async () => {
      const [{ pdfjs }, { page, viewport, scale }] = await Promise.all([loadPdfjs(), drawPage(pdf, number, width, shown, off.signal)])
      const layer = document.createElement('div')
      const words = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport })
      off.signal.addEventListener('abort', () => words.cancel())
      await words.render()
      if (off.signal.aborted || !text.current) return
      text.current.style.setProperty('--total-scale-factor', String(scale))
      text.current.replaceChildren(...layer.childNodes)
    })().catch((error: unknown) => {
      if (!isCalledOff(error, off.signal)) throw error
    })
    return () => off.abort()
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
