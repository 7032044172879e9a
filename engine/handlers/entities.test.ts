import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

/** Marks the first place where `words` stand in the article. */
async function mention({ ask }: OpenTestEngine, articleId: string, words: string, entityId: string) {
  const { text } = await ask('articles.get', { articleId })
  const start = text.indexOf(words)
  return ask('mentions.create', { articleId, start, end: start + words.length, entityId })
}

async function annotate({ ask }: OpenTestEngine, articleId: string, words: string, entityIds: string[] = []) {
  const { text } = await ask('articles.get', { articleId })
  const start = text.indexOf(words)
  return ask('annotations.create', { articleId, start, end: start + words.length, entityIds })
}

describe('an entity', () => {
  it('has a tidy name and aliases, each once and never the name itself', async () => {
    const { ask } = await engineWith({})
    const entity = await ask('entities.create', {
      type: 'official', name: '  Sar \n Thet ', role: ' National  Police Chief ', aliases: ['Sar Thet', ' ស ថេត', 'Thet', 'Thet ', '', 'Pho\u031b\u0301'], notes: 'a  b',
    })
    expect(entity).toMatchObject({ name: 'Sar Thet', role: 'National Police Chief', aliases: ['ស ថេត', 'Thet', 'Ph\u1edb'], notes: 'a  b' })
    expect((await ask('entities.get', { entityId: entity.id })).entity).toEqual(entity)
  })

  it('is the only one of its type and name, upper or lower case', async () => {
    const { ask } = await engineWith({})
    const park = await ask('entities.create', { type: 'compound', name: 'Mango Park' })
    await expect(ask('entities.create', { type: 'compound', name: 'MANGO  park' })).rejects.toThrow(new RedthreadError('entity/exists', { type: 'compound', name: 'Mango Park' }))
    const place = await ask('entities.create', { type: 'location', name: 'Mango Park' })
    await expect(ask('entities.update', { entityId: place.id, type: 'compound' })).rejects.toThrow(new RedthreadError('entity/exists', { type: 'compound', name: 'Mango Park' }))
    expect((await ask('entities.update', { entityId: park.id, name: 'mango park' })).name).toBe('mango park')
    await ask('entities.create', { type: 'person', name: 'Dào' })
    await ask('entities.create', { type: 'person', name: 'Dao' })
  })

  it('needs a name', async () => {
    const { ask } = await engineWith({})
    for (const name of ['', '  ', '\u200B']) await expect(ask('entities.create', { type: 'person', name })).rejects.toThrow(new RedthreadError('entity/empty-name'))
    const entity = await ask('entities.create', { type: 'person', name: 'X' })
    await expect(ask('entities.update', { entityId: entity.id, name: ' ' })).rejects.toThrow(new RedthreadError('entity/empty-name'))
  })

  it('loses an alias that becomes its name, and changes in the fields given only', async () => {
    const { ask } = await engineWith({})
    const entity = await ask('entities.create', { type: 'person', name: 'Ly', aliases: ['Ly Kuong', 'Kuong'], notes: 'n' })
    const renamed = await ask('entities.update', { entityId: entity.id, name: 'Ly Kuong' })
    expect(renamed).toMatchObject({ name: 'Ly Kuong', aliases: ['Kuong'], notes: 'n' })
    expect(await ask('entities.update', { entityId: entity.id, role: 'Tycoon' })).toMatchObject({ role: 'Tycoon', aliases: ['Kuong'] })
    expect((await ask('entities.update', { entityId: entity.id, role: null })).role).toBeNull()
  })

  it('keeps an alias edit as one change of the entity, which undo takes back', async () => {
    const { ask } = await engineWith({})
    const entity = await ask('entities.create', { type: 'person', name: 'Ly', aliases: ['A', 'B'] })
    const after = await ask('entities.update', { entityId: entity.id, aliases: ['B', 'C'] })
    const [entry] = (await ask('history.list', { limit: 1 })).rows
    expect(entry).toMatchObject({ kind: 'edit', changes: [{ record: 'entity', id: entity.id, before: entity, after }] })
    await ask('history.undo', {})
    expect((await ask('entities.get', { entityId: entity.id })).entity).toEqual(entity)
  })

  it('keeps of its names what kind they are and where they stand, as long as it has them', async () => {
    const { ask } = await engineWith({ a1: 'The general left.\n\nSar Thet, called the General, spoke.' })
    const sar = await ask('entities.create', { type: 'official', name: 'Sar Thet', aliases: ['ស ថេត'] })
    await ask('mentions.create', { articleId: 'a1', start: 0, end: 11, entityId: sar.id, remember: true })
    await ask('entities.update', { entityId: sar.id, kinds: [{ name: 'The general', kind: 'nickname' }, { name: 'nobody', kind: 'short' }] })
    const { aliases, entity } = await ask('entities.get', { entityId: sar.id })
    expect(aliases).toMatchObject([
      { name: 'ស ថេត', script: 'Khmer', kind: null, source: null }, { name: 'The general', script: 'Latin', kind: 'nickname', source: { article: { id: 'a1' }, range: { start: 0, end: 11 }, paragraph: 1 } },
    ])
    expect(entity.ledger).toHaveLength(1)
    await ask('articles.remove', { articleIds: ['a1'] })
    expect((await ask('entities.get', { entityId: sar.id })).aliases[1]).toMatchObject({ kind: 'nickname', source: null })
    await ask('history.undo', {})
    expect((await ask('entities.get', { entityId: sar.id })).aliases).toEqual(aliases)
    expect(await ask('entities.update', { entityId: sar.id, aliases: ['ស ថេត'] })).not.toHaveProperty('ledger')
    await ask('history.undo', {})
    expect((await ask('entities.get', { entityId: sar.id })).entity).toEqual(entity)
    expect((await ask('entities.update', { entityId: sar.id, kinds: [{ name: 'The general', kind: null }] })).ledger).toMatchObject([{ name: 'The general', source: { articleId: 'a1' } }])
  })

  it('holds roles in the order of their time, and is called by the present one', async () => {
    const { ask } = await engineWith({})
    const sar = await ask('entities.create', { type: 'official', name: 'Sar Thet', role: 'General' })
    const role = (title: string, from: string | null = null, to: string | null = null) => ({ title, from, to })
    const held = await ask('entities.update', { entityId: sar.id, roles: [role('National Police Chief', '2023-08'), role('Deputy  chief', '2015~', '2023-08'), role(' ')] })
    expect(held).toMatchObject({ role: 'National Police Chief', roles: [{ title: 'Deputy chief', from: '2015~', to: '2023-08' }, { title: 'National Police Chief', from: '2023-08' }] })
    expect(await ask('entities.update', { entityId: sar.id, role: 'Clerk' })).toEqual(held)
    await expect(ask('entities.update', { entityId: sar.id, roles: [role('Chief', 'last year')] })).rejects.toThrow(new RedthreadError('entity/role-date', { text: 'last year' }))
    await expect(ask('entities.update', { entityId: sar.id, roles: [role('Chief', '2024', '2023-05')] })).rejects.toThrow(new RedthreadError('entity/role-turned', { title: 'Chief' }))
    const without = await ask('entities.update', { entityId: sar.id, roles: [] })
    expect(without).not.toHaveProperty('roles')
    expect(without.role).toBe('National Police Chief')
  })

  it('is not found when it is not there', async () => {
    const { ask } = await engineWith({})
    for (const call of ['entities.get', 'entities.update', 'entities.delete'] as const) {
      await expect(ask(call, { entityId: 'e9' })).rejects.toThrow(new RedthreadError('entity/not-found'))
    }
  })
})

