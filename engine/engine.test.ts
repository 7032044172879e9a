import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CALL_NAMES, CALLS, type EngineCallName } from '../contract/calls.ts'
import { createEngine } from './engine.ts'
import { engineWith, temporaryFolder, testEngine, testHost } from './testing.ts'
import { unwrap } from './unwrap.ts'

const ENGINE_CALLS = CALL_NAMES.filter((name): name is EngineCallName => CALLS[name].kind !== 'shell')

describe('the contract', () => {
  it.each(ENGINE_CALLS)('%s is served, and refuses a field it does not have', async name => {
    const { engine } = testEngine()
    const answer = await engine.call(name, { 'no such field': 'a secret' } as never)
    expect(answer).toMatchObject({ ok: false, error: { code: 'call/input' } })
    expect(JSON.stringify(answer)).not.toContain('a secret')
  })

  it('gives defaults to what is left out, and refuses what is out of bounds', async () => {
    const { engine } = await engineWith({ a1: 'One.' })
    expect(await engine.call('articles.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
    for (const input of [{ limit: 0 }, { limit: 1001 }, { offset: -1 }, { offset: 0.5 }, { sort: 'size' }]) {
      expect(await engine.call('articles.list', input as never)).toMatchObject({ ok: false, error: { code: 'call/input' } })
    }
  })

  it('leaves the shell’s calls, and names of anything else, to others', async () => {
    const { engine } = testEngine()
    for (const name of ['settings.get', 'constructor', 'hasOwnProperty', '']) {
      expect(await engine.call(name as EngineCallName, {})).toMatchObject({ ok: false, error: { code: 'call/unknown' } })
    }
  })
})

describe('a fault', () => {
  it('is answered and noted without the words of its message', async () => {
    const notes: string[] = []
    const broken = { ...testHost(), newId: () => { throw new TypeError('the witness is Sok') } }
    const engine = createEngine(broken, note => notes.push(note))
    const answer = await engine.call('case.create', { file: join(temporaryFolder(), 'a.redthread'), passphrase: 'secret' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', details: { issue: 'TypeError' } } })
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/^case\.create failed: TypeError\n\s+at /)
    expect(JSON.stringify([answer, notes])).not.toMatch(/witness|secret/)
  })
})

describe('a slow call', () => {
  it('is noted by its name alone, a quick one is not', async () => {
    let clock = 0
    let took = 0
    const performanceNow = vi.spyOn(performance, 'now').mockImplementation(() => clock += took)
    onTestFinished(() => performanceNow.mockRestore())
    const notes: string[] = []
    const engine = createEngine(testHost(), note => notes.push(note))
    took = 200
    unwrap(await engine.call('case.current', {}))
    expect(notes).toEqual([])
    took = 201
    unwrap(await engine.call('case.current', {}))
    expect(notes).toEqual(['case.current took 201 ms'])
  })
})
