import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../testing.ts'
import { createReader } from './reader.ts'

/** A worker that does what the names of its files say. */
const WORKER = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', async (files) => {
  for (const { file } of files) {
    if (file === 'hang') for (;;);
    if (file === 'wait for ever') await new Promise(() => {})
    if (file === 'throw') throw new TypeError('what the witness said')
    if (file === 'exit') process.exit(3)
    if (file === 'eat') { const eaten = []; for (;;) eaten.push(new Array(100_000).fill(Math.random())) }
    parentPort.postMessage({ ok: true, value: file })
  }
})
`

function readerOf(limits: { timeLimitMs?: number; memoryMb?: number } = {}) {
  const worker = join(temporaryFolder(), 'worker.mjs')
  writeFileSync(worker, WORKER)
  const reader = createReader({ worker, timeLimitMs: limits.timeLimitMs ?? 30_000, memoryMb: limits.memoryMb ?? 256 })
  onTestFinished(reader.close)
  const read = async (...names: string[]) => {
    const outcomes = await reader.read(names.map((file) => ({ path: file, file, shown: file, size: 1 })))
    return outcomes.map((outcome) => (outcome.ok ? String(outcome.value) : outcome.error.code))
  }
  return { reader, read }
}

describe('a reader', () => {
  it('answers for each file in order, list after list', async () => {
    const { read } = readerOf()
    expect(await read('a', 'b', 'c')).toEqual(['a', 'b', 'c'])
    expect(await read('d')).toEqual(['d'])
    expect(await read()).toEqual([])
  })

  it.each(['throw', 'exit', 'eat'])('loses one file and no other when its worker falls: %s', async (fatal) => {
    const { read } = readerOf({ memoryMb: 48 })
    expect(await read('a', fatal, 'b', fatal, fatal, 'c')).toEqual(['a', 'import/crashed', 'b', 'import/crashed', 'import/crashed', 'c'])
    expect(await read('d')).toEqual(['d'])
  })

  it.each(['hang', 'wait for ever'])('gives up a file that takes too long, and no other: %s', async (slow) => {
    // Long enough for a thread to start on a busy machine.
    const { read } = readerOf({ timeLimitMs: 4000 })
    expect(await read('a', slow, 'b')).toEqual(['a', 'import/too-slow', 'b'])
    expect(await read('c')).toEqual(['c'])
  })

  it('answers with what it has when it is closed', async () => {
    const { reader, read } = readerOf()
    const answer = read('a', 'hang', 'b')
    setTimeout(reader.close, 500)
    expect(await answer).not.toContain('b')
    expect(await read('c')).toEqual([])
  })

  it('says nothing of what the worker’s error said', async () => {
    const { reader } = readerOf()
    const outcomes = await reader.read([{ path: 'throw', file: 'throw', shown: 'throw', size: 1 }])
    expect(JSON.stringify(outcomes)).not.toContain('witness')
  })

  it('fails each file when the worker is not there at all', async () => {
    const reader = createReader({ worker: join(temporaryFolder(), 'gone.mjs'), timeLimitMs: 30_000, memoryMb: 64 })
    onTestFinished(reader.close)
    const outcomes = await reader.read(['a', 'b'].map((file) => ({ path: file, file, shown: file, size: 1 })))
    expect(outcomes.map((outcome) => !outcome.ok && outcome.error.code)).toEqual(['import/crashed', 'import/crashed'])
  })
})
