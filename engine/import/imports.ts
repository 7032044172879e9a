import { RedthreadError, errorData, type ErrorData } from '../../contract/errors.ts'
import type { ImportProgress, JobState } from '../../contract/shapes.ts'
import type { Host } from '../host.ts'
import { caseInfo } from '../store/case-info.ts'
import { contractError, keepPages, transaction } from '../store/database.ts'
import { insertFound } from '../store/import-files.ts'
import { insertJob, jobById, retryFiles, setFound, setJobState, unendedJobs, type NewJob } from '../store/import-jobs.ts'
import type { OpenCase } from '../store/open-case.ts'
import { runJob } from './job.ts'
import type { ReaderOptions } from './reader.ts'
import { createTracker, type Tracker } from './tracker.ts'
import type { FoundFile } from './walk.ts'

/** The imports of an open case: one runs, others wait for it. Every command throws job/unknown where the job is in no state for it. */
export interface Imports {
  /** `found`: its files, where they are known; else they are found below what was chosen. */
  readonly start: (job: Pick<NewJob, 'chosen' | 'collections' | 'watchId'> & { readonly found?: readonly FoundFile[] }) => ImportProgress
  /** Those that have not ended, and those that ended since the case was opened, oldest first. */
  readonly progress: () => readonly ImportProgress[]
  readonly pause: (jobId: string) => void
  readonly resume: (jobId: string) => void
  /** What is stored stays; files that were not read stay waiting. */
  readonly cancel: (jobId: string) => void
  readonly retry: (jobId: string, keys: readonly string[] | null, password: string | null) => void
}

export interface ImportsOptions {
  readonly host: Host
  readonly openCase: OpenCase
  readonly reader: ReaderOptions
  /** Whether nobody has asked for anything lately. */
  readonly isIdle: () => boolean
}

interface Job {
  readonly id: string
  readonly tracker: Tracker
  password: string | null
}

/** Milliseconds between two events of a running import. */
const EVENT_EVERY = 100
/** More ids than this are not listed in an event; the window then asks for everything it shows. */
const MAX_IDS_IN_EVENT = 500

export function openImports({ host, openCase, reader, isIdle }: ImportsOptions): Imports {
  const { db } = openCase
  const jobs = new Map<string, Job>()
  let running: { readonly job: Job; readonly stop: AbortController } | null = null
  let stored: string[] = []
  let timer: NodeJS.Timeout | null = null

  const load = (jobId: string): Job | null => {
    const row = jobById(db, jobId)
    if (!row) return null
    const job: Job = { id: jobId, tracker: createTracker(db, row), password: null }
    jobs.set(jobId, job)
    return job
  }
  for (const { id } of unendedJobs(db)) load(id)

  const stateOf = (job: Job): JobState => job.tracker.progress().state
  const expect = (job: Job | null | undefined, ...states: readonly JobState[]): Job => {
    if (!job || !states.includes(stateOf(job))) throw new RedthreadError('job/unknown')
    return job
  }

  /** What was stored is announced before how far the import is: both at most ten times a second. */
  const announce = (job: Job): void => {
    if (timer) clearTimeout(timer)
    timer = null
    const ids = stored
    stored = []
    if (ids.length > 0) host.emit({ name: 'changed', data: { kinds: ['article', 'collection'], ids: ids.length > MAX_IDS_IN_EVENT ? [] : ids } })
    host.emit({ name: 'import', data: job.tracker.progress() })
  }
  const setState = (job: Job, state: JobState, error: ErrorData | null = null): void => {
    const endedAt = state === 'done' || state === 'cancelled' || state === 'failed' ? host.now().toISOString() : null
    try {
      setJobState(db, job.id, state, endedAt, error)
    } catch {
      // A full disk takes no more: the next opening of the case finds the job as it was, and pauses it.
    }
    job.tracker.setState(state, endedAt, error)
    announce(job)
  }

  const runNext = (): void => {
    if (running || openCase.closing.aborted) return
    const job = [...jobs.values()].find((one) => stateOf(one) === 'queued')
    keepPages(db, job ? 'few' : 'many')
    if (job) void run(job)
  }
  const run = async (job: Job): Promise<void> => {
    const stop = new AbortController()
    running = { job, stop }
    setState(job, 'running')
    const end = await runJob({
      host, openCase, job: jobById(db, job.id)!, tracker: job.tracker, reader, password: job.password, stop: stop.signal, isIdle,
      onProgress: (imported) => {
        stored.push(...imported)
        timer ??= setTimeout(() => announce(job), EVENT_EVERY)
      },
    }).then(() => null, jobError)
    // Paused, cancelled or closed: whoever stopped it has said so.
    if (!stop.signal.aborted) {
      running = null
      if (end === null) job.password = null
      setState(job, end === null ? 'done' : end.code === 'case/disk-full' ? 'paused' : 'failed', end)
      host.emit({ name: 'case', data: caseInfo(openCase) })
    }
    runNext()
  }
  /** Ends what runs at once: what is not written yet will be read again. */
  const halt = (job: Job): void => {
    if (running?.job !== job) return
    running.stop.abort()
    running = null
  }
  const leave = (job: Job, state: 'paused' | 'cancelled'): void => {
    const ran = running?.job === job
    halt(job)
    setState(job, state)
    if (ran && !openCase.closing.aborted) host.emit({ name: 'case', data: caseInfo(openCase) })
    runNext()
  }

  openCase.closing.addEventListener('abort', () => {
    for (const job of jobs.values()) if (stateOf(job) === 'running' || stateOf(job) === 'queued') leave(job, 'paused')
    if (timer) clearTimeout(timer)
  })

  return {
    start: ({ found, ...job }) => {
      const id = host.newId()
      transaction(db, () => {
        insertJob(db, { ...job, id, startedAt: host.now().toISOString() })
        if (!found) return
        found.forEach((file, index) => insertFound(db, id, { place: index + 1, path: Buffer.from(file.path as Buffer), file: file.shown, size: file.size, fate: file.fate, error: file.error }))
        setFound(db, id)
      })
      const made = load(id)!
      runNext()
      if (stateOf(made) === 'queued') announce(made)
      return made.tracker.progress()
    },
    progress: () => [...jobs.values()].map(({ tracker }) => tracker.progress()).sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0)),
    pause: (jobId) => {
      leave(expect(jobs.get(jobId), 'running', 'queued'), 'paused')
    },
    resume: (jobId) => {
      const job = expect(jobs.get(jobId), 'paused')
      setState(job, 'queued')
      runNext()
    },
    cancel: (jobId) => {
      const job = expect(jobs.get(jobId), 'running', 'queued', 'paused')
      job.password = null
      leave(job, 'cancelled')
    },
    retry: (jobId, keys, password) => {
      const job = expect(jobs.get(jobId) ?? load(jobId), 'done', 'failed', 'cancelled', 'paused')
      if (retryFiles(db, jobId, keys) === 0) return
      job.password = password
      setState(job, 'queued')
      job.tracker.recount(jobById(db, jobId)!)
      runNext()
    },
  }
}

function jobError(error: unknown): ErrorData {
  const known = contractError(error)
  return known instanceof RedthreadError ? known.data : errorData('internal', { issue: error instanceof Error ? error.name : 'unknown' })
}
