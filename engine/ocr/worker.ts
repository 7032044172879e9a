import { parentPort, workerData } from 'node:worker_threads'
import { inflateSync } from 'node:zlib'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { errorData, RedthreadError } from '../../contract/errors.ts'
import { detectLanguage } from '../import/language.ts'
import { LARGEST_PICTURE } from '../import/image/pictures.ts'
import { openPdf } from '../import/pdf/open-pdf.ts'
import type { OcrAnswer, OcrRequest, OcrWorkerData, RecognizedPage, ScannedOriginal } from './messages.ts'
import { refuseMissingPicture } from './missing-picture.ts'
import { drawPdfPage, drawPicture, turned, type GreyPicture } from './page-picture.ts'
import { pageText } from './page-text.ts'
import { createRecognizer, type Recognizer } from './tesseract.ts'

interface OpenOriginal {
  readonly articleId: string
  readonly draw: (page: number) => Promise<GreyPicture>
  /** Refuses a page of few letters, part of which could not be drawn. @throws ocr/picture */
  readonly check: (page: number, letters: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** A page of less confidence may lie on its side. */
const DOUBTFUL = 55

let recognizer: Promise<Recognizer> | null = null
let open: OpenOriginal | null = null

// In a damaged file pdf.js drops some of its promises; whatever matters is awaited and has failed as well.
process.on('unhandledRejection', () => {})

/** The thread that reads scanned pages: one request, one answer. It has no access to the case. */
parentPort?.on('message', async (request: OcrRequest) => {
  let answer: OcrAnswer
  try {
    answer = { ok: true, value: await readPage(request) }
  } catch (error) {
    answer = { ok: false, error: error instanceof RedthreadError ? error.data : errorData('import/crashed', { issue: error instanceof Error ? error.name : 'unknown' }) }
  }
  parentPort?.postMessage(answer)
})

async function readPage({ articleId, page, original }: OcrRequest): Promise<RecognizedPage> {
  if (original) {
    await open?.close()
    open = null
    open = await openOriginal(articleId, original)
  }
  if (open?.articleId !== articleId) throw new RedthreadError('ocr/picture', { issue: 'its file could not be opened' })
  const picture = await open.draw(page)
  const text = await recognize(picture)
  await open.check(page, text.parts.reduce((sum, part) => sum + (part.text.match(/\p{L}/gu)?.length ?? 0), 0))
  return { text, language: detectLanguage(text.parts.map((part) => part.text).join('\n')) }
}

async function openOriginal(articleId: string, { format, deflated }: ScannedOriginal): Promise<OpenOriginal> {
  const bytes = inflateSync(deflated)
  if (format !== 'pdf') return { articleId, draw: (page) => drawPicture(bytes, page), check: async () => {}, close: async () => {} }
  const document: PDFDocumentProxy = await openPdf({ bytes, password: null, largestPicture: LARGEST_PICTURE * 1e6 }).catch((error: unknown) => {
    const locked = error instanceof RedthreadError && error.data.code === 'import/password-needed'
    throw locked ? new RedthreadError('ocr/locked') : error
  })
  return {
    articleId, draw: (page) => drawPdfPage(document, page), check: (page, letters) => refuseMissingPicture(document, page, letters), close: () => document.loadingTask.destroy(),
  }
}

/** A page that hardly reads is tried on its other sides, and the surest way is taken. */
async function recognize(picture: GreyPicture): Promise<RecognizedPage['text']> {
  recognizer ??= createRecognizer((workerData as OcrWorkerData).languages)
  const { recognize: read } = await recognizer
  let best = pageText(await read(picture), picture, 0)
  if (best.confidence >= DOUBTFUL) return best
  for (const quarters of [1, 3, 2] as const) {
    const other = pageText(await read(turned(picture, quarters)), picture, quarters)
    if (sureness(other) > sureness(best)) best = other
    if (best.confidence >= DOUBTFUL) break
  }
  return best
}

/** Few letters that happen to look sure are no page. */
function sureness({ parts, confidence }: RecognizedPage['text']): number {
  return confidence * Math.min(1, parts.reduce((sum, { text }) => sum + text.length, 0) / 40)
}
