import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PDFDocumentProxy } from '../../pdf/pdf.ts'
import { takeFocus } from '../../session/focus.ts'
import { PdfPage } from './PdfPage.tsx'

interface PdfPagesProps {
  readonly document: PDFDocumentProxy
  /** Points. */
  readonly pageSize: { readonly width: number; readonly height: number }
}

/** Wider than this a page is only larger, not easier to read. CSS pixels. */
const WIDEST = 860
const SIDE = 24

/** The pages under one another, as wide as the pane. Only those near the view are drawn. */
export function PdfPages({ document: pdf, pageSize }: PdfPagesProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setWidth(Math.floor(Math.min(WIDEST, element.clientWidth - 2 * SIDE)))
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    measure()
    takeFocus(element)
    return () => sizes.disconnect()
  }, [])

  useEffect(() => {
    const element = scroller.current
    if (!element || width <= 0) return
    const watch = new IntersectionObserver((entries) => {
      setNear((before) => {
        const now = new Set(before)
        for (const { target, isIntersecting } of entries) {
          const page = Number((target as HTMLElement).dataset.page)
          if (isIntersecting) now.add(page)
          else now.delete(page)
        }
        return now
      })
    }, { root: element, rootMargin: '100% 0px' })
    for (const page of element.querySelectorAll('[data-page]')) watch.observe(page)
    return () => watch.disconnect()
  }, [pdf.numPages, width])

  return (
    <div className="pdf-pages" ref={scroller} tabIndex={0} role="region" aria-label={t('dossier.preview')} data-pane-focus="">
      {width > 0
        ? Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage
            key={index}
            document={pdf}
            number={index + 1}
            width={width}
            height={Math.round(width * pageSize.height / pageSize.width)}
            near={near.has(index + 1)}
          />
        ))
        : null}
    </div>
  )
}
