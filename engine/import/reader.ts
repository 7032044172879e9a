import { Worker } from 'node:worker_threads'
import { errorData, type ErrorData } from '../../contract/errors.ts'
import type { PackedPiece } from './pack-article.ts'
import { answerOrder, partsAround, weightOf, type ReadTask } from './piece.ts'
import { emptyBook, type ReadTerms } from '../search/index/take-in.ts'
import type { NumberedTerms } from './numbered-terms.ts'
import { READ_AHEAD, type FromWorker, type ToWorker, type WorkerStart } from './worker-messages.ts'

export interface ReaderOptions {
  /** Path of the built worker. */
  readonly worker: string
  /** Milliseconds that one file may take, or one inside it. */
  readonly timeLimitMs: number
  /** MB of memory that a worker may use for its objects. */
  readonly memoryMb: number
}

/** MB for new objects, half of what is usual: half of that costs pages a tenth of their time. */
const YOUNG_MB = 24

export const READER_LIMITS = { timeLimitMs: 30_000, memoryMb: 1024 } as const

/** The terms of a piece, as numbers in the book of the worker that read it. */
export type PieceTerms = Omit<ReadTerms, 'seq'>

/** What comes of reading. */
export interface Hearing {
  /** Each answer, in order, with the terms of an article. The caller says `taken` when it is stored. */
  readonly piece: (piece: PackedPiece, terms: PieceTerms | null) => void
  /** What is under way, as its fate will name it. */
  readonly current: (shown: string) => void
  /** All of a task has been told. */
  readonly end: (task: ReadTask) => void
}

/** A worker thread that reads files, and starts again when one was too much for it: that one fails, the rest is read. */
export interface Reader {
  /** Resolves when every task has ended, or the reader is closed. One call at a time. */
  readonly read: (tasks: readonly ReadTask[], hearing: Hearing) => Promise<void>
  /** The worker may read on for as much as these. */
  readonly taken: (pieces: readonly PackedPiece[]) => void
  readonly close: () => void
}

/** `leaves`: bytes of a file up to which who stores it deflates it. */
export function createReader({ worker: script, timeLimitMs, memoryMb }: ReaderOptions, leaves: number): Reader {
  let worker: Worker | null = null
  let closed = false
  /** Bytes told and not taken yet, by the worker that runs. */
  let ahead = 0
  let told = new WeakSet<PackedPiece>()
  let through = new Int32Array(new SharedArrayBuffer(4))
  let book = emptyBook()
  let onMessages: (messages: readonly FromWorker[]) => void = () => {}
  let onFall: (error: ErrorData | null) => void = () => {}
  const isOpen = (): boolean => !closed

  function start(): Worker {
    through = new Int32Array(new SharedArrayBuffer(4))
    const started = new Worker(script, { workerData: { through, leaves } satisfies WorkerStart, resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB }, execArgv: [] })
    ahead = 0
    told = new WeakSet()
    book = emptyBook()
    const fall = (error: ErrorData): void => {
      if (worker === started) onFall(error)
    }
    started.on('message', (messages: readonly FromWorker[]) => {
      if (worker === started) onMessages(messages)
    })
    started.on('error', (error) => fall(errorData('import/crashed', { issue: crashReason(error) })))
    started.on('exit', () => fall(errorData('import/crashed', { issue: 'its thread ended' })))
    return started
  }

  function entered({ fresh, numbers, lengths, anew }: NumberedTerms): PieceTerms {
    if (anew) book = emptyBook()
    if (fresh !== '') for (const term of fresh.split(' ')) book.terms.push(term)
    return { book, numbers, lengths }
  }

  function abandon(): void {
    const abandoned = worker
    worker = null
    void abandoned?.terminate()
  }

  /** Lets a worker read until it is through or falls. Answers with what is left to do. */
  function attempt(tasks: readonly ReadTask[], hearing: Hearing): Promise<readonly ReadTask[]> {
    worker ??= start()
    const current = worker
    return new Promise((resolve) => {
      let ended = 0
      let heard = 0
      const course = new Course()
      const settle = (left: readonly ReadTask[]): void => {
        clearTimeout(timer)
        resolve(left)
      }
      const begin = (): void => {
        const task = tasks[ended]
        if (task) hearing.current(task.shown)
      }
      const timer = setTimeout(() => {
        const before = heard
        // Answers that came while this thread was busy are handled first.
        setImmediate(() => {
          if (worker !== current || ended === tasks.length) return
          if (heard !== before || ahead >= READ_AHEAD) timer.refresh()
          else onFall(errorData('import/too-slow', { seconds: Math.round(timeLimitMs / 1000) }))
        })
      }, timeLimitMs)
      const hear = (message: FromWorker): void => {
        if ('piece' in message) {
          ahead += weightOf(message.piece)
          told.add(message.piece)
          course.answered(message.piece.part)
          hearing.piece(message.piece, message.terms && entered(message.terms))
        } else if ('begin' in message) {
          course.begin(message.begin, message.shown)
          hearing.current(message.shown)
        } else if ('end' in message) {
          hearing.end(tasks[ended]!)
          ended += 1
          course.restart()
          if (ended === tasks.length) settle([])
          else begin()
        }
      }
      onMessages = (messages) => {
        heard += 1
        timer.refresh()
        for (const message of messages) if (worker === current) hear(message)
      }
      onFall = (error) => {
        abandon()
        if (error === null || ended === tasks.length) return settle([])
        // What was read and not told yet is read again.
        const at = Math.max(ended, Atomics.load(through, 0))
        const task = tasks[at]
        const rest = task ? blame(task, course, error, hearing) : null
        settle([...tasks.slice(ended, at), ...(rest ? [rest] : []), ...tasks.slice(at + 1)])
      }
      begin()
      Atomics.store(through, 0, 0)
      current.postMessage({ tasks } satisfies ToWorker)
    })
  }

  return {
    read: async (tasks, hearing) => {
      for (let left = tasks; left.length > 0 && isOpen();) left = await attempt(left, hearing)
    },
    taken: (pieces) => {
      const weight = pieces.reduce((sum, piece) => (told.has(piece) ? sum + weightOf(piece) : sum), 0)
      if (weight === 0) return
      ahead -= weight
      worker?.postMessage({ taken: weight } satisfies ToWorker)
    },
    close: () => {
      closed = true
      onFall(null)
      abandon()
    },
  }
}

