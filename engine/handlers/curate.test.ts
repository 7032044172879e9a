import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

const TEXT = 'Sar Thet met Thet Sar.\n\nThe general left with Touch Sokhak.'

async function mention({ ask }: OpenTestEngine, words: string, entityId: string) {
  const start = TEXT.indexOf(words)
  return ask('mentions.create', { articleId: 'a1', start, end: start + words.length, entityId })
}

/** What the window shows of a case's entities. */
async function everything({ ask }: OpenTestEngine) {
  const entities = await ask('entities.list', {})
  return { entities, marks: await ask('articles.marks', { articleId: 'a1' }), likely: await ask('entities.likelySame', {}), pages: await Promise.all(entities.map(({ entity }) => ask('entities.get', { entityId: entity.id }))) }
}

async function twoOfOne() {
  const opened = await engineWith({ a1: TEXT })
  const { ask } = opened
  const sar = await ask('entities.create', { type: 'official', name: 'Sar Thet', aliases: ['Thet'] })
  const turned = await ask('entities.create', { type: 'person', name: 'Thet Sar', role: 'General', aliases: ['the general'], notes: 'n' })
  await mention(opened, 'Sar Thet', sar.id)
  await mention(opened, 'Thet Sar', turned.id)
  await mention(opened, 'The general', turned.id)
  await ask('annotations.create', { articleId: 'a1', start: 0, end: 8, entityIds: [turned.id, sar.id] })
  return { ...opened, sar, turned }
}

describe('merging two entities', () => {
  it('makes all of one the other’s, as its preview said, and undo gives both back as they were', async () => {
    const opened = await twoOfOne()
    const { ask, sar, turned } = opened
    await mention(opened, 'Sar Thet', turned.id)
    const before = await everything(opened)
    const preview = await ask('entities.mergePreview', { into: sar.id, from: turned.id })
    expect(preview).toMatchObject({ newNames: ['Thet Sar', 'the general'], mentions: 2, twice: 1, annotations: 1, losesDraft: false })

    const entity = await ask('entities.merge', { into: sar.id, from: turned.id })
    expect(entity).toEqual({ ...preview.entity, updatedAt: entity.updatedAt })
    expect(entity).toMatchObject({ id: sar.id, name: 'Sar Thet', role: 'General', aliases: ['Thet', 'Thet Sar', 'the general'], notes: 'n' })
    const after = await everything(opened)
    expect(after.entities).toMatchObject([{ entity: { id: sar.id }, mentions: 3, annotations: 1 }])
    expect(after.marks.annotations.map(({ record }) => record.entityIds)).toEqual([[sar.id]])
    expect((await ask('case.check', {})).problems).toEqual([])

    await ask('history.undo', {})
    expect(await everything(opened)).toEqual(before)
    await ask('history.redo', {})
    expect(await everything(opened)).toEqual(after)
  })

  it('lets a yes go before a no at the same place', async () => {
    const opened = await twoOfOne()
    const { ask, turned } = opened
    const touch = await ask('entities.create', { type: 'official', name: 'Touch Sokhak' })
    const suggestion = (await ask('suggestions.forArticle', { articleId: 'a1' })).find(({ entityId }) => entityId === touch.id)!
    await ask('suggestions.reject', { articleId: 'a1', start: suggestion.start, end: suggestion.end, type: suggestion.type, name: suggestion.name })
    await mention(opened, 'Touch Sokhak', turned.id)
    await ask('entities.merge', { into: touch.id, from: turned.id })
    expect((await ask('entities.get', { entityId: touch.id })).mentions).toHaveLength(3)
  })

  it('keeps the dossier draft of the one that stays, or takes the other’s over where there is none', async () => {
    const { ask, sar, turned } = await twoOfOne()
    await ask('entities.update', { entityId: turned.id, type: 'official' })
    const draft = (entityId: string, title: string) => ask('dossier.saveDraft', { entityId, title, author: '', label: 'TLP:RED', sections: ['identity'], summary: 's' })
    await draft(turned.id, 'Of the general')
    expect((await ask('entities.mergePreview', { into: sar.id, from: turned.id })).losesDraft).toBe(false)
    await ask('entities.merge', { into: sar.id, from: turned.id })
    expect((await ask('dossier.draft', { entityId: sar.id })).title).toBe('Of the general')
    await ask('history.undo', {})
    await draft(sar.id, 'Of the chief')
    expect((await ask('entities.mergePreview', { into: sar.id, from: turned.id })).losesDraft).toBe(true)
    await ask('entities.merge', { into: sar.id, from: turned.id })
    expect((await ask('dossier.draft', { entityId: sar.id })).title).toBe('Of the chief')
  })

  it('is refused for one and itself, and for one that is not there', async () => {
    const { ask, sar } = await twoOfOne()
    for (const call of ['entities.merge', 'entities.mergePreview'] as const) {
      await expect(ask(call, { into: sar.id, from: sar.id })).rejects.toThrow(new RedthreadError('entity/same'))
      await expect(ask(call, { into: sar.id, from: 'e9' })).rejects.toThrow(new RedthreadError('entity/not-found'))
    }
  })
})

