import { parentPort, workerData } from 'node:worker_threads'
import { packPiece } from './pack-article.ts'
import { weightOf, type Piece } from './piece.ts'
import { unpack } from './unpack/unpack.ts'
import { termNumberer } from './numbered-terms.ts'
import { READ_AHEAD, type FromWorker, type ToWorker, type WorkerStart } from './worker-messages.ts'

/** Small files are told together, for a message costs both threads as much as what is in it: those of so many milliseconds, and no more bytes. */
const TOGETHER_MS = 20
const TOGETHER_BYTES = 2 ** 20
/** A file of more bytes may take its time: what was read before it is told first. */
const SMALL_FILE = 128 * 2 ** 10
/** Larger buffers are handed over; smaller ones are copied sooner. */
const HANDED_OVER = 32 * 2 ** 10

const { through, leaves } = workerData as WorkerStart
const numberTerms = termNumberer()
let ahead = 0
let roomFor: (() => void) | null = null
let untold: FromWorker[] = []
let untoldBytes = 0
let handedOver: ArrayBuffer[] = []

function tell(): void {
  if (untold.length > 0) parentPort?.postMessage(untold, handedOver)
  untold = []
  untoldBytes = 0
  handedOver = []
}

function tellNow(message: FromWorker): void {
  untold.push(message)
  tell()
}

async function answer(read: Piece): Promise<void> {
  const piece = packPiece(read, leaves)
  const weight = weightOf(piece)
  ahead += weight
  untoldBytes += weight
  untold.push({ piece, terms: read.outcome.kind === 'article' ? numberTerms(read.outcome.value.parsed, read.file) : null })
  if (piece.outcome.kind === 'article' && piece.outcome.value.original.bytes.length > HANDED_OVER) handedOver.push(piece.outcome.value.original.bytes.buffer as ArrayBuffer)
  // What lies in a file is told at once: where the reading falls over, the parts before it are known.
  if (piece.part !== '' || ahead >= READ_AHEAD) tell()
  if (ahead >= READ_AHEAD) await new Promise<void>((resolve) => (roomFor = resolve))
}

/** The thread that reads files: one list of them at a time, each told in pieces soon after they are read. */
parentPort?.on('message', async (message: ToWorker) => {
  if ('taken' in message) {
    ahead -= message.taken
    if (ahead < READ_AHEAD) roomFor?.()
    return
  }
  let told = performance.now()
  for (const [index, task] of message.tasks.entries()) {
    if (task.size > SMALL_FILE) tell()
    let holdsOthers = false
    await unpack(task, {
      answer,
      begin: (begin, shown) => {
        holdsOthers = true
        tellNow({ begin, shown })
      },
      alive: () => tellNow({ alive: true }),
    })
    untold.push({ end: task.place })
    const now = performance.now()
    if (holdsOthers || now - told >= TOGETHER_MS || untoldBytes >= TOGETHER_BYTES) {
      tell()
      told = now
    }
    Atomics.store(through, 0, index + 1)
  }
  tell()
})
