import { parentPort } from 'node:worker_threads'
import { weightOf, type Piece } from './piece.ts'
import { unpack } from './unpack/unpack.ts'
import { wordNumberer } from './word-numbers.ts'
import { READ_AHEAD, type FromWorker, type ToWorker } from './worker-messages.ts'

const numberWords = wordNumberer()
let ahead = 0
let roomFor: (() => void) | null = null

function tell(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}

async function answer(piece: Piece): Promise<void> {
  ahead += weightOf(piece)
  if (piece.outcome.kind === 'article') {
    const { parsed, deflated } = piece.outcome.value
    tell({ piece, words: numberWords(parsed, piece.file) }, [deflated.buffer as ArrayBuffer])
  } else tell({ piece, words: null })
  if (ahead >= READ_AHEAD) await new Promise<void>((resolve) => (roomFor = resolve))
}

/** The thread that reads files: one list of them at a time, each told in pieces as soon as they are read. */
parentPort?.on('message', async (message: ToWorker) => {
  if ('taken' in message) {
    ahead -= message.taken
    if (ahead < READ_AHEAD) roomFor?.()
    return
  }
  for (const task of message.tasks) {
    await unpack(task, { answer, begin: (begin, shown) => tell({ begin, shown }), alive: () => tell({ alive: true }) })
    tell({ end: task.place })
  }
})