describe('deleting an entity', () => {
  it('takes its mentions, its ties and its draft with it in one step, and undo brings all of it back', async () => {
    const opened = await engineWith({ a1: 'Sar Thet met Touch Sokhak.\n\nSar Thet left.' })
    const { ask } = opened
    const sar = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
    const touch = await ask('entities.create', { type: 'official', name: 'Touch Sokhak' })
    const kept = await mention(opened, 'a1', 'Touch Sokhak', touch.id)
    await mention(opened, 'a1', 'Sar Thet', sar.id)
    await annotate(opened, 'a1', 'met', [sar.id, touch.id])
    const before = { page: await ask('entities.get', { entityId: sar.id }), marks: await ask('articles.marks', { articleId: 'a1' }) }

    await ask('entities.delete', { entityId: sar.id })
    const marks = await ask('articles.marks', { articleId: 'a1' })
    expect(marks.mentions.map(placed => placed.record)).toEqual([kept])
    expect(marks.annotations.map(placed => placed.record.entityIds)).toEqual([[touch.id]])
    await expect(ask('entities.get', { entityId: sar.id })).rejects.toThrow(new RedthreadError('entity/not-found'))
    expect(await ask('case.check', {})).toMatchObject({ problems: [] })

    await ask('history.undo', {})
    expect({ page: await ask('entities.get', { entityId: sar.id }), marks: await ask('articles.marks', { articleId: 'a1' }) }).toEqual(before)
  })
})

