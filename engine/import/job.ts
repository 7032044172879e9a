import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { errorData } from '../../contract/errors.ts'
import type { Host } from '../host.ts'
import { settleSome } from '../search/index/write.ts'
import { transaction } from '../store/database.ts'
import { failWaiting, insertFound, knownFiles, partsOf, waitingFiles } from '../store/import-files.ts'
import { setFound, type StoredJob } from '../store/import-jobs.ts'
import type { OpenCase } from '../store/open-case.ts'
import type { PackedPiece } from './pack-article.ts'
import { answerOrder, weightOf, type ReadTask } from './piece.ts'
import { createReader, type Reader, type ReaderOptions, type PieceTerms } from './reader.ts'
import type { Tracker } from './tracker.ts'
import { walk, type FoundFile } from './walk.ts'
import { READ_AHEAD } from './worker-messages.ts'
import { writeBatch, type ReadPiece } from './write-batch.ts'

export interface JobRun {
  readonly host: Pick<Host, 'now' | 'newId'>
  readonly openCase: OpenCase
  readonly job: StoredJob
  readonly tracker: Tracker
  readonly reader: ReaderOptions
  /** Opens files that are encrypted; never stored. */
  readonly password: string | null
  /** Ends the run: nothing is written any more. */
  readonly stop: AbortSignal
  /** Whether nobody waits for an answer: transactions may then be longer. */
  readonly isIdle: () => boolean
  /** What there is to tell: articles that were stored, or none but the progress. */
  readonly onProgress: (imported: readonly string[]) => void
}

/** One list of files to a worker carries about this much: more than this thread writes in several transactions, because at the end of a list the worker waits for the one under way. */
const FILES_PER_READ = 2000
const BYTES_PER_READ = 16 * 2 ** 20

/** Files of a walk that are written in one transaction. */
const FOUND_PER_WRITE = 500

/**
 * `budgetMs`: of writing in one transaction; reading and searching wait no longer than that. It begins when there are so many pieces, or when the first has waited `waitMs`.
 * Longer ones store more a second: each writes most pages of the indexes anew. `words`: of articles that are taken into the index together, 0.1 µs each.
 */
const WRITING = { busy: { budgetMs: 50, pieces: 200, waitMs: 200, words: 150_000 }, idle: { budgetMs: 250, pieces: 400, waitMs: 600, words: 250_000 } } as const

/** Bytes of a file up to which this thread deflates it where there is one reader, which else has half as much again to do: 70 µs for an article of usual length. Several readers have the time. */
const LEAVES = 32 * 2 ** 10

/** Bytes of pieces that are written without waiting for more: the readers stop when twice as many wait. */
const BYTES_PER_WRITE = READ_AHEAD / 2

/**
 * Runs a job from where it is to its end: finds the files that are not known yet, lets worker threads read those that wait, writes what comes of them, and lets other
 * calls in between. Whatever ends it, what is stored is true, and another run goes on from there. Resolves when every file has its fate, or after `stop`.
 * @throws what the case throws: case/disk-full, …
 */
