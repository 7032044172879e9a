import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { temporaryFolder } from '../testing.ts'
import { askOriginal } from './ask.ts'

/** A worker that does `code` with each request it gets, as `request`. */
function worker(code: string): string {
  const script = join(temporaryFolder(), 'worker.mjs')
  writeFileSync(script, `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (request) => { ${code} })\n`)
  return script
}

const original = { bytes: new Uint8Array([72, 105]), file: 'x.txt', format: 'text', encoding: null } as const
const never = (): AbortSignal => new AbortController().signal
const limits = { timeLimitMs: 300, memoryMb: 64 }

describe('askOriginal', () => {
  it('gives the answer, or the error that was answered', async () => {
    const echo = worker(`parentPort.postMessage({ ok: true, value: { text: String(request.bytes.length), source: request.kind } })`)
    expect(await askOriginal(echo, 'text', original, never())).toEqual({ text: '2', source: 'text' })
    const refuse = worker(`parentPort.postMessage({ ok: false, error: { code: 'import/damaged', message: '', details: { kind: 'RTF', issue: 'cut' } } })`)
    await expect(askOriginal(refuse, 'text', original, never())).rejects.toThrow(new RedthreadError('import/damaged', { kind: 'RTF', issue: 'cut' }))
  })

  it('stops what hangs, needs too much memory, or ends without an answer', async () => {
    await expect(askOriginal(worker('for (;;);'), 'text', original, never(), limits)).rejects.toThrow(new RedthreadError('import/too-slow', { seconds: 0 }))
    await expect(askOriginal(worker('const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({})))'), 'text', original, never(), { ...limits, timeLimitMs: 60_000 }))
      .rejects.toThrow(new RedthreadError('import/crashed', { issue: 'it needs more memory than a file may have' }))
    await expect(askOriginal(worker('process.exit(0)'), 'text', original, never())).rejects.toThrow(new RedthreadError('import/crashed', { issue: 'its thread ended' }))
    await expect(askOriginal(worker('throw new TypeError(request.file)'), 'text', original, never())).rejects.toThrow(new RedthreadError('import/crashed', { issue: 'TypeError' }))
  })

  it('ends when the case closes, and does not begin in one that is closed', async () => {
    const closing = new AbortController()
    const asked = askOriginal(worker('closeMe'), 'text', original, closing.signal)
    closing.abort()
    await expect(asked).rejects.toThrow(new RedthreadError('case/none'))
    await expect(askOriginal(worker(''), 'text', original, closing.signal)).rejects.toThrow(new RedthreadError('case/none'))
  })
})
