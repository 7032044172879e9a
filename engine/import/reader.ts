import { Worker } from 'node:worker_threads'
import { errorData, type ErrorData } from '../../contract/errors.ts'
import type { ReadOutcome } from './read-file.ts'
import type { FoundFile } from './walk.ts'

export interface ReaderOptions {
  /** Path of the built worker. */
  readonly worker: string
  /** Milliseconds that one file may take. */
  readonly timeLimitMs: number
  /** MB of memory that a worker may use for its objects. */
  readonly memoryMb: number
}

export const READER_LIMITS = { timeLimitMs: 30_000, memoryMb: 1024 } as const

/** A worker thread that reads files, and starts again when a file was too much for it. */
export interface Reader {
  /** One outcome for each file, in order; one call at a time. After `close` it answers with what there is. */
  readonly read: (files: readonly FoundFile[]) => Promise<ReadOutcome[]>
  readonly close: () => void
}

interface Attempt {
  readonly outcomes: ReadOutcome[]
  /** Why the worker fell over the file after the last outcome; null when there was no such file. */
  readonly error: ErrorData | null
}

export function createReader({ worker: script, timeLimitMs, memoryMb }: ReaderOptions): Reader {
  let worker: Worker | null = null
  let closed = false
  const isOpen = (): boolean => !closed
  /** What the worker's events mean to the attempt under way. */
  let onOutcome: (outcome: ReadOutcome) => void = () => {}
  let onFall: (error: ErrorData | null) => void = () => {}

  function start(): Worker {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, execArgv: [] })
    const fall = (error: ErrorData): void => {
      if (worker === started) onFall(error)
    }
    started.on('message', (outcome: ReadOutcome) => {
      if (worker === started) onOutcome(outcome)
    })
    started.on('error', (error) => fall(errorData('import/crashed', { issue: crashReason(error) })))
    started.on('exit', () => fall(errorData('import/crashed', { issue: 'its thread ended' })))
    return started
  }

  function abandon(): void {
    const abandoned = worker
    worker = null
    void abandoned?.terminate()
  }

  function attempt(files: readonly FoundFile[]): Promise<Attempt> {
    worker ??= start()
    const current = worker
    return new Promise((resolve) => {
      const outcomes: ReadOutcome[] = []
      const settle = (error: ErrorData | null): void => {
        clearTimeout(timer)
        resolve({ outcomes, error })
      }
      const timer = setTimeout(() => {
        // Answers that came while this thread was busy are handled first.
        const answered = outcomes.length
        setImmediate(() => {
          if (worker === current && outcomes.length === answered && answered < files.length) onFall(errorData('import/too-slow', { seconds: Math.round(timeLimitMs / 1000) }))
        })
      }, timeLimitMs)
      onOutcome = (outcome) => {
        outcomes.push(outcome)
        if (outcomes.length === files.length) settle(null)
        else timer.refresh()
      }
      onFall = (error) => {
        abandon()
        settle(error)
      }
      current.postMessage(files)
    })
  }

  return {
    read: async (files) => {
      const outcomes: ReadOutcome[] = []
      while (outcomes.length < files.length && isOpen()) {
        const answer = await attempt(files.slice(outcomes.length))
        outcomes.push(...answer.outcomes)
        if (answer.error !== null) outcomes.push({ ok: false, error: answer.error })
      }
      return outcomes
    },
    close: () => {
      closed = true
      onFall(null)
      abandon()
    },
  }
}

function crashReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than a file may have' : error instanceof Error ? error.name : 'unknown'
}
