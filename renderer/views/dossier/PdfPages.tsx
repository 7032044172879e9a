import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PDFDocumentProxy } from '../../pdf/pdf.ts'
import { useNearPages } from '../../pdf/useNearPages.ts'
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

const widthIn = (pane: number): number => Math.floor(Math.min(WIDEST, pane - 2 * SIDE))

/** The pages under one another, as wide as the pane. Only those near the view are drawn. */
export function PdfPages({ document: pdf, pageSize }: PdfPagesProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const { width, near } = useNearPages(scroller, pdf.numPages, widthIn, '100% 0px')

  useLayoutEffect(() => {
    if (scroller.current) takeFocus(scroller.current)
  }, [])

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
