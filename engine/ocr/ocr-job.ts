import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError, type ErrorData } from '../../contract/errors.ts'
import type { OcrProgress } from '../../contract/shapes.ts'
import type { Host } from '../host.ts'
import { contractError } from '../store/database.ts'
import { countOcrPages, failOcrPage, nextOcrPage, ocrChoices, putOcrChoices, type OcrPage } from '../store/ocr-pages.ts'
import type { OpenCase } from '../store/open-case.ts'
import { originalOfArticle } from '../store/originals.ts'
import { knownLanguages, languageFiles } from './languages.ts'
import { createOcrReader, OCR_TIME_LIMIT, type OcrReader } from './ocr-reader.ts'
import { storePage } from './store-page.ts'

/** The reading of scanned pages in one case, one page at a time. What it has to do lies in the case: a job that was broken off goes on at the next page. */
export interface OcrJob {
  readonly progress: () => OcrProgress
  /** @throws ocr/language, ocr/none-waiting */
  readonly start: (languages: readonly string[]) => void
  /** The page under way is given up, and read again later. */
  readonly pause: () => void
}

export interface OcrJobOptions {
  readonly host: Host
  readonly openCase: OpenCase
  /** Path of the built worker. */
  readonly worker: string
  readonly timeLimitMs?: number
}

/** The time left is told from so many of the last pages. */
const LATELY = 8

export function openOcrJob({ host, openCase, worker, timeLimitMs = OCR_TIME_LIMIT }: OcrJobOptions): OcrJob {
  const { db, closing } = openCase
  let state: OcrProgress['state'] = 'idle'
  let reader: OcrReader | null = null
  let current: OcrPage | null = null
  let done = 0
  let error: ErrorData | null = null
  let took: number[] = []

  const progress = (): OcrProgress => {
    const { waiting, failed } = countOcrPages(db)
    const mean = took.reduce((sum, ms) => sum + ms, 0) / took.length
    return {
      state, pagesWaiting: waiting, pagesDone: done, pagesFailed: failed, page: current?.page ?? null, article: current && { id: current.articleId, title: current.title },
      secondsLeft: state === 'running' && took.length > 0 ? Math.round((mean * waiting) / 1000) : null, error,
    }
  }
  const tell = (): void => host.emit({ name: 'ocr', data: progress() })

  const stop = (next: 'idle' | 'paused', why: ErrorData | null = null): void => {
    reader?.close()
    reader = null
    current = null
    error = why
    state = next
  }

  /** True until the job was paused or started anew. */
  const works = (own: OcrReader): boolean => reader === own

  async function work(own: OcrReader): Promise<void> {
    for (let next = nextOcrPage(db); next; next = nextOcrPage(db)) {
      current = next
      tell()
      const { articleId, page } = next
      const started = performance.now()
      const answer = await own.read(articleId, page, () => originalOfArticle(db, articleId))
      if (!works(own)) return
      const metaChanged = answer.ok && storePage(db, next, answer.value)
      if (!answer.ok) failOcrPage(db, articleId, page, answer.error)
      else done += 1
      took = [...took.slice(1 - LATELY), performance.now() - started]
      host.emit({ name: 'changed', data: { kinds: metaChanged ? ['articleReading', 'articleMeta'] : ['articleReading'], ids: [articleId] } })
      // A listener may have closed the case.
      if (!works(own)) return
      await nextTurn()
      if (!works(own)) return
    }
    stop('idle')
    tell()
  }

  closing.addEventListener('abort', () => stop('paused'))

  return {
    progress,
    start: (languages) => {
      const { folder } = ocrChoices(db)
      const files = languageFiles(languages, folder)
      if (countOcrPages(db).waiting === 0) throw new RedthreadError('ocr/none-waiting')
      putOcrChoices(db, { folder, languages })
      stop('idle')
      const own = createOcrReader({ worker, languages: files, timeLimitMs })
      reader = own
      state = 'running'
      took = []
      void work(own).catch((fault: unknown) => {
        if (!works(own)) return
        const known = contractError(fault)
        stop('paused', known instanceof RedthreadError ? known.data : new RedthreadError('internal', { issue: fault instanceof Error ? fault.name : 'unknown' }).data)
        tell()
      })
    },
    pause: () => {
      if (state !== 'running') return
      stop('paused')
      tell()
    },
  }
}

/** The languages chosen last that are still there; English where none is. */
export function chosenLanguages({ folder, languages }: { readonly folder: string | null; readonly languages: readonly string[] }): string[] {
  const known = knownLanguages(folder).map(({ code }) => code)
  const there = languages.filter((code) => known.includes(code))
  return there.length > 0 ? there : ['eng']
}
