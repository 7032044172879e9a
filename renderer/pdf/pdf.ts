import { useEffect, useState } from 'react'
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A file of its own as it is: made part of the bundle it would be parsed and minified once more with every build. */
const WORKER = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url)

/** What the build puts beside the page: typefaces and character maps that a PDF may leave out, and decoders of pictures in scans. */
const DATA = new URL('pdfjs/', document.baseURI).href

interface Loaded {
  readonly pdfjs: typeof Pdfjs
  /** One for all documents: pdf.js would end one of its own with the first document that is closed. */
  readonly worker: PDFWorker
}

let loading: Promise<Loaded> | null = null

/**
 * pdf.js, loaded when the first page is shown. The legacy build: the other one needs a newer Chromium than 130. The worker is made
 * here, since pdf.js takes the app's own scheme for a foreign one and would wrap it in a blob that the page's policy forbids.
 */
export function loadPdfjs(): Promise<Loaded> {
  loading ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdfjs) => (
    { pdfjs, worker: pdfjs.PDFWorker.create({ port: new Worker(WORKER, { type: 'module' }) }) }
  ))
  return loading
}

interface Shown {
  readonly document: PDFDocumentProxy
  /** Of the first page. Points. */
  readonly pageSize: { readonly width: number; readonly height: number }
}

interface PdfState {
  readonly shown: Shown | null
  /** Why there is nothing to show, in pdf.js's words. */
  readonly issue: string | null
  /** It opens with a password only: `asked` when none was tried, `wrong` when the one tried is not it. */
  readonly locked: 'asked' | 'wrong' | null
}

/** The newest bytes as a document. The one before stays until it is ready, so that nothing blinks. */
export function usePdf(bytes: Uint8Array | undefined, password: string | null = null): PdfState {
  const [state, setState] = useState<PdfState>({ shown: null, issue: null, locked: null })

  useEffect(() => {
    if (!bytes) return
    let wanted = true
    void (async () => {
      const { pdfjs, worker } = await loadPdfjs()
      // pdf.js hands the bytes over to its worker; these belong to the query's answer.
      const document = await pdfjs.getDocument({
        data: bytes.slice(), worker, isEvalSupported: false, useSystemFonts: false, ...(password === null ? {} : { password }),
        cMapUrl: `${DATA}cmaps/`, cMapPacked: true, standardFontDataUrl: `${DATA}standard_fonts/`, wasmUrl: `${DATA}wasm/`,
      }).promise
      const [left, top, right, bottom] = (await document.getPage(1)).view
      if (wanted) setState({ shown: { document, pageSize: { width: right! - left!, height: bottom! - top! } }, issue: null, locked: null })
      else void document.destroy()
    })().catch((error: unknown) => {
      if (!wanted) return
      const isLocked = error instanceof Error && error.name === 'PasswordException'
      if (isLocked) setState((before) => ({ ...before, issue: null, locked: password === null ? 'asked' : 'wrong' }))
      else setState((before) => ({ ...before, issue: error instanceof Error ? error.message : String(error) }))
    })
    return () => {
      wanted = false
    }
  }, [bytes, password])

  const document = state.shown?.document
  useEffect(() => () => void document?.destroy(), [document])

  return state
}
