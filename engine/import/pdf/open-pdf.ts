import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { RedthreadError } from '../../../contract/errors.ts'

export interface OpenPdfOptions {
  readonly bytes: Uint8Array
  readonly password: string | null
  /**
   * Pixels (width times height) above which a picture is left out of what is drawn. Null for text alone: no pictures, whose decoding costs a second a page, and no
   * typefaces for those that a PDF names and does not bring.
   */
  readonly largestPicture: number | null
}

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

function resources(folder: string): string {
  return `${join(PACKAGE, folder)}/`
}

/**
 * Opens a PDF for reading or drawing, in this thread, for as long as `use` takes: no script in it runs, no form is filled in, nothing is fetched. The bytes are copied.
 * A file that only its owner's password protects opens without one.
 * @throws import/damaged, import/password-needed, import/wrong-password
 */
export async function withPdf<T>(options: OpenPdfOptions, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  process.on('unhandledRejection', passOver)
  try {
    const document = await openPdf(options)
    try {
      return await use(document)
    } finally {
      await document.loadingTask.destroy()
    }
  } finally {
    // What was rejected last is told of once this turn is over.
    await new Promise((done) => { setImmediate(done) })
    process.off('unhandledRejection', passOver)
  }
}

/** In a damaged file pdf.js drops some of its promises, which then end the thread. Whatever matters is awaited and has failed as well. */
function passOver(): void {}

/**
 * As `withPdf`, for a thread that keeps it open, and passes over what pdf.js drops: destroy its loading task after use.
 * @throws import/damaged, import/password-needed, import/wrong-password
 */
export async function openPdf({ bytes, password, largestPicture }: OpenPdfOptions): Promise<PDFDocumentProxy> {
  const { getDocument, PasswordResponses, VerbosityLevel } = await import('./pdfjs.ts')
  const task = getDocument({
    data: new Uint8Array(bytes), ...(password === null ? {} : { password }), verbosity: VerbosityLevel.ERRORS - 1, isEvalSupported: false, enableXfa: false, useSystemFonts: false, disableFontFace: true,
    cMapUrl: resources('cmaps'), cMapPacked: true, ...(largestPicture === null ? {} : { standardFontDataUrl: resources('standard_fonts') }), wasmUrl: resources('wasm'), iccUrl: resources('iccs'), useWorkerFetch: false,
    disableAutoFetch: true, disableStream: true, disableRange: true, maxImageSize: largestPicture ?? 1,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    if (error instanceof Error && error.name === 'PasswordException') {
      const wrong = 'code' in error && error.code === PasswordResponses.INCORRECT_PASSWORD
      throw new RedthreadError(wrong ? 'import/wrong-password' : 'import/password-needed')
    }
    throw new RedthreadError('import/damaged', { kind: 'PDF', issue: 'its structure cannot be read' })
  }
}
