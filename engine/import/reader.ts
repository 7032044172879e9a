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

export function createReader({ worker: script, timeLimitMs, memoryMb }: ReaderOptions): Reader {
  let worker: Worker | null = null
  let closed = false
  let stop = (): void => {}

  /** Outcomes from the first file on; fewer than files, and an error for the next, when the worker fell. */
  function attempt(files: readonly FoundFile[]): Promise<{ outcomes: ReadOutcome[]; error: ErrorData | null }> {
    worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, execArgv: [] })
    const current = worker
    return new Promise((resolve) => {
      const outcomes: ReadOutcome[] = []
      const settle = (error: ErrorData | null): void => {
        clearTimeout(timer)
        current.removeAllListeners()
        if (error !== null || closed) {
          worker = null
          // Its end may report an error once more; nobody waits for it.
          current.on('error', () => {})
          void current.terminate()
        }
        resolve({ outcomes, error })
      }
      const timer = setTimeout(() => {
        // Answers that came while this thread was busy are handled first.
        const answered = outcomes.length
        setImmediate(() => {
          if (outcomes.length === answered && answered < files.length) settle(errorData('import/too-slow', { seconds: Math.round(timeLimitMs / 1000) }))
        })
      }, timeLimitMs)
      current.on('message', (outcome: ReadOutcome) => {
        outcomes.push(outcome)
        if (outcomes.length === files.length) settle(null)
        else timer.refresh()
      })
      current.on('error', (error) => settle(errorData('import/crashed', { issue: crashReason(error) })))
      current.on('exit', () => settle(errorData('import/crashed', { issue: 'its thread ended' })))
      stop = () => settle(null)
      current.postMessage(files)
    })
  }

  return {
    read: async (files) => {
      const outcomes: ReadOutcome[] = []
      while (outcomes.length < files.length && !closed) {
        const answer = await attempt(files.slice(outcomes.length))
        outcomes.push(...answer.outcomes)
        if (answer.error !== null) outcomes.push({ ok: false, error: answer.error })
      }
      return outcomes
    },
    close: () => {
      closed = true
      stop()
      void worker?.terminate()
      worker = null
    },
  }
}

function crashReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than a file may have' : error instanceof Error ? error.name : 'unknown'
}
