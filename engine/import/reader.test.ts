import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../testing.ts'
import type { PackedPiece } from './pack-article.ts'
import type { ReadTask } from './piece.ts'
import { createReader } from './reader.ts'

/**
 * A worker that does what the names of its files say. A name with commas is an archive of such files; it honours `after` and `also` as the real one does.
 * From a file named "quiet…" on it tells nothing until it is through with its list.
 */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads'
let ahead = 0
let room = null
let untold = []
const tell = (message) => {
  untold.push(message)
  if (untold.some(({ piece }) => piece?.file.startsWith('quiet'))) return
  parentPort.postMessage(untold)
  untold = []
}
const say = (place, part, shown, weight = 0) => {
  ahead += weight
  tell({ piece: { place, part, file: shown, shown, folder: '', size: 1, consumed: 0, outcome: weight ? { kind: 'article', value: { original: { bytes: new Uint8Array(weight), isDeflated: true }, text: '' } } : { kind: 'opened' } } })
}
async function act(name) {
  if (name === 'hang') for (;;);
  if (name === 'wait for ever') await new Promise(() => {})
  if (name === 'throw') throw new TypeError('what the witness said')
  if (name === 'exit') process.exit(3)
  if (name === 'eat') { const eaten = []; for (;;) eaten.push(new Array(100_000).fill(Math.random())) }
}
parentPort.on('message', async (message) => {
  if ('taken' in message) { ahead -= message.taken; room?.(); return }
  for (const [index, { place, file, after, also }] of message.tasks.entries()) {
    const names = file.split(',')
    if (names.length > 1) {
      for (const [index, name] of names.entries()) {
        const part = String(index + 1).padStart(6, '0')
        if (after !== null && part + '~' <= after && !also.includes(part)) continue
        tell({ begin: part, shown: file + '/' + name })
        await act(name)
        say(place, part, name, name.startsWith('heavy') ? 9 * 2 ** 20 : 0)
        if (ahead >= 16 * 2 ** 20) await new Promise((resolve) => (room = resolve))
      }
    } else await act(file)
    if (after === null || '~' > after) say(place, '', file)
    tell({ end: place })
    Atomics.store(workerData.through, 0, index + 1)
  }
  if (untold.length > 0) parentPort.postMessage(untold)
  untold = []
})
`

const taskOf = (file: string, place: number): ReadTask => ({ place, path: file, file, shown: file, size: 1, after: null, also: [], password: null })

function readerOf(limits: { timeLimitMs?: number; memoryMb?: number } = {}) {
  const worker = join(temporaryFolder(), 'worker.mjs')
  writeFileSync(worker, WORKER)
  const reader = createReader({ worker, timeLimitMs: limits.timeLimitMs ?? 30_000, memoryMb: limits.memoryMb ?? 256 }, 0)
  onTestFinished(reader.close)
  const ends: number[] = []
  const run = async (tasks: readonly ReadTask[], hear: (piece: PackedPiece) => void = (piece) => reader.taken([piece])) => {
    const told: string[] = []
    await reader.read(tasks, {
      piece: (piece) => {
        told.push(`${piece.place}${piece.part === '' ? '' : `/${Number(piece.part)}`} ${'error' in piece.outcome ? piece.outcome.error.code : piece.file}`)
        hear(piece)
      },
      current: () => {}, end: ({ place }) => ends.push(place),
    })
    return told
  }
  return { reader, run, ends, read: (...files: string[]) => run(files.map((file, index) => taskOf(file, index + 1))) }
}

describe('a reader', () => {
  it('answers for each file in order, list after list', async () => {
    const { read, ends } = readerOf()
    expect(await read('a', 'b,c', 'd')).toEqual(['1 a', '2/1 b', '2/2 c', '2 b,c', '3 d'])
    expect(await read('e')).toEqual(['1 e'])
    expect(await read()).toEqual([])
    expect(ends).toEqual([1, 2, 3, 1])
  })

  it.each(['throw', 'exit', 'eat'])('loses one file and no other when its worker falls: %s', async (fatal) => {
    const { read, ends } = readerOf({ memoryMb: 48 })
    expect(await read('a', fatal, 'b', fatal, fatal, 'c')).toEqual(['1 a', '2 import/crashed', '3 b', '4 import/crashed', '5 import/crashed', '6 c'])
    expect(await read('d')).toEqual(['1 d'])
    expect(ends).toEqual([1, 2, 3, 4, 5, 6, 1])
  })

  it('loses one file inside an archive, and reads the rest of it', async () => {
    const { read } = readerOf()
    expect(await read('a', 'b,throw,c,exit,d', 'e')).toEqual(['1 a', '2/1 b', '2/2 import/crashed', '2/3 c', '2/4 import/crashed', '2/5 d', '2 b,throw,c,exit,d', '3 e'])
  })

  it.each(['hang', 'wait for ever'])('gives up a file that takes too long, and no other: %s', async (slow) => {
    // Long enough for a thread to start on a busy machine.
    const { read } = readerOf({ timeLimitMs: 4000 })
    expect(await read('a', `b,${slow},c`, 'd')).toEqual(['1 a', '2/1 b', '2/2 import/too-slow', '2/3 c', `2 b,${slow},c`, '3 d'])
  })

  it('reads again what was read and not told when its worker falls, and blames none of it', async () => {
    const { read } = readerOf()
    expect(await read('a', 'quiet b', 'c', 'throw', 'd')).toEqual(['1 a', '4 import/crashed', '2 quiet b', '3 c', '5 d'])
  })

  it('gives up what is asked for again when the archive itself falls over', async () => {
    const { run } = readerOf()
    expect(await run([{ ...taskOf('throw', 1), after: '~', also: ['000002', '000003'] }, taskOf('b', 2)])).toEqual(['1/2 import/crashed', '1/3 import/crashed', '2 b'])
  })

  it('takes up again what is asked for, whatever falls', async () => {
    const { run } = readerOf()
    expect(await run([{ ...taskOf('a,throw,c,d', 1), after: '~', also: ['000001', '000002', '000004'] }])).toEqual(['1/1 a', '1/2 import/crashed', '1/4 d'])
  })

  it('does not read on for ever when nothing is taken, and does not take that for slowness', async () => {
    const { reader, run } = readerOf({ timeLimitMs: 1500 })
    const kept: PackedPiece[] = []
    const ended = run([taskOf('heavy1,heavy2,heavy3,a', 1)], (piece) => {
      kept.push(piece)
      if (kept.length === 2) setTimeout(() => reader.taken(kept.splice(0)), 4000)
      else if (kept.length !== 1) reader.taken([piece])
    })
    expect(await ended).toEqual(['1/1 heavy1', '1/2 heavy2', '1/3 heavy3', '1/4 a', '1 heavy1,heavy2,heavy3,a'])
  })

  it('answers with what it has when it is closed', async () => {
    const { reader, read } = readerOf()
    const answer = read('a', 'hang', 'b')
    setTimeout(reader.close, 500)
    expect(await answer).not.toContain('3 b')
    expect(await read('c')).toEqual([])
  })

  it('says nothing of what the worker’s error said', async () => {
    const { run } = readerOf()
    const told: PackedPiece[] = []
    await run([taskOf('throw', 1)], (piece) => told.push(piece))
    expect(JSON.stringify(told)).not.toContain('witness')
  })

  it('fails each file when the worker is not there at all', async () => {
    const reader = createReader({ worker: join(temporaryFolder(), 'gone.mjs'), timeLimitMs: 30_000, memoryMb: 64 }, 0)
    onTestFinished(reader.close)
    const codes: unknown[] = []
    await reader.read([taskOf('a', 1), taskOf('b', 2)], { piece: ({ outcome }) => codes.push('error' in outcome && outcome.error.code), current: () => {}, end: () => {} })
    expect(codes).toEqual(['import/crashed', 'import/crashed'])
  })
})