export async function runJob({ host, openCase, job, tracker, reader: readerOptions, password, stop, isIdle, onProgress }: JobRun): Promise<void> {
  const { db } = openCase
  const readers: Reader[] = []
  const lanes = Math.max(1, Math.min(4, availableParallelism() - 1))
  let finding = !job.found
  let onFound: () => void = () => {}
  /** The place up to which files were given to readers. */
  let given = 0
  let queue: (ReadPiece & { readonly reader: Reader })[] = []
  let queuedBytes = 0
  let failure: { readonly error: unknown } | null = null
  const pace = (): typeof WRITING.busy | typeof WRITING.idle => WRITING[isIdle() ? 'idle' : 'busy']
  const running = (): boolean => !stop.aborted && failure === null

  const fail = (error: unknown): void => {
    failure ??= { error }
    halt()
  }
  const halt = (): void => {
    queue = []
    queuedBytes = 0
    for (const reader of readers) reader.close()
    wake()
  }
  /** Lets the readers look for more files. */
  const wake = (): void => {
    const waiting = onFound
    onFound = () => {}
    waiting()
  }

  const find = async (): Promise<void> => {
    const known = knownFiles(db, job.id)
    const paths = new Set(known.paths.map((path) => Buffer.from(path).toString('latin1')))
    let place = known.last
    let batch: (FoundFile & { readonly bytes: Buffer })[] = []
    const store = async (): Promise<void> => {
      transaction(db, () => {
        for (const { bytes, shown, size, fate, error } of batch) insertFound(db, job.id, { place: ++place, path: bytes, file: shown, size, fate, error })
      })
      for (const { fate, size } of batch) tracker.found(fate, size)
      batch = []
      wake()
      onProgress([])
      await nextTurn()
    }
    for await (const found of walk(job.chosen, openCase.identity)) {
      if (!running()) return
      const bytes = Buffer.from(found.path as Buffer)
      const path = bytes.toString('latin1')
      if (paths.has(path)) continue
      // Below one place that was chosen none comes twice.
      if (job.chosen.length > 1) paths.add(path)
      batch.push({ ...found, bytes })
      if (batch.length === FOUND_PER_WRITE) await store()
    }
    if (!running()) return
    await store()
    if (!running()) return
    setFound(db, job.id)
    finding = false
    tracker.setFinding(false)
    wake()
  }

  const nextTasks = (): ReadTask[] => {
    const tasks: ReadTask[] = []
    let bytes = 0
    for (const { place, path, file: shown, size, untouched } of waitingFiles(db, job.id, given, FILES_PER_READ)) {
      if (tasks.length > 0 && bytes + size > BYTES_PER_READ) break
      const { waiting, answered } = untouched === 1 ? { waiting: [], answered: null } : partsOf(db, job.id, place)
      const after = answered === null ? null : answerOrder(answered)
      const also = waiting.filter((part) => after !== null && part !== '' && answerOrder(part) <= after)
      tasks.push({ place, path, file: shown.split('/').at(-1)!, shown, size, after, also, password })
      bytes += size
      given = place
    }
    return tasks
  }

  let pending: NodeJS.Timeout | null = null
  let writing: Promise<void> | null = null
  const write = (): Promise<void> => {
    if (pending) clearTimeout(pending)
    pending = null
    writing ??= writeQueue().catch(fail).finally(() => {
      writing = null
      if (queue.length > 0) writeSoon()
    })
    return writing
  }
  const isDue = (): boolean => queue.length >= pace().pieces || queuedBytes >= BYTES_PER_WRITE
  const writeSoon = (): void => {
    if (isDue()) void write()
    else pending ??= setTimeout(() => void write(), pace().waitMs)
  }
  /** Writes what is due, but at least once. */
  const writeQueue = async (): Promise<void> => {
    for (let first = true; queue.length > 0 && running() && (first || isDue()); first = false) {
      const { budgetMs, words } = pace()
      const { written, imported, answers } = writeBatch({
        db, jobId: job.id, collections: job.collections, budgetMs, words, newId: host.newId, at: host.now().toISOString(),
        pieces: queue,
      })
      const taken = queue.splice(0, written)
      for (const { piece } of taken) queuedBytes -= weightOf(piece)
      tracker.written(answers)
      for (const reader of new Set(taken.map((entry) => entry.reader))) reader.taken(taken.filter((entry) => entry.reader === reader).map(({ piece }) => piece))
      onProgress(imported)
      await nextTurn()
    }
  }
  const receive = (piece: PackedPiece, terms: PieceTerms | null, reader: Reader): void => {
    if (!running()) return
    queue.push({ piece, terms, reader })
    queuedBytes += weightOf(piece)
    if (piece.part !== '') tracker.consumed(piece.place, piece.consumed)
    writeSoon()
  }

  const read = async (): Promise<void> => {
    const reader = createReader(readerOptions, lanes === 1 ? LEAVES : 0)
    readers.push(reader)
    const revisited: number[] = []
    while (running()) {
      const tasks = nextTasks()
      if (tasks.length === 0) {
        if (!finding) break
        const others = onFound
        await new Promise<void>((resolve) => (onFound = () => {
          others()
          resolve()
        }))
        continue
      }
      await reader.read(tasks, {
        piece: (piece, terms) => receive(piece, terms, reader),
        current: (shown) => tracker.setCurrent(shown),
        end: ({ place, also }) => { if (also.length > 0) revisited.push(place) },
      })
    }
    while (queue.length > 0 && running()) await write()
    // An archive may have changed: what is not in it any more was not told.
    if (running()) transaction(db, () => revisited.forEach((place) => failWaiting(db, job.id, place, errorData('import/unreadable', { issue: 'it is not there any more' }))))
    reader.close()
  }

  stop.addEventListener('abort', halt)
  try {
    const found = finding ? find().catch(fail) : Promise.resolve()
    // Once more from the first file on, for what was put back to waiting meanwhile.
    for (let again = true; again && running(); again = running() && waitingFiles(db, job.id, 0, 1).length > 0) {
      given = 0
      await Promise.all(Array.from({ length: lanes }, () => read().catch(fail)))
    }
    await found
    while (running() && settleSome(db) > 0) await nextTurn()
    if (failure) throw (failure as { readonly error: unknown }).error
  } finally {
    stop.removeEventListener('abort', halt)
    if (pending) clearTimeout(pending)
    halt()
  }
}
