import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serve, type EngineMessage, type Port } from './serve.ts'
import { testEngine } from './testing.ts'

function served() {
  const { engine, folder } = testEngine()
  const port = new EventEmitter()
  const answers: EngineMessage[] = []
  const waiting: (() => void)[] = []
  const postMessage: Port['postMessage'] = message => {
    answers.push(message)
    waiting.shift()?.()
  }
  serve(Object.assign(port, { postMessage }) as Port, engine)
  const ask = async (data: unknown) => {
    const answered = new Promise<void>(resolve => waiting.push(resolve))
    port.emit('message', { data })
    await answered
    return answers.at(-1)
  }
  return { ask, port, answers, folder }
}

it('answers each call under its id, with a value or an error', async () => {
  const { ask, folder } = served()
  expect(await ask({ id: 7, name: 'case.current', input: {} })).toEqual({ id: 7, envelope: { ok: true, value: null } })
  const file = join(folder, 'a.redthread')
  expect(await ask({ id: 8, name: 'case.create', input: { file, passphrase: null } })).toMatchObject({ id: 8, envelope: { ok: true, value: { name: 'a' } } })
  expect(await ask({ id: 9, name: 'case.create', input: { file, passphrase: null } })).toMatchObject({ id: 9, envelope: { ok: false, error: { code: 'case/exists' } } })
})

it('refuses what the contract does not have', async () => {
  const { ask } = served()
  for (const name of ['case.drop', 'toString', '__proto__', 'settings.get']) {
    expect(await ask({ id: 1, name, input: {} })).toMatchObject({ envelope: { ok: false, error: { code: 'call/unknown' } } })
  }
  expect(await ask({ id: 2, name: 'articles.get', input: null })).toMatchObject({ envelope: { ok: false, error: { code: 'call/input' } } })
})

it('is not disturbed by messages that are no calls', async () => {
  const { ask, port, answers } = served()
  for (const data of [null, 1, 'case.close', {}, { id: 1 }, { name: 'case.close' }, { id: 1, name: 2 }]) port.emit('message', { data })
  await ask({ id: 3, name: 'case.current', input: {} })
  expect(answers).toHaveLength(1)
})
