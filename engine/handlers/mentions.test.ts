import { expect, it } from 'vitest'
import { create } from '../../core/change.ts'
import { describe as selectorsOf } from '../../core/anchor/describe.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { openCase } from '../store/open-case.ts'
import { engineWith, testHost } from '../testing.ts'

const TEXT = 'Sar Thet met Touch Sokhak.'

it('confirms that a passage names an entity, once', async () => {
  const { ask, host } = await engineWith({ a1: TEXT })
  const { id: entityId } = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  const passage = { articleId: 'a1', start: 0, end: 8, entityId }
  const mention = await ask('mentions.create', passage)
  expect(mention).toMatchObject({ articleId: 'a1', status: 'confirmed', entityId, name: 'Sar Thet', type: 'official', target: { quote: { exact: 'Sar Thet' } } })
  const events = host.events.length
  expect(await ask('mentions.create', passage)).toEqual(mention)
  expect(host.events).toHaveLength(events)
  expect((await ask('history.list', {})).rows[0]?.label).toBe('Mention of Sar Thet')
})

it('lets two entities share a passage', async () => {
  const { ask } = await engineWith({ a1: TEXT })
  const one = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  const two = await ask('entities.create', { type: 'person', name: 'Sar Thet' })
  await ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entityId: one.id })
  await ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entityId: two.id })
  expect((await ask('articles.marks', { articleId: 'a1' })).mentions).toHaveLength(2)
})

it('takes back an earlier no to the same when it is confirmed', async () => {
  const { ask, file } = await engineWith({ a1: TEXT })
  const entity = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  await ask('case.close', {})
  const target = selectorsOf(TEXT, { start: 0, end: 8 })
  const rejected = { id: 'm1', articleId: 'a1', target, status: 'rejected', entityId: null, name: 'Sar Thet', type: 'official', createdAt: '' } as const
  const other = { ...rejected, id: 'm2', name: 'Thet', type: 'person' } as const
  const prepared = openCase(testHost(), { file, passphrase: null })
  prepared.edit({ label: 'Reject', changes: [create('mention', rejected), create('mention', other)] })
  prepared.close()
  await ask('case.open', { file, passphrase: null })
  const mention = await ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entityId: entity.id })
  await ask('case.close', {})
  const after = openCase(testHost(), { file, passphrase: null })
  expect(mentionsOfArticle(after.db, 'a1').map(each => each.id).sort()).toEqual([mention.id, 'm2'].sort())
  after.close()
})

it('removes a mention, and undo brings it back', async () => {
  const { ask } = await engineWith({ a1: TEXT })
  const { id: entityId } = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  const mention = await ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entityId })
  await ask('mentions.delete', { mentionId: mention.id })
  expect((await ask('articles.marks', { articleId: 'a1' })).mentions).toEqual([])
  await expect(ask('mentions.delete', { mentionId: mention.id })).rejects.toThrow(new RedthreadError('mention/not-found'))
  await ask('history.undo', {})
  expect((await ask('articles.marks', { articleId: 'a1' })).mentions[0]?.record).toEqual(mention)
})

it('needs a passage and an entity', async () => {
  const { ask } = await engineWith({ a1: TEXT })
  const { id: entityId } = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  await expect(ask('mentions.create', { articleId: 'a1', start: 3, end: 3, entityId })).rejects.toThrow(new RedthreadError('passage/range'))
  await expect(ask('mentions.create', { articleId: 'a1', start: 0, end: 3, entityId: 'e9' })).rejects.toThrow(new RedthreadError('entity/not-found'))
})

it('makes the entity a passage names in the same step, or takes the one of that type and name', async () => {
  const { ask } = await engineWith({ a1: TEXT })
  const first = await ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entity: { type: 'official', name: ' Sar  Thet ' } })
  const [row] = await ask('entities.list', {})
  expect(row?.entity).toMatchObject({ id: first.entityId, type: 'official', name: 'Sar Thet', role: null, aliases: [] })
  const again = await ask('mentions.create', { articleId: 'a1', start: 4, end: 8, entity: { type: 'official', name: 'sar thet' } })
  expect(again.entityId).toBe(first.entityId)
  await ask('history.undo', {})
  await ask('history.undo', {})
  expect(await ask('entities.list', {})).toEqual([])
  expect((await ask('articles.marks', { articleId: 'a1' })).mentions).toEqual([])
})

it('remembers the words of the passage as another name in the same step', async () => {
  const { ask } = await engineWith({ a1: TEXT })
  const { id: entityId } = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  const aliases = async () => (await ask('entities.get', { entityId })).entity.aliases
  await ask('mentions.create', { articleId: 'a1', start: 4, end: 8, entityId, remember: true })
  expect(await aliases()).toEqual(['Thet'])
  await ask('mentions.create', { articleId: 'a1', start: 4, end: 8, entityId, remember: true })
  await ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entityId, remember: true })
  expect(await aliases()).toEqual(['Thet'])
  await ask('history.undo', {})
  await ask('history.undo', {})
  expect(await aliases()).toEqual([])
  expect((await ask('articles.marks', { articleId: 'a1' })).mentions).toEqual([])
})

it('makes a new entity with the words of the passage as its other name', async () => {
  const { ask } = await engineWith({ a1: TEXT })
  await ask('mentions.create', { articleId: 'a1', start: 4, end: 8, entity: { type: 'official', name: 'Sar Thet' }, remember: true })
  expect((await ask('entities.list', {}))[0]?.entity).toMatchObject({ name: 'Sar Thet', aliases: ['Thet'] })
})

it('refuses a mention of nobody', async () => {
  const { ask } = await engineWith({ a1: TEXT })
  await expect(ask('mentions.create', { articleId: 'a1', start: 0, end: 8 })).rejects.toThrow(new RedthreadError('entity/not-found'))
  await expect(ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entity: { type: 'person', name: ' ' } })).rejects.toThrow(new RedthreadError('entity/empty-name'))
})