describe('splitting an entity', () => {
  it('gives some of its mentions and names to another, and keeps the two apart', async () => {
    const opened = await twoOfOne()
    const { ask, sar, turned } = opened
    await ask('entities.merge', { into: sar.id, from: turned.id })
    const before = await everything(opened)
    const page = await ask('entities.get', { entityId: sar.id })
    const general = page.mentions.filter(({ sentence, mark }) => sentence.slice(mark.start, mark.end) !== 'Sar Thet')
    const other = await ask('entities.split', { entityId: sar.id, mentionIds: general.map(({ mentionId }) => mentionId), aliases: ['Thet Sar', 'the general', 'nobody'], to: { type: 'person', name: 'Thet Sar' } })
    expect(other).toMatchObject({ type: 'person', name: 'Thet Sar', aliases: ['the general'] })
    expect((await ask('entities.get', { entityId: sar.id })).entity.aliases).toEqual(['Thet'])
    expect((await ask('entities.list', {})).map(({ entity, mentions }) => [entity.name, mentions])).toEqual([['Sar Thet', 1], ['Thet Sar', 2]])
    expect(await ask('entities.likelySame', {})).toEqual([])
    await ask('history.undo', {})
    expect(await everything(opened)).toEqual(before)
  })

  it('takes no mentions of others, and no entity to be its own other', async () => {
    const opened = await twoOfOne()
    const { ask, sar, turned } = opened
    const { mentionId } = (await ask('entities.get', { entityId: turned.id })).mentions[0]!
    await expect(ask('entities.split', { entityId: sar.id, mentionIds: [mentionId], to: { entityId: turned.id } })).rejects.toThrow(new RedthreadError('mention/not-found'))
    await expect(ask('entities.split', { entityId: turned.id, mentionIds: [mentionId], to: { entityId: turned.id } })).rejects.toThrow(new RedthreadError('entity/same'))
    await expect(ask('entities.split', { entityId: turned.id, mentionIds: [mentionId], to: { type: 'person', name: ' ' } })).rejects.toThrow(new RedthreadError('entity/empty-name'))
  })
})

describe('entities that may be one', () => {
  it('are told with the reason and what each has, until they are kept apart or merged', async () => {
    const { ask, sar, turned } = await twoOfOne()
    expect(await ask('entities.likelySame', {})).toMatchObject([{ one: { id: sar.id }, other: { id: turned.id }, why: 'turned', names: ['Sar Thet', 'Thet Sar'], mentions: [1, 2] }])
    await ask('entities.keepApart', { one: turned.id, other: sar.id })
    await ask('entities.keepApart', { one: sar.id, other: turned.id })
    expect(await ask('entities.likelySame', {})).toEqual([])
    await ask('history.undo', {})
    expect(await ask('entities.likelySame', {})).toHaveLength(1)
    await ask('history.redo', {})
    await ask('entities.delete', { entityId: turned.id })
    await ask('history.undo', {})
    expect(await ask('entities.likelySame', {})).toEqual([])
  })
})
