import { Worker } from 'node:worker_threads'
import { errorData, type ErrorData } from '../../contract/errors.ts'
import type { OcrAnswer, OcrRequest, OcrWorkerData, ScannedOriginal } from './messages.ts'
import type { LanguageFile } from './tesseract.ts'

export interface OcrReaderOptions {
  /** Path of the built worker. */
  readonly worker: string
  readonly languages: readonly LanguageFile[]
  /** Milliseconds that one page may take. */
  readonly timeLimitMs: number
}

/** A page takes some seconds; with Chinese or a poor scan, half a minute; on its side, four times that. */
export const OCR_TIME_LIMIT = 240_000

/** MB that the thread may use for its objects; pictures and the recognizer lie outside them. */
const MEMORY_MB = 1024

/** A thread that reads scanned pages, started with the first and again after a page was too much for it. */
export interface OcrReader {
  /** Reads one page; one call at a time. `load` gives the article's original where the thread has not got it. */
  readonly read: (articleId: string, page: number, load: () => ScannedOriginal | null) => Promise<OcrAnswer>
  /** What is under way then never answers. */
  readonly close: () => void
}

export function createOcrReader({ worker: script, languages, timeLimitMs }: OcrReaderOptions): OcrReader {
  let worker: Worker | null = null
  /** The article whose original the thread has. */
  let known: string | null = null
  let closed = false
  let settle: (answer: OcrAnswer) => void = () => {}

  function start(): Worker {
    const started = new Worker(script, { workerData: { languages } satisfies OcrWorkerData, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, execArgv: [] })
    const fall = (error: ErrorData): void => {
      if (worker === started) fail(error)
    }
    started.on('message', (answer: OcrAnswer) => {
      if (worker !== started) return
      // A file that could not be opened is sent again with its next page.
      if (!answer.ok) known = null
      settle(answer)
    })
    started.on('error', (error) => fall(errorData('import/crashed', { issue: error.name })))
    started.on('exit', () => fall(errorData('import/crashed', { issue: 'its thread ended' })))
    return started
  }

  function abandon(): void {
    const abandoned = worker
    worker = null
    known = null
    void abandoned?.terminate()
  }

  function fail(error: ErrorData): void {
    abandon()
    settle({ ok: false, error })
  }

  return {
    read: (articleId, page, load) => new Promise((resolve) => {
      if (closed) return
      const original = known === articleId ? null : load()
      if (known !== articleId && original === null) return resolve({ ok: false, error: errorData('ocr/picture', { issue: 'its original is missing' }) })
      worker ??= start()
      known = articleId
      const timer = setTimeout(() => fail(errorData('import/too-slow', { seconds: Math.round(timeLimitMs / 1000) })), timeLimitMs)
      settle = (answer) => {
        clearTimeout(timer)
        settle = () => {}
        resolve(answer)
      }
      worker.postMessage({ articleId, page, original: original && { format: original.format, deflated: original.deflated } } satisfies OcrRequest)
    }),
    close: () => {
      closed = true
      abandon()
    },
  }
}
