import { setImmediate as nextTurn } from 'node:timers/promises'
import { errorData, RedthreadError, type ErrorData } from '../../contract/errors.ts'
import type { BatchProgress } from '../../contract/batch-shapes.ts'
import type { Host } from '../host.ts'
import { settleForSearch } from '../search/search.ts'
import { batchById, batchList, batchSize } from '../store/batches.ts'
import { batchRun, caseStamp, entriesFoundSince, newestResult, putBatchRun, putResult, type EntryResult } from '../store/batch-runs.ts'
import { contractError, transaction } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { findEntry } from './find-entry.ts'

/** The runs of one case, one after the other. What they found lies in the case: a run that was broken off goes on where it was. */
export interface BatchJobs {
  /** Of a run that waits or is under way; else of the last one since the case was opened; null where there was none. */
  readonly progress: (batchId: string) => BatchProgress | null
  /** Searches the names of a batch, all of them anew unless its last run was broken off and nothing has changed since. Does nothing where it runs already. @throws batch/not-found */
  readonly start: (batchId: string) => void
  /** Ends a run after the name it is at. What it found stays. */
  readonly cancel: (batchId: string) => void
}

/** Other calls wait no longer than this, but for one search. Milliseconds. */
const STEP_MS = 15
/** What was found is written so often: each transaction has what is kept in memory of searches made anew. */
const WRITE_MS = 1000
const TELL_MS = 200
/** The time left is told from so many of the last names. */
const LATELY = 50

const jobs = new WeakMap<OpenCase, BatchJobs>()

export function batchJobs(host: Host, openCase: OpenCase): BatchJobs {
  const known = jobs.get(openCase) ?? openJobs(host, openCase)
  jobs.set(openCase, known)
  return known
}

class Ended extends Error {}

function openJobs(host: Host, openCase: OpenCase): BatchJobs {
  const { db, closing } = openCase
  const known = new Map<string, BatchProgress>()
  const queue: string[] = []
  let works = false

  const isOn = (batchId: string): boolean => ['waiting', 'running'].includes(known.get(batchId)?.state ?? '')
  const set = (progress: BatchProgress): void => {
    known.set(progress.batchId, progress)
    if (!closing.aborted) host.emit({ name: 'batch', data: progress })
  }

  async function work(): Promise<void> {
    works = true
    for (let batchId = queue.shift(); batchId !== undefined && !closing.aborted; batchId = queue.shift()) {
      if (isOn(batchId)) await runOne(batchId)
    }
    works = false
  }

  async function runOne(batchId: string): Promise<void> {
    const end = (state: BatchProgress['state'], error: ErrorData | null = null): void => set({ ...known.get(batchId)!, state, secondsLeft: null, error })
    let waiting: EntryResult[] = []
    const write = (): void => {
      if (waiting.length === 0) return
      const results = waiting
      waiting = []
      transaction(db, () => results.forEach(result => putResult(db, batchId, result)))
      if (!closing.aborted) host.emit({ name: 'changed', data: { kinds: ['batchRun'], ids: [batchId] } })
    }
    closing.addEventListener('abort', write)
    try {
      await searchAll(batchId, result => waiting.push(result), write)
      end('done')
    } catch (error) {
      if (!closing.aborted) write()
      if (error instanceof Ended) {
        // Or it was started again meanwhile.
        if (!isOn(batchId) || closing.aborted) end('cancelled')
      } else {
        const told = contractError(error)
        end('failed', told instanceof RedthreadError ? told.data : errorData('internal', { issue: error instanceof Error ? error.name : 'unknown' }))
      }
    } finally {
      closing.removeEventListener('abort', write)
    }
    if (!closing.aborted) host.emit({ name: 'changed', data: { kinds: ['batchRun'], ids: [batchId] } })
  }

  async function searchAll(batchId: string, take: (result: EntryResult) => void, write: () => void): Promise<void> {
    const check = (): void => {
      if (closing.aborted || known.get(batchId)?.state !== 'running') throw new Ended()
    }
    let since = performance.now()
    const turn = async (): Promise<void> => {
      if (performance.now() - since < STEP_MS) return
      await nextTurn()
      check()
      since = performance.now()
    }
    set({ ...known.get(batchId)!, state: 'running' })
    await nextTurn()
    check()
    await settleForSearch(openCase)
    const batch = batchById(db, batchId)
    const list = batchList(db, batchId)
    if (!batch || !list) throw new RedthreadError('batch/not-found')
    const stamp = caseStamp(db)
    const last = batchRun(db, batchId)
    const goesOn = last !== null && last.endedAt === null && last.stamp === stamp
    // Which results are of this run is told by their instants, also where the clock was set back.
    const startedAt = goesOn ? last.startedAt : after(newestResult(db, batchId), host.now())
    if (!goesOn) putBatchRun(db, batchId, { startedAt, endedAt: null, stamp })
    const done = new Set(goesOn ? entriesFoundSince(db, batchId, startedAt) : [])
    const pace = paceOf(list.entries.length - done.size)
    let [written, told] = [performance.now(), 0]
    for (const [place, entry] of list.entries.entries()) {
      if (done.has(place)) continue
      await settleForSearch(openCase)
      take(await findEntry(db, place, entry, batch.way, notBefore(startedAt, host.now()), turn))
      const now = performance.now()
      const secondsLeft = pace.next(now)
      known.set(batchId, { ...known.get(batchId)!, done: done.size + pace.done(), total: list.entries.length, secondsLeft })
      if (now - written > WRITE_MS) {
        write()
        written = performance.now()
      }
      if (now - told > TELL_MS) {
        set(known.get(batchId)!)
        told = now
      }
      await nextTurn()
      check()
      since = performance.now()
    }
    write()
    putBatchRun(db, batchId, { startedAt, endedAt: host.now().toISOString(), stamp })
  }

  return {
    progress: batchId => known.get(batchId) ?? null,
    start: (batchId) => {
      if (!batchById(db, batchId)) throw new RedthreadError('batch/not-found')
      if (isOn(batchId)) return
      set({ batchId, state: 'waiting', done: 0, total: batchSize(db, batchId), secondsLeft: null, error: null })
      queue.push(batchId)
      if (!works) void work()
    },
    cancel: (batchId) => {
      if (isOn(batchId)) set({ ...known.get(batchId)!, state: 'cancelled', secondsLeft: null })
    },
  }
}

/** The instant; a millisecond after `other` where it is not later. */
const after = (other: string | null, now: Date): string => (other === null || now.toISOString() > other ? now : new Date(Date.parse(other) + 1)).toISOString()

const notBefore = (other: string, now: Date): string => (now.toISOString() < other ? other : now.toISOString())

/** Tells the seconds that the names left will take, from how long the last ones took; null while it cannot be said. */
function paceOf(names: number): { readonly next: (now: number) => number | null; readonly done: () => number } {
  const times: number[] = []
  let done = 0
  return {
    next: (now) => {
      done += 1
      times.push(now)
      if (times.length > LATELY) times.shift()
      return times.length < 3 ? null : Math.round(((now - times[0]!) / (times.length - 1)) * (names - done) / 1000)
    },
    done: () => done,
  }
}
