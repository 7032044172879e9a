import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith } from '../testing.ts'

const LIBRARY = {
  a1: { text: 'One.', title: 'banana farm raided', outlet: 'VOD', published: '2022-09' },
  a2: { text: 'Two.', title: 'Apple orchard sold', published: '2024-11-06' },
  a3: { text: 'Three.', outlet: 'CamboJA', published: '2024' },
  a4: { text: 'Four.', title: 'Cherry trees', outlet: 'camboJA' },
}

const order = (page: { readonly rows: readonly { readonly id: string }[] }) => page.rows.map(row => row.id)

describe('articles.list', () => {
  it('sorts by date, import, title and outlet, what has none last', async () => {
    const { ask } = await engineWith(LIBRARY)
    expect(order(await ask('articles.list', {}))).toEqual(['a2', 'a3', 'a1', 'a4'])
    expect(order(await ask('articles.list', { sort: 'imported' }))).toEqual(['a4', 'a3', 'a2', 'a1'])
    expect(order(await ask('articles.list', { sort: 'title' }))).toEqual(['a3', 'a2', 'a1', 'a4'])
    expect(order(await ask('articles.list', { sort: 'outlet' }))).toEqual(['a3', 'a4', 'a1', 'a2'])
  })

  it('gives one window and the whole count', async () => {
    const { ask } = await engineWith(LIBRARY)
    const page = await ask('articles.list', { sort: 'imported', offset: 1, limit: 2 })
    expect([page.total, ...order(page)]).toEqual([4, 'a3', 'a2'])
    expect(await ask('articles.list', { offset: 9 })).toEqual({ total: 4, rows: [] })
  })

  it('counts annotations and confirmed mentions, and calls an untitled article by its file', async () => {
    const { ask } = await engineWith(LIBRARY)
    const { id: entityId } = await ask('entities.create', { type: 'event', name: 'Three' })
    await ask('mentions.create', { articleId: 'a3', start: 0, end: 5, entityId })
    await ask('annotations.create', { articleId: 'a3', start: 0, end: 5 })
    const { rows } = await ask('articles.list', {})
    expect(rows.find(row => row.id === 'a3')).toEqual({
      id: 'a3', title: 'a3.txt', guessed: [], outlet: 'CamboJA', byline: null, published: '2024', updated: null, url: null, language: null, format: 'text', file: 'a3.txt', words: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/), importedAt: '2025-01-01T00:00:00.000Z', read: null, annotations: 1, mentions: 1, pagesWaiting: 0, copies: 0,
    })
  })
})

describe('articles.get', () => {
  it('gives text, blocks and where each value came from', async () => {
    const { ask } = await engineWith({ a1: { text: 'ប៉ូលិស\n\n警方', title: 'Police' } })
    expect(await ask('articles.get', { articleId: 'a1' })).toMatchObject({
      text: 'ប៉ូលិស\n\n警方', encoding: { label: 'utf-8', origin: 'utf-8' }, size: 26,
      blocks: [{ kind: 'paragraph', start: 0, end: 6 }, { kind: 'paragraph', start: 8, end: 10 }],
      meta: { title: { value: 'Police', origin: 'text' }, outlet: { value: null, origin: 'none' } },
    })
  })

  it('says that an article is not there', async () => {
    const { ask } = await engineWith({})
    await expect(ask('articles.get', { articleId: 'a9' })).rejects.toThrow(new RedthreadError('article/not-found'))
    await expect(ask('articles.marks', { articleId: 'a9' })).rejects.toThrow(new RedthreadError('article/not-found'))
    await expect(ask('articles.setMeta', { articleId: 'a9', field: 'title', value: 'x' })).rejects.toThrow(new RedthreadError('article/not-found'))
  })
})

describe('a corrected value', () => {
  it('counts at once, keeps what import found, and is taken back by reset or by undo', async () => {
    const { ask } = await engineWith(LIBRARY)
    const corrected = await ask('articles.setMeta', { articleId: 'a1', field: 'published', value: ' 2022-09-19 ' })
    expect(corrected.published).toBe('2022-09-19')
    expect(corrected.meta.published).toEqual({ value: '2022-09-19', origin: 'analyst', confidence: 'high', found: { value: '2022-09', origin: 'text' } })
    expect((await ask('articles.resetMeta', { articleId: 'a1', field: 'published' })).meta.published).toEqual({ value: '2022-09', origin: 'text' })
    await ask('history.undo', {})
    expect((await ask('articles.get', { articleId: 'a1' })).published).toBe('2022-09-19')
    await ask('history.undo', {})
    expect((await ask('articles.get', { articleId: 'a1' })).meta.published).toEqual({ value: '2022-09', origin: 'text' })
  })

  it('can be empty, and a date must be one', async () => {
    const { ask } = await engineWith(LIBRARY)
    expect((await ask('articles.setMeta', { articleId: 'a1', field: 'outlet', value: null })).outlet).toBeNull()
    expect((await ask('articles.setMeta', { articleId: 'a1', field: 'published', value: null })).published).toBeNull()
    for (const value of ['last week', '2023-02-29', '2024-13', '06/11/2024']) {
      await expect(ask('articles.setMeta', { articleId: 'a1', field: 'published', value })).rejects.toThrow(new RedthreadError('article/bad-date', { value }))
    }
  })

  it('is no edit when nothing changes', async () => {
    const { ask, host } = await engineWith(LIBRARY)
    await ask('articles.setMeta', { articleId: 'a1', field: 'title', value: ' banana farm raided' })
    await ask('articles.resetMeta', { articleId: 'a1', field: 'title' })
    expect(await ask('history.state', {})).toEqual({ undo: null, redo: null })
    expect(host.events).toEqual([])
  })
})

describe('articles.marks', () => {
  it('gives annotations and confirmed mentions with their places, and the entities they name', async () => {
    const { ask } = await engineWith({ a1: 'Sar Thet met Touch Sokhak.', a2: 'Another.' })
    const sar = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
    const touch = await ask('entities.create', { type: 'official', name: 'Touch Sokhak' })
    await ask('entities.create', { type: 'official', name: 'Nobody here' })
    const mention = await ask('mentions.create', { articleId: 'a1', start: 0, end: 8, entityId: sar.id })
    const annotation = await ask('annotations.create', { articleId: 'a1', start: 4, end: 25, entityIds: [touch.id] })
    expect(await ask('articles.marks', { articleId: 'a1' })).toEqual({
      annotations: [{ record: annotation, range: { start: 4, end: 25 } }],
      mentions: [{ record: mention, range: { start: 0, end: 8 } }],
      entities: [sar, touch],
    })
    expect(await ask('articles.marks', { articleId: 'a2' })).toEqual({ annotations: [], mentions: [], entities: [] })
  })
})
