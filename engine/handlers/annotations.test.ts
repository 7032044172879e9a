import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith } from '../testing.ts'

const TEXT = 'Police freed 606 foreigners on Monday. Officials spoke of about 200.'

describe('annotations', () => {
  it('keep the passage, the note as typed, tidy tags and ties', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const entity = await ask('entities.create', { type: 'compound', name: 'Steung Meanchey' })
    const annotation = await ask('annotations.create', {
      articleId: 'a1', start: 13, end: 27, note: 'Two spaces  stay,\r\nlines too\0', tags: [' Figures', 'RAID', 'raid', ' '], colour: 'pink', entityIds: [entity.id, entity.id],
    })
    expect(annotation).toMatchObject({
      articleId: 'a1', note: 'Two spaces  stay,\nlines too\uFFFD', tags: ['figures', 'raid'], colour: 'pink', entityIds: [entity.id],
      target: { position: { start: 13, end: 27 }, quote: { exact: '606 foreigners', prefix: 'Police freed ', suffix: ' on Monday. Officials spoke of a' } },
    })
    const [placed] = (await ask('articles.marks', { articleId: 'a1' })).annotations
    expect(placed).toEqual({ record: annotation, range: { start: 13, end: 27 } })
  })

  it('may overlap, and may cover the same words twice', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    for (const [start, end] of [[0, 20], [10, 30], [10, 30], [0, TEXT.length]] as const) await ask('annotations.create', { articleId: 'a1', start, end })
    expect((await ask('articles.marks', { articleId: 'a1' })).annotations.map(({ range }) => range?.end)).toEqual(expect.arrayContaining([20, 30, 30, TEXT.length]))
  })

  it('change in the fields given only, and not at all when nothing differs', async () => {
    const { ask, host } = await engineWith({ a1: TEXT })
    const first = await ask('annotations.create', { articleId: 'a1', start: 0, end: 6, note: 'first', tags: ['a'] })
    const changed = await ask('annotations.update', { annotationId: first.id, note: 'second' })
    expect(changed).toEqual({ ...first, note: 'second', updatedAt: expect.not.stringMatching(first.updatedAt) })
    const events = host.events.length
    expect(await ask('annotations.update', { annotationId: first.id, tags: ['A'], note: 'second' })).toEqual(changed)
    expect(host.events).toHaveLength(events)
  })

  it('are deleted, and come back with undo', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const annotation = await ask('annotations.create', { articleId: 'a1', start: 0, end: 6 })
    await ask('annotations.delete', { annotationId: annotation.id })
    expect((await ask('articles.marks', { articleId: 'a1' })).annotations).toEqual([])
    await ask('history.undo', {})
    expect((await ask('articles.marks', { articleId: 'a1' })).annotations[0]?.record).toEqual(annotation)
  })

  it('say in the history what was done', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const passage = { articleId: 'a1', start: 0, end: 6 }
    const { id: annotationId } = await ask('annotations.create', passage)
    await ask('annotations.create', { ...passage, note: 'x' })
    await ask('annotations.create', { ...passage, tags: ['raid', 'figures'] })
    await ask('annotations.update', { annotationId, colour: 'blue' })
    await ask('annotations.update', { annotationId, tags: ['raid'] })
    await ask('annotations.delete', { annotationId })
    const { rows } = await ask('history.list', {})
    expect(rows.map(entry => entry.label)).toEqual(['Delete annotation', 'Change tags', 'Change colour', 'Tag figures, raid', 'Note', 'Highlight'])
  })

  it.each([[0, 0], [5, 4], [0, TEXT.length + 1], [TEXT.length, TEXT.length + 1]])('cannot cover %d to %d', async (start, end) => {
    const { ask } = await engineWith({ a1: TEXT })
    await expect(ask('annotations.create', { articleId: 'a1', start, end })).rejects.toThrow(new RedthreadError('passage/range'))
  })

  it('are refused on what is not there', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    await expect(ask('annotations.create', { articleId: 'a9', start: 0, end: 1 })).rejects.toThrow(new RedthreadError('article/not-found'))
    await expect(ask('annotations.create', { articleId: 'a1', start: 0, end: 1, entityIds: ['e9'] })).rejects.toThrow(new RedthreadError('entity/not-found'))
    await expect(ask('annotations.update', { annotationId: 'n9' })).rejects.toThrow(new RedthreadError('annotation/not-found'))
    await expect(ask('annotations.delete', { annotationId: 'n9' })).rejects.toThrow(new RedthreadError('annotation/not-found'))
  })
})

describe('tags.list', () => {
  it('counts annotations, most used first', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    for (const tags of [['raid'], ['raid', 'figures'], ['ឆែកឆេរ'], []]) await ask('annotations.create', { articleId: 'a1', start: 0, end: 6, tags })
    expect(await ask('tags.list', {})).toEqual([{ tag: 'raid', annotations: 2 }, { tag: 'figures', annotations: 1 }, { tag: 'ឆែកឆេរ', annotations: 1 }])
  })
})
