import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { openCase } from '../store/open-case.ts'
import { addArticle, engineWith, testHost, type OpenTestEngine } from '../testing.ts'

const LIBRARY = {
  a1: { text: 'Police searched the compound.\n\nSar Thet met Interior Minister Sok Dara there.', title: 'Raid', outlet: 'Lotus Post' },
  a2: { text: 'The orchard was sold.', title: 'Sale' },
  a3: { text: 'Sar Thet spoke again.', title: 'Speech' },
}

async function marked(): Promise<OpenTestEngine & { readonly entityId: string; readonly collectionId: string }> {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  const { id: entityId } = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  await ask('mentions.create', { articleId: 'a1', start: 31, end: 39, entityId })
  await ask('mentions.create', { articleId: 'a3', start: 0, end: 8, entityId })
  const proposed = (await ask('suggestions.forArticle', { articleId: 'a1' })).find(({ name }) => name === 'Sok Dara')!
  await ask('suggestions.reject', { articleId: 'a1', start: proposed.start, end: proposed.end, type: proposed.type, name: proposed.name })
  await ask('annotations.create', { articleId: 'a1', start: 0, end: 6, note: 'who sent them?', tags: ['raid'], entityIds: [entityId] })
  const { id: collectionId } = await ask('collections.create', { name: 'Press', articleIds: ['a1', 'a2'] })
  return { ...opened, entityId, collectionId }
}

/** Everything a person can see of a case, but for the history. */
async function seen({ ask }: OpenTestEngine, entityId: string) {
  const { rows, total } = await ask('articles.list', { sort: 'imported' })
  return {
    rows, total,
    articles: await Promise.all(rows.map(async ({ id }) => [await ask('articles.get', { articleId: id }), await ask('articles.marks', { articleId: id })])),
    case: await ask('case.current', {}),
    collections: await ask('collections.list', {}),
    tags: await ask('tags.list', {}),
    entities: await ask('entities.list', {}),
    entity: await ask('entities.get', { entityId }),
    found: (await ask('search.run', { query: 'searched' })).hits.map(({ article }) => article.id),
    finder: await ask('finder.find', { text: 'raid' }),
  }
}

describe('articles.removalPreview', () => {
  it('counts what would go, and shows the annotations', async () => {
    const { ask } = await marked()
    const preview = await ask('articles.removalPreview', { articleIds: ['a1', 'a3', 'a1', 'gone'] })
    expect(preview).toEqual({
      articles: 2, mentions: 2, annotations: 1,
      sample: [{ annotation: expect.objectContaining({ note: 'who sent them?' }), article: { id: 'a1', title: 'Raid' } }],
    })
    expect(await ask('articles.removalPreview', { articleIds: ['a2'] })).toEqual({ articles: 1, mentions: 0, annotations: 0, sample: [] })
    await expect(ask('articles.removalPreview', { articleIds: ['gone'] })).rejects.toThrow(new RedthreadError('article/not-found'))
  })
})

describe('articles.remove', () => {
  it('takes articles and what was put on them out of everything, and undo brings back exactly that', async () => {
    const opened = await marked()
    const { ask, entityId } = opened
    const before = await seen(opened, entityId)
    expect(before.found).toEqual(['a1'])
    expect(await ask('articles.remove', { articleIds: ['a1'] })).toEqual({ removed: 1 })
    const after = await seen(opened, entityId)
    expect(after).toMatchObject({ total: 2, found: [], tags: [], case: { articles: 2, annotations: 0 }, collections: [{ articles: 1 }] })
    expect(after.rows.map(({ id }) => id)).toEqual(['a3', 'a2'])
    expect(after.entities).toMatchObject([{ mentions: 1, articles: 1, annotations: 0 }])
    expect(after.finder).toEqual([])
    await expect(ask('articles.get', { articleId: 'a1' })).rejects.toThrow(new RedthreadError('article/not-found'))
    expect(await ask('case.check', {})).toMatchObject({ articles: 2, problems: [] })

    expect(await ask('history.undo', {})).toEqual({ undo: 'New collection Press', redo: 'Remove Raid' })
    expect(await seen(opened, entityId)).toEqual(before)
    await ask('history.redo', {})
    expect(await seen(opened, entityId)).toEqual(after)
    await ask('history.undo', {})
    expect(await ask('case.check', {})).toMatchObject({ articles: 3, problems: [] })
  })

  it('keeps removed articles removed over closing and opening, and gives their place to none', async () => {
    const opened = await marked()
    const { ask, file, host } = opened
    await ask('articles.remove', { articleIds: ['a2', 'a3'] })
    await ask('case.close', {})
    const behind = openCase(testHost(), { file, passphrase: null })
    addArticle(behind.db, 'Something new.', { id: 'a4' })
    behind.close()
    await ask('case.open', { file, passphrase: null })
    host.events.length = 0
    expect(await ask('history.undo', {})).toMatchObject({ redo: 'Remove 2 articles' })
    expect(await ask('articles.ids', { sort: 'imported' })).toEqual(['a4', 'a3', 'a2', 'a1'])
    expect(host.events).toContainEqual({ name: 'case', data: expect.objectContaining({ articles: 4 }) })
  })

  it('says so when the same bytes are in the case again', async () => {
    const { ask, file } = await marked()
    await ask('articles.remove', { articleIds: ['a2'] })
    await ask('case.close', {})
    const behind = openCase(testHost(), { file, passphrase: null })
    addArticle(behind.db, LIBRARY.a2.text, { id: 'a9', title: 'Sale again' })
    behind.close()
    await ask('case.open', { file, passphrase: null })
    await expect(ask('history.undo', {})).rejects.toThrow(new RedthreadError('article/imported-again', { title: 'Sale again' }))
    expect(await ask('articles.ids', {})).toHaveLength(3)
    expect(await ask('case.check', {})).toMatchObject({ articles: 3, originals: 3, problems: [] })

    // That must not be the end of what can be taken back.
    expect(await ask('history.leave', { step: 'undo' })).toEqual({ undo: 'New collection Press', redo: null })
    expect((await ask('history.list', {})).rows[0]).toMatchObject({ kind: 'leave', label: 'Remove Sale', records: 0 })
    // What was done to the removed article cannot be taken back either, and is left in turn.
    expect(await ask('history.leave', { step: 'undo' })).toEqual({ undo: 'Note', redo: null })
    expect(await ask('history.undo', {})).toMatchObject({ redo: 'Note' })
  })

  it('refuses when none of them is there', async () => {
    const { ask } = await marked()
    await expect(ask('articles.remove', { articleIds: ['gone'] })).rejects.toThrow(new RedthreadError('article/not-found'))
    expect(await ask('articles.remove', { articleIds: ['gone', 'a1', 'a1'] })).toEqual({ removed: 1 })
  })
})
