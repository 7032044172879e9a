import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError, errorData, type ErrorData } from '../../contract/errors.ts'
import type { ImportProgress } from '../../contract/shapes.ts'
import type { Host } from '../host.ts'
import { keepVocabulary } from '../search/vocabulary.ts'
import { caseInfo } from '../store/case-info.ts'
import { contractError } from '../store/database.ts'
import { endImportJob, startImportJob } from '../store/import-jobs.ts'
import type { OpenCase } from '../store/open-case.ts'
import { createReader, type Reader, type ReaderOptions } from './reader.ts'
import { walk, type FoundFile } from './walk.ts'
import { writeBatch, type ReadFate } from './write-batch.ts'

export interface ImportJob {
  readonly progress: () => ImportProgress
  /** Stops at once. What is stored stays; files not dealt with are not in the report, and `total` says how many there were. */
  readonly cancel: () => void
}

export interface JobOptions {
  readonly host: Host
  readonly openCase: OpenCase
  /** Absolute paths of files and folders. */
  readonly chosen: readonly string[]
  readonly reader: ReaderOptions
}

/** One message to a worker carries about this much: enough that the two threads seldom wait for each other. */
const FILES_PER_READ = 40
const BYTES_PER_READ = 4 * 2 ** 20

const FOUND_PER_EVENT = 500

/** Starts an import in the background: worker threads read, this thread writes in short transactions and lets other calls in between. */
export function startJob({ host, openCase, chosen, reader: readerOptions }: JobOptions): ImportJob {
  const { db } = openCase
  const jobId = host.newId()
  const readers: Reader[] = []
  let progress: ImportProgress = { jobId, state: 'running', done: 0, total: 0, imported: 0, already: 0, failed: 0, error: null }

  const running = (): boolean => progress.state === 'running'
  const advance = (change: Partial<ImportProgress>): void => {
    progress = { ...progress, ...change }
    host.emit({ name: 'import', data: progress })
  }

  /** The one end of a job, whichever way it comes: the report is closed before anything else can happen to the case. */
  const end = (state: Exclude<ImportProgress['state'], 'running'>, error: ErrorData | null = null): void => {
    if (!running()) return
    openCase.closing.removeEventListener('abort', cancel)
    for (const reader of readers) reader.close()
    try {
      endImportJob(db, jobId, state, host.now().toISOString())
    } catch {
      // A full disk takes no more: the next opening of the case closes the report.
    }
    advance({ state, error })
    if (!openCase.closing.aborted) host.emit({ name: 'case', data: caseInfo(openCase) })
  }
  const cancel = (): void => end('cancelled')

  const write = async (fates: readonly ReadFate[]): Promise<void> => {
    for (let rest = fates; rest.length > 0 && running(); await nextTurn()) {
      const { written, imported, already, failed } = writeBatch({ db, jobId, fates: rest, newId: host.newId, at: host.now().toISOString() })
      rest = rest.slice(written)
      advance({
        done: progress.done + written, imported: progress.imported + imported.length, already: progress.already + already, failed: progress.failed + failed,
      })
      if (imported.length > 0) host.emit({ name: 'changed', data: { kinds: ['article'], ids: imported } })
      // A listener may have closed the case.
      if (running()) keepVocabulary(db)
    }
  }

  const find = async (): Promise<FoundFile[]> => {
    const files: FoundFile[] = []
    let refused: ReadFate[] = []
    for await (const found of walk(chosen, openCase.identity)) {
      if (!running()) return []
      progress = { ...progress, total: progress.total + 1 }
      if ('error' in found) refused.push({ shown: found.shown, outcome: { ok: false, error: found.error } })
      else files.push(found)
      if (progress.total % FOUND_PER_EVENT === 0) {
        await write(refused)
        refused = []
        advance({})
      }
    }
    await write(refused)
    return files
  }

  const work = async (): Promise<void> => {
    const files = await find()
    const queue = batches(files)
    const lanes = Math.min(Math.max(1, Math.min(4, availableParallelism() - 1)), queue.length)
    await Promise.all(Array.from({ length: lanes }, async () => {
      const reader = createReader(readerOptions)
      readers.push(reader)
      // While one batch is written the next is read; no more than that piles up.
      let writing = Promise.resolve()
      for (let batch = queue.shift(); batch && running(); batch = queue.shift()) {
        const outcomes = await reader.read(batch)
        await writing
        writing = write(outcomes.map((outcome, index) => ({ shown: batch![index]!.shown, file: batch![index]!.file, outcome })))
        // Its failure is met at the next await, or after the loop.
        writing.catch(() => {})
      }
      await writing
    }))
    end('done')
  }

  startImportJob(db, jobId, host.now().toISOString())
  openCase.closing.addEventListener('abort', cancel)
  void work().catch((error: unknown) => end('failed', jobError(error)))
  return { progress: () => progress, cancel }
}

function batches(files: readonly FoundFile[]): FoundFile[][] {
  const found: FoundFile[][] = []
  let bytes = 0
  for (const file of files) {
    const last = found.at(-1)
    if (last && last.length < FILES_PER_READ && bytes + file.size <= BYTES_PER_READ) last.push(file)
    else {
      found.push([file])
      bytes = 0
    }
    bytes += file.size
  }
  return found
}

function jobError(error: unknown): ErrorData {
  const known = contractError(error)
  return known instanceof RedthreadError ? known.data : errorData('internal', { issue: error instanceof Error ? error.name : 'unknown' })
}