/** Where in a task the worker is: the file that was begun last and has no answer yet, or what holds it. */
class Course {
  private readonly under: { readonly part: string; readonly shown: string }[] = []
  private readonly done = new Set<string>()

  begin(part: string, shown: string): void {
    this.leave(part)
    this.under.push({ part, shown })
  }

  answered(part: string): void {
    this.leave(part)
    if (this.under.at(-1)?.part === part) this.under.pop()
    this.done.add(part)
  }

  restart(): void {
    this.under.length = 0
    this.done.clear()
  }

  get current(): { readonly part: string; readonly shown: string } | null {
    return this.under.at(-1) ?? null
  }

  isDone(part: string): boolean {
    return this.done.has(part)
  }

  /** Forgets what does not hold `part`. */
  private leave(part: string): void {
    const around = new Set([...partsAround(part), part])
    while (this.under.length > 0 && !around.has(this.under.at(-1)!.part)) this.under.pop()
  }
}

/** Fails what the worker fell over, and tells what of its task is left to read; null: nothing. */
function blame(task: ReadTask, course: Course, error: ErrorData, hearing: Hearing): ReadTask | null {
  const { part, shown } = course.current ?? { part: '', shown: task.shown }
  const order = answerOrder(part)
  const repeats = task.after !== null && order <= task.after && !task.also.includes(part)
  const failed = (inside: string, name: string): void => hearing.piece({
    place: task.place, part: inside, file: name.split('/').at(-1)!, shown: name, folder: '', size: 0, consumed: 0, outcome: { kind: 'failed', error },
  }, null)
  if (part === '' || repeats) {
    // The file itself, or what must be gone through again: with it goes all that was asked for inside.
    if (!repeats) failed('', task.shown)
    for (const inside of task.also) if (!course.isDone(inside)) failed(inside, shown)
    hearing.end(task)
    return null
  }
  failed(part, shown)
  return {
    ...task,
    after: task.after !== null && task.after > order ? task.after : order,
    also: task.also.filter((inside) => inside !== part && !course.isDone(inside) && (task.after ?? '') >= answerOrder(inside)),
  }
}

function crashReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than a file may have' : error instanceof Error ? error.name : 'unknown'
}
