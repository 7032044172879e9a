import { expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

const LIBRARY = {
  a1: { text: 'Police searched the compound.', title: 'Raid' },
  a2: { text: 'The compound was sold.', title: 'Sale' },
  a3: { text: 'A compound fracture.', title: 'Health' },
}

const unread = async ({ ask }: OpenTestEngine) => (await ask('search.run', { query: 'is:unread' })).hits.map(({ article }) => article.id).sort()
const read = async ({ ask }: OpenTestEngine) => (await ask('search.run', { query: 'is:read' })).hits.map(({ article }) => article.id).sort()

/** Whatever tells which articles are read says the same. */
async function expectUnread(opened: OpenTestEngine, ids: readonly string[]): Promise<void> {
  const { ask } = opened
  expect(await unread(opened)).toEqual(ids)
  expect(await read(opened)).toEqual(Object.keys(LIBRARY).filter(id => !ids.includes(id)))
  expect((await ask('case.current', {}))!.unread).toBe(ids.length)
  expect((await ask('articles.list', {})).rows.filter(article => article.read === null).map(({ id }) => id).sort()).toEqual(ids)
  expect((await ask('search.run', { query: 'compound' })).hits.filter(({ article }) => article.read === null).map(({ article }) => article.id).sort()).toEqual(ids)
  for (const id of Object.keys(LIBRARY)) expect((await ask('articles.get', { articleId: id })).read === null).toBe(ids.includes(id))
}

it('reads an article once it is opened, without a step to undo, and keeps when that was', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask, host } = opened
  await expectUnread(opened, ['a1', 'a2', 'a3'])
  const first = await ask('articles.noteOpened', { articleId: 'a1' })
  expect(host.events.filter(({ name }) => name !== 'import')).toEqual([
    { name: 'opened', data: { articleId: 'a1', read: first.read } }, { name: 'case', data: expect.objectContaining({ unread: 2 }) },
  ])
  await expectUnread(opened, ['a2', 'a3'])
  host.events.length = 0
  expect(await ask('articles.noteOpened', { articleId: 'a1' })).toEqual(first)
  expect(host.events).toEqual([])
  expect(await ask('history.state', {})).toEqual({ undo: null, redo: null })
  await expect(ask('articles.noteOpened', { articleId: 'gone' })).rejects.toThrow(new RedthreadError('article/not-found'))
})

it('marks many read or unread in one step, which undo takes back to when each was read first', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  const { read: first } = await ask('articles.noteOpened', { articleId: 'a1' })
  expect(await ask('articles.setRead', { articleIds: ['a1', 'a2', 'a3', 'a3', 'gone'], read: true })).toEqual({ changed: 2, missing: 1 })
  await expectUnread(opened, [])
  expect(await ask('history.undo', {})).toEqual({ undo: null, redo: 'Mark 2 articles read' })
  await expectUnread(opened, ['a2', 'a3'])
  expect(await ask('articles.setRead', { articleIds: ['a1', 'a2'], read: false })).toEqual({ changed: 1, missing: 0 })
  expect((await ask('history.state', {})).undo).toBe('Mark Raid unread')
  await expectUnread(opened, ['a1', 'a2', 'a3'])
  await ask('history.undo', {})
  expect((await ask('articles.get', { articleId: 'a1' })).read).toBe(first)
})

it('is no edit where nothing changes, and an error where no article is known', async () => {
  const { ask } = await engineWith(LIBRARY)
  expect(await ask('articles.setRead', { articleIds: ['a1', 'a2'], read: false })).toEqual({ changed: 0, missing: 0 })
  expect(await ask('articles.setRead', { articleIds: [], read: true })).toEqual({ changed: 0, missing: 0 })
  expect(await ask('history.state', {})).toEqual({ undo: null, redo: null })
  await expect(ask('articles.setRead', { articleIds: ['gone'], read: true })).rejects.toThrow(new RedthreadError('article/not-found'))
})

it('lets a step be taken back and done again whatever was opened in between', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  await ask('articles.setRead', { articleIds: ['a1', 'a2'], read: true })
  await ask('articles.setRead', { articleIds: ['a1', 'a2'], read: false })
  await ask('articles.noteOpened', { articleId: 'a1' })
  await ask('history.undo', {})
  await expectUnread(opened, ['a3'])
  await ask('history.undo', {})
  await expectUnread(opened, ['a1', 'a2', 'a3'])
  await ask('articles.noteOpened', { articleId: 'a2' })
  await ask('history.redo', {})
  await expectUnread(opened, ['a3'])
})

it('comes back with an article that was removed, and counts only those that are there', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  await ask('articles.noteOpened', { articleId: 'a1' })
  await ask('articles.remove', { articleIds: ['a1', 'a2'] })
  expect((await ask('case.current', {}))!).toMatchObject({ articles: 1, unread: 1 })
  expect(await unread(opened)).toEqual(['a3'])
  expect(await read(opened)).toEqual([])
  await ask('history.undo', {})
  await expectUnread(opened, ['a2', 'a3'])
})

it('gives the ids of a whole list of results in its order, to be marked', async () => {
  const { ask } = await engineWith(LIBRARY)
  const { hits } = await ask('search.run', { query: 'compound police' })
  const ids = await ask('search.ids', { query: 'compound police' })
  expect(ids).toEqual(hits.map(({ article }) => article.id))
  expect(await ask('articles.setRead', { articleIds: [...ids], read: true })).toEqual({ changed: 3, missing: 0 })
  await expect(ask('search.ids', { query: '"compound' })).rejects.toThrow(RedthreadError)
})

it('says of the copies of an article whether they are read', async () => {
  const { ask } = await engineWith(LIBRARY)
  await ask('groups.join', { articleIds: ['a1', 'a2'] })
  const { read: at } = await ask('articles.noteOpened', { articleId: 'a2' })
  const group = await ask('groups.of', { articleId: 'a1' })
  expect(Object.fromEntries(group!.members.map(({ article }) => [article.id, article.read]))).toEqual({ a1: null, a2: at })
})

it('searches again for what is read, and for nothing else, when an article was opened', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  expect((await ask('search.run', { query: 'compound is:unread' })).total).toBe(3)
  await ask('articles.noteOpened', { articleId: 'a3' })
  expect((await ask('search.run', { query: 'compound is:unread' })).total).toBe(2)
  expect((await ask('search.run', { query: 'compound -is:read' })).total).toBe(2)
})
