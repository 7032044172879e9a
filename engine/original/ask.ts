import { Worker } from 'node:worker_threads'
import { errorData, RedthreadError, type ErrorData } from '../../contract/errors.ts'
import type { Answer, RequestKind, Requests } from './request.ts'

export interface OriginalLimits {
  /** Milliseconds that one answer may take. */
  readonly timeLimitMs: number
  /** MB of memory that the thread may use for its objects. */
  readonly memoryMb: number
}

const LIMITS: OriginalLimits = { timeLimitMs: 30_000, memoryMb: 1024 }

/**
 * Asks something about an original in a thread of its own, which ends with the answer: a file that was made to exhaust a reader costs this one question.
 * `script` is the path of the built worker; `closing` ends it at once.
 * @throws what the readers of files throw (import/…), import/too-slow, import/crashed, case/none when `closing` came first
 */
export function askOriginal<K extends RequestKind>(
  script: string, kind: K, ask: Requests[K]['ask'], closing: AbortSignal, { timeLimitMs, memoryMb }: OriginalLimits = LIMITS,
): Promise<Requests[K]['answer']> {
  return new Promise((resolve, reject) => {
    if (closing.aborted) throw new RedthreadError('case/none')
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, execArgv: [] })
    const end = (): void => {
      clearTimeout(timer)
      closing.removeEventListener('abort', close)
      worker.removeAllListeners('exit')
      void worker.terminate()
    }
    const fail = ({ code, details }: ErrorData): void => {
      end()
      reject(new RedthreadError(code, details))
    }
    const close = (): void => fail(errorData('case/none'))
    const timer = setTimeout(() => fail(errorData('import/too-slow', { seconds: Math.round(timeLimitMs / 1000) })), timeLimitMs)
    closing.addEventListener('abort', close)
    worker.on('message', (answer: Answer<K>) => {
      if (!answer.ok) return fail(answer.error)
      end()
      resolve(answer.value)
    })
    worker.on('error', (error) => fail(errorData('import/crashed', { issue: crashReason(error) })))
    worker.on('exit', () => fail(errorData('import/crashed', { issue: 'its thread ended' })))
    worker.postMessage({ kind, ...ask })
  })
}

function crashReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it needs more memory than a file may have'
  return error instanceof Error ? error.name : 'unknown'
}
