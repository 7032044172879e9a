import type { FateKind, ImportProgress, JobState } from '../../contract/shapes.ts'
import type { ErrorData } from '../../contract/errors.ts'
import type { Readable } from '../store/database.ts'
import { countBytes } from '../store/import-files.ts'
import { summaryOf, type StoredJob } from '../store/import-jobs.ts'
import type { WrittenBatch } from './write-batch.ts'

/** Milliseconds that the rate is taken of. */
const RATE_OF = 10_000
/** Milliseconds after which a rate is known. */
const RATE_AFTER = 1000

interface Sample {
  readonly at: number
  readonly files: number
  readonly bytes: number
}

/** How far one import is: counted once from the case, then kept by what is told. */
export interface Tracker {
  readonly progress: () => ImportProgress
  readonly setState: (state: JobState, endedAt: string | null, error: ErrorData | null) => void
  readonly setFinding: (finding: boolean) => void
  readonly setCurrent: (shown: string | null) => void
  readonly found: (fate: FateKind, size: number) => void
  readonly written: (answers: WrittenBatch['answers']) => void
  /** Bytes of a file that is not through yet which are dealt with. */
  readonly consumed: (place: number, bytes: number) => void
  /** Counts anew from the case: after fates changed on another way. */
  readonly recount: (job: StoredJob) => void
}

/** `now`: milliseconds of a clock that only goes forward. */
export function createTracker(db: Readable, job: StoredJob, now: () => number = () => performance.now()): Tracker {
  let summary = summaryOf(db, job)
  let counts: Record<FateKind, number> = { ...summary.counts }
  let bytes = countBytes(db, job.id)
  let bytesDone = bytes.done
  let bytesTotal = bytes.total
  let finding = !job.found
  let current: string | null = null
  let samples: Sample[] = []
  const under = new Map<number, number>()

  const total = (): number => Object.values(counts).reduce((sum, files) => sum + files, 0)
  const done = (): number => total() - counts.waiting
  const reached = (): number => [...under.values()].reduce((sum, consumed) => sum + consumed, bytesDone)

  /** Files and bytes a second, of the last seconds. */
  const rate = (): { readonly files: number; readonly bytes: number } | null => {
    const at = now()
    const last: Sample = { at, files: done(), bytes: reached() }
    samples = [...samples.filter((sample, index) => at - sample.at <= RATE_OF || index === samples.length - 1), last]
    const first = samples[0]!
    const seconds = (at - first.at) / 1000
    return seconds * 1000 < RATE_AFTER ? null : { files: (last.files - first.files) / seconds, bytes: (last.bytes - first.bytes) / seconds }
  }

  return {
    progress: () => {
      const running = summary.state === 'running'
      const speed = running ? rate() : null
      const left = Math.max(0, bytesTotal - reached())
      return {
        ...summary, counts: { ...counts }, done: done(), total: total(), finding, bytesDone: Math.min(reached(), bytesTotal), bytesTotal, current,
        filesPerSecond: speed && Math.round(speed.files * 10) / 10,
        secondsLeft: speed && !finding && speed.bytes > 0 ? Math.ceil(left / speed.bytes) : null,
      }
    },
    setState: (state, endedAt, error) => {
      summary = { ...summary, state, endedAt, error }
      if (state === 'running') return
      current = null
      samples = []
      under.clear()
    },
    setFinding: (still) => (finding = still),
    setCurrent: (shown) => (current = shown),
    found: (fate, size) => {
      counts[fate] += 1
      bytesTotal += size
      if (fate !== 'waiting') bytesDone += size
    },
    written: (answers) => {
      for (const { answer, before } of answers) {
        if (before !== 'new') counts[before] -= 1
        counts[answer.fate] += 1
        if (answer.part !== '') continue
        under.delete(answer.place)
        if (before === 'waiting') bytesDone += answer.size
      }
    },
    consumed: (place, consumed) => under.set(place, consumed),
    recount: (again) => {
      summary = summaryOf(db, again)
      counts = { ...summary.counts }
      bytes = countBytes(db, again.id)
      bytesDone = bytes.done
      bytesTotal = bytes.total
    },
  }
}
