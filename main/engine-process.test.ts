import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { Envelope } from '../contract/errors.ts'
import type { EventMessage } from '../contract/events.ts'
import type { EngineRequest } from '../contract/wire.ts'
import { createEngineProcess, type EngineChild } from './engine-process.ts'

/** An engine that answers as told, or not at all. */
class FakeChild extends EventEmitter implements EngineChild {
  readonly asked: EngineRequest[] = []
  private readonly answer: (request: EngineRequest) => Envelope<unknown> | null
  constructor(answer: (request: EngineRequest) => Envelope<unknown> | null) {
    super()
    this.answer = answer
  }
  readonly postMessage = (request: EngineRequest): void => {
    this.asked.push(request)
    const envelope = this.answer(request)
    if (envelope) queueMicrotask(() => this.emit('message', { id: request.id, envelope }))
  }
  readonly kill = (): boolean => this.emit('exit', 0)
}

const done = (value: unknown = null): Envelope<unknown> => ({ ok: true, value })

function desk(answer: (request: EngineRequest) => Envelope<unknown> | null = () => done()) {
  const children: FakeChild[] = []
  const events: EventMessage[] = []
  const opened: string[] = []
  const engine = createEngineProcess({
    fork: () => {
      const child = new FakeChild(answer)
      children.push(child)
      return child
    },
    emit: (event) => events.push(event), died: () => {}, opened: (file) => opened.push(file),
  })
  /** Kills the running engine and waits until everything that follows from it has happened. */
  const die = async () => {
    children.at(-1)!.emit('exit', 9)
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  return { engine, children, events, opened, die }
}

const caseInfo = (encrypted: boolean) => (request: EngineRequest) => done(request.name === 'case.open' ? { encrypted } : null)

test('answers reach the call they belong to, whatever their order', async () => {
  const held: EngineRequest[] = []
  const { engine, children } = desk((request) => {
    held.push(request)
    return null
  })
  const first = engine.call('case.current', {})
  const second = engine.call('history.state', {})
  for (const { id, name } of held.toReversed()) children[0]!.emit('message', { id, envelope: done(name) })
  expect(await first).toEqual(done('case.current'))
  expect(await second).toEqual(done('history.state'))
  expect(children).toHaveLength(1)
})

test('an engine started beforehand is the one that is asked', async () => {
  const { engine, children } = desk()
  engine.start()
  expect(children).toHaveLength(1)
  await engine.call('case.current', {})
  expect(children).toHaveLength(1)
})

test('calls that were waiting when the engine died are answered, and a new one is there', async () => {
  const { engine, children, events, die } = desk(() => null)
  const waiting = engine.call('search.run', { query: 'x' })
  await die()
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'engine/down' } })
  expect(children).toHaveLength(2)
  expect(events.filter((event) => event.name === 'engine').map((event) => event.data)).toEqual([
    { state: 'restarting', locked: false }, { state: 'restarted', locked: false },
  ])
})

test('a case without a passphrase is opened again by itself, before anything that is asked afterwards', async () => {
  const { engine, children, events, die } = desk(caseInfo(false))
  await engine.call('case.open', { file: '/a.redthread', passphrase: null })
  await die()
  await engine.call('case.current', {})
  expect(children[1]!.asked.map(({ name, input }) => [name, input])).toEqual([
    ['case.open', { file: '/a.redthread', passphrase: null }], ['case.current', {}],
  ])
  expect(events).not.toContainEqual({ name: 'case', data: null })
})

test('an encrypted case is not: its passphrase was never kept, and the window is told', async () => {
  const { engine, children, events, die } = desk(caseInfo(true))
  await engine.call('case.open', { file: '/a.redthread', passphrase: 'a secret' })
  await die()
  expect(children[1]!.asked).toEqual([])
  expect(events).toEqual([
    { name: 'engine', data: { state: 'restarting', locked: true } }, { name: 'case', data: null }, { name: 'engine', data: { state: 'restarted', locked: true } },
  ])
})

test('a case that was closed is not opened again', async () => {
  const { engine, children, die } = desk(caseInfo(false))
  await engine.call('case.open', { file: '/a.redthread', passphrase: null })
  await engine.call('case.close', {})
  await die()
  expect(children[1]!.asked).toEqual([])
})

test('an engine that cannot start is not started for ever, but tried again when it is asked something', async () => {
  const { engine, children, die } = desk(() => null)
  const first = engine.call('case.current', {})
  await die()
  await die()
  await die()
  expect(await first).toMatchObject({ ok: false })
  expect(children).toHaveLength(3)
  const later = engine.call('case.current', {})
  expect(children).toHaveLength(4)
  await die()
  expect(await later).toMatchObject({ ok: false, error: { code: 'engine/down' } })
})

test('opened cases are told, failed ones are not', async () => {
  const { engine, opened } = desk(({ input }) =>
    (input as { file: string }).file === '/good' ? done({ encrypted: false }) : { ok: false, error: { code: 'case/not-a-case', message: '', details: {} } })
  await engine.call('case.open', { file: '/bad', passphrase: null })
  await engine.call('case.create', { file: '/good', passphrase: null, name: '' })
  expect(opened).toEqual(['/good'])
})

test('stopping closes the case first, starts nothing anew, and does not wait for an engine that hangs', async () => {
  const orderly = desk()
  await orderly.engine.call('case.current', {})
  await orderly.engine.stop()
  expect(orderly.children[0]!.asked.at(-1)!.name).toBe('case.close')
  expect(orderly.children).toHaveLength(1)
  expect(orderly.events).toEqual([])

  const hanging = desk(() => null)
  void hanging.engine.call('case.current', {})
  await hanging.engine.stop(1)
  expect(hanging.children).toHaveLength(1)
})
