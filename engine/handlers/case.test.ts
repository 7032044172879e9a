import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testEngine } from '../testing.ts'
import { unwrap } from '../unwrap.ts'

it('opens, tells what is open, and closes', async () => {
  const { engine, host, folder } = testEngine()
  const file = join(folder, 'Mango Park.redthread')
  expect(unwrap(await engine.call('case.current', {}))).toBeNull()
  const info = unwrap(await engine.call('case.create', { file, passphrase: 'secret', name: ' The park ' }))
  expect(info).toMatchObject({ name: 'The park', file: 'Mango Park.redthread', encrypted: true, articles: 0, annotations: 0 })
  expect(unwrap(await engine.call('case.current', {}))).toEqual(info)
  unwrap(await engine.call('case.close', {}))
  expect(unwrap(await engine.call('case.current', {}))).toBeNull()
  expect(host.events).toEqual([{ name: 'case', data: info }, { name: 'case', data: null }])
})

it('keeps the case that is open when another cannot be opened, and closes it when one can', async () => {
  const { engine, folder } = testEngine()
  const [one, two] = [join(folder, 'one.redthread'), join(folder, 'two.redthread')]
  unwrap(await engine.call('case.create', { file: two, passphrase: 'secret' }))
  unwrap(await engine.call('case.create', { file: one, passphrase: null }))
  expect(await engine.call('case.open', { file: two, passphrase: 'wrong' })).toMatchObject({ ok: false, error: { code: 'case/wrong-passphrase' } })
  expect(unwrap(await engine.call('case.current', {}))?.name).toBe('one')
  unwrap(await engine.call('case.open', { file: two, passphrase: 'secret' }))
  expect(unwrap(await engine.call('case.open', { file: one, passphrase: null })).name).toBe('one')
})

it('answers with the open case when the same file is opened again', async () => {
  const { engine, folder } = testEngine()
  const file = join(folder, 'one.redthread')
  const info = unwrap(await engine.call('case.create', { file, passphrase: 'secret' }))
  unwrap(await engine.call('entities.create', { type: 'person', name: 'Sokhak' }))
  const again = unwrap(await engine.call('case.open', { file: join(folder, '.', 'one.redthread'), passphrase: 'secret' }))
  expect(again).toEqual({ ...info, entities: { ...info.entities, person: 1 } })
})

it('opens a case without a passphrase whatever passphrase is given', async () => {
  const { engine, folder } = testEngine()
  const file = join(folder, 'one.redthread')
  unwrap(await engine.call('case.create', { file, passphrase: null }))
  unwrap(await engine.call('case.close', {}))
  expect(unwrap(await engine.call('case.open', { file, passphrase: 'secret' })).encrypted).toBe(false)
})

it('says in plain words what is wrong, without the passphrase', async () => {
  const { engine, folder } = testEngine()
  const file = join(folder, 'notes.redthread')
  writeFileSync(file, 'Only notes. '.repeat(1000))
  const answer = await engine.call('case.open', { file, passphrase: 'a very secret passphrase' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'case/not-a-case', message: `This file is not a Redthread case, or it is damaged beyond reading: ${file}.` } })
  expect(JSON.stringify(answer)).not.toContain('a very secret')
})

it('needs an open case for everything else', async () => {
  const { engine } = testEngine()
  const none = { ok: false, error: { code: 'case/none' } }
  expect(await engine.call('articles.list', {})).toMatchObject(none)
  expect(await engine.call('entities.create', { type: 'person', name: 'X' })).toMatchObject(none)
  expect(await engine.call('history.undo', {})).toMatchObject(none)
  expect(await engine.call('case.check', {})).toMatchObject(none)
  expect(await engine.call('case.close', {})).toEqual({ ok: true, value: null })
})
