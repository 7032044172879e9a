import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../core/entity/entity.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith } from '../testing.ts'

const TEXT = [
  'Interior Ministry spokesperson Touch Dara said the compound known as Green Palm was searched.',
  'Dara gave no figure. Green Palm has been guarded since, and Touch Dara did not answer again.',
].join('\n\n')

type Ask = Awaited<ReturnType<typeof engineWith>>['ask']

const suggestions = (ask: Ask) => ask('suggestions.forArticle', { articleId: 'a1' })
const named = async (ask: Ask, text: string): Promise<Suggestion> => {
  const found = (await suggestions(ask)).find((each) => each.text === text)
  if (!found) throw new Error(`No suggestion of ${text}.`)
  return found
}
const decision = ({ articleId, start, end, type, name }: Suggestion) => ({ articleId, start, end, type, name })

describe('suggestions', () => {
  it('are made from the text with the full name, the role and a reason', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const people = (await suggestions(ask)).filter(({ type }) => type === 'official')
    expect(people.map(({ text, name, role, rule, entityId }) => ({ text, name, role, rule, entityId }))).toEqual([
      { text: 'Touch Dara', name: 'Touch Dara', role: 'Interior Ministry spokesperson', rule: 'title-before', entityId: null },
      { text: 'Dara', name: 'Touch Dara', role: 'Interior Ministry spokesperson', rule: 'short-form', entityId: null },
      { text: 'Touch Dara', name: 'Touch Dara', role: 'Interior Ministry spokesperson', rule: 'title-before', entityId: null },
    ])
    expect(people.every(({ reason }) => /^.+\.$/.test(reason))).toBe(true)
  })

  it('become an entity with its role and a mention in one step that one undo takes back', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const before = await suggestions(ask)
    const short = await named(ask, 'Dara')
    const mention = await ask('suggestions.accept', decision(short))
    expect(mention).toMatchObject({ status: 'confirmed', name: 'Touch Dara', type: 'official', target: { quote: { exact: 'Dara' } } })
    const [row] = await ask('entities.list', {})
    expect(row?.entity).toMatchObject({ id: mention.entityId, name: 'Touch Dara', type: 'official', role: 'Interior Ministry spokesperson', aliases: [] })
    await ask('history.undo', {})
    expect(await ask('entities.list', {})).toEqual([])
    expect(await suggestions(ask)).toEqual(before)
    await ask('history.redo', {})
    expect((await ask('articles.marks', { articleId: 'a1' })).mentions.map(({ record }) => record)).toEqual([mention])
  })

  it('can be accepted for every place of a name at once, in one step that one undo takes back', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const before = await suggestions(ask)
    const short = await named(ask, 'Dara')
    const mention = await ask('suggestions.accept', { ...decision(short), all: true })
    expect(mention.target.quote.exact).toBe('Dara')
    const marks = await ask('articles.marks', { articleId: 'a1' })
    expect(marks.mentions.map(({ record }) => record.target.quote.exact).sort()).toEqual(['Dara', 'Touch Dara', 'Touch Dara'])
    expect(new Set(marks.mentions.map(({ record }) => record.entityId))).toEqual(new Set([mention.entityId]))
    expect((await suggestions(ask)).filter(({ type }) => type === 'official')).toEqual([])
    await ask('history.undo', {})
    expect(await suggestions(ask)).toEqual(before)
  })

  it('are gone where they were accepted, and tied to the entity everywhere else', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const first = await named(ask, 'Touch Dara')
    const { entityId } = await ask('suggestions.accept', decision(first))
    const left = (await suggestions(ask)).filter(({ type }) => type === 'official')
    expect(left.map(({ text, entityId: id }) => [text, id])).toEqual([['Dara', entityId], ['Touch Dara', entityId]])
    await ask('suggestions.accept', decision(left[0]!))
    expect(await ask('entities.list', {})).toHaveLength(1)
  })

  it('can be tied to another entity, which gets no new alias', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const other = await ask('entities.create', { type: 'official', name: 'Tuch Dara' })
    const mention = await ask('suggestions.accept', { ...decision(await named(ask, 'Touch Dara')), entityId: other.id })
    expect(mention).toMatchObject({ entityId: other.id, name: 'Tuch Dara' })
    expect((await ask('entities.list', {})).map(({ entity }) => entity)).toEqual([other])
  })

  it('can be accepted as another type', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const mention = await ask('suggestions.accept', { ...decision(await named(ask, 'Touch Dara')), type: 'person' })
    expect(mention.type).toBe('person')
    expect((await named(ask, 'Dara'))).toMatchObject({ type: 'person', entityId: mention.entityId })
  })

  it('stay away once rejected, there only, until undone', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const before = await suggestions(ask)
    const rejected = await named(ask, 'Green Palm')
    await ask('suggestions.reject', decision(rejected))
    expect(await suggestions(ask)).toEqual(before.filter((each) => each !== before.find(({ start }) => start === rejected.start)))
    expect((await ask('articles.marks', { articleId: 'a1' })).mentions).toEqual([])
    await ask('history.undo', {})
    expect(await suggestions(ask)).toEqual(before)
  })

  it('stay away when the case is opened again', async () => {
    const { ask, file } = await engineWith({ a1: TEXT })
    const rejected = await named(ask, 'Dara')
    await ask('suggestions.reject', decision(rejected))
    const left = await suggestions(ask)
    await ask('case.close', {})
    await ask('case.open', { file, passphrase: null })
    expect(await suggestions(ask)).toEqual(left)
    expect(left.some(({ start }) => start === rejected.start)).toBe(false)
  })

  it('stay away after the entity they were about is renamed', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const entity = await ask('entities.create', { type: 'compound', name: 'Green Palm' })
    const rejected = await named(ask, 'Green Palm')
    expect(rejected).toMatchObject({ entityId: entity.id, rule: 'dictionary' })
    await ask('suggestions.reject', decision(rejected))
    await ask('entities.update', { entityId: entity.id, name: 'Green Palm Park', aliases: ['Green Palm'] })
    expect((await suggestions(ask)).some(({ start }) => start === rejected.start)).toBe(false)
  })

  it('know every name of an entity, with its main name and type', async () => {
    const { ask } = await engineWith({ a1: 'នៅបុរីត្នោតខៀវ នគរបាលបានរកឃើញ។ Later Blue Palm City was shut.' })
    const entity = await ask('entities.create', { type: 'compound', name: 'Blue Palm', aliases: ['បុរីត្នោតខៀវ', 'Blue Palm City'] })
    expect((await suggestions(ask)).map(({ text, name, entityId }) => [text, name, entityId])).toEqual([
      ['បុរីត្នោតខៀវ', 'Blue Palm', entity.id], ['Blue Palm City', 'Blue Palm', entity.id],
    ])
    await ask('entities.update', { entityId: entity.id, aliases: [] })
    expect((await suggestions(ask)).some(({ text }) => text === 'បុរីត្នោតខៀវ')).toBe(false)
  })

  it('cannot be decided twice, nor where there is none', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const one = decision(await named(ask, 'Touch Dara'))
    await ask('suggestions.accept', one)
    await expect(ask('suggestions.accept', one)).rejects.toThrow(new RedthreadError('suggestion/gone'))
    await expect(ask('suggestions.reject', { ...one, start: 0, end: 8 })).rejects.toThrow(new RedthreadError('suggestion/gone'))
    await expect(ask('suggestions.accept', { ...one, start: 5, end: 5 })).rejects.toThrow(new RedthreadError('passage/range'))
    await expect(ask('suggestions.forArticle', { articleId: 'none' })).rejects.toThrow(new RedthreadError('article/not-found'))
  })

  it('are taken back by an earlier no only as long as that stands', async () => {
    const { ask } = await engineWith({ a1: TEXT })
    const one = await named(ask, 'Green Palm')
    await ask('suggestions.reject', decision(one))
    const entity = await ask('entities.create', { type: 'compound', name: 'Green Palm' })
    expect((await suggestions(ask)).some(({ start }) => start === one.start)).toBe(false)
    await ask('mentions.create', { articleId: 'a1', start: one.start, end: one.end, entityId: entity.id })
    expect((await ask('articles.marks', { articleId: 'a1' })).mentions).toHaveLength(1)
  })
})