describe('the page of an entity', () => {
  const LIBRARY = {
    a1: { text: 'A first line.\n\nIt rained. Mango Park was raided by Sar Thet. Nobody spoke.\n\nTouch Sokhak denied it.', title: 'Raid', outlet: 'VOD', published: '2022' },
    a2: { text: 'Sar Thet visited Mango Park with Touch Sokhak.\n\nMango Park closed.', title: 'Visit' },
    a3: { text: 'A list without names.' },
  }

  async function page() {
    const opened = await engineWith(LIBRARY)
    const { ask } = opened
    const park = await ask('entities.create', { type: 'compound', name: 'Mango Park' })
    const sar = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
    const touch = await ask('entities.create', { type: 'official', name: 'Touch Sokhak' })
    for (const [articleId, words, entity] of [
      ['a1', 'Mango Park', park], ['a1', 'Sar Thet', sar], ['a1', 'Touch Sokhak', touch], ['a2', 'Sar Thet', sar], ['a2', 'Mango Park', park], ['a2', 'Touch Sokhak', touch],
    ] as const) await mention(opened, articleId, words, entity.id)
    return { ...opened, park, sar, touch }
  }

  it('shows each mention in its sentence, with article and paragraph', async () => {
    const { ask, park } = await page()
    const { mentions, articles } = await ask('entities.get', { entityId: park.id })
    expect(mentions).toMatchObject([
      { article: { id: 'a1', title: 'Raid', outlet: 'VOD', published: '2022' }, page: null, paragraph: 2, sentence: 'Mango Park was raided by Sar Thet.', mark: { start: 0, end: 10 }, range: { start: 26, end: 36 } },
      { article: { id: 'a2' }, paragraph: 1, sentence: 'Sar Thet visited Mango Park with Touch Sokhak.', mark: { start: 17, end: 27 } },
    ])
    expect(articles).toEqual([
      { id: 'a1', title: 'Raid', outlet: 'VOD', published: '2022', mentions: 1 },
      { id: 'a2', title: 'Visit', outlet: null, published: null, mentions: 1 },
    ])
  })

  it('shows who appears in the same paragraphs, most often first', async () => {
    const { ask, park, sar, touch } = await page()
    const { appearsWith } = await ask('entities.get', { entityId: park.id })
    expect(appearsWith).toEqual([{ entity: sar, paragraphs: 2, articles: 2 }, { entity: touch, paragraphs: 1, articles: 1 }])
  })

  it('shows annotations tied by hand or by a mention in the same paragraph, and no others', async () => {
    const opened = await page()
    const { ask, park } = opened
    const near = await annotate(opened, 'a1', 'Nobody spoke')
    await annotate(opened, 'a1', 'denied it')
    const over = await annotate(opened, 'a1', 'line.\n\nIt rained')
    const byHand = await annotate(opened, 'a3', 'without names', [park.id])
    const { annotations, articles } = await ask('entities.get', { entityId: park.id })
    expect(annotations.map(({ annotation, article, paragraph }) => [annotation.id, article.id, paragraph])).toEqual([
      [over.id, 'a1', 1], [near.id, 'a1', 2], [byHand.id, 'a3', 1],
    ])
    expect(articles.map(({ id }) => id)).toEqual(['a1', 'a2'])
  })

  it('agrees with the list’s counts', async () => {
    const opened = await page()
    const { ask, park, sar, touch } = opened
    await annotate(opened, 'a1', 'Nobody spoke', [touch.id])
    await annotate(opened, 'a2', 'closed')
    const rows = await ask('entities.list', {})
    expect(rows.map(row => row.entity)).toEqual([park, sar, touch])
    for (const row of rows) {
      const { mentions, articles, annotations } = await ask('entities.get', { entityId: row.entity.id })
      expect(row).toEqual({ entity: row.entity, mentions: mentions.length, articles: articles.length, annotations: annotations.length })
    }
    expect((await ask('entities.list', { type: 'compound' })).map(row => row.entity)).toEqual([park])
  })
})
