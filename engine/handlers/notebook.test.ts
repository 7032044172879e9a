import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../contract/calls.ts'
import { engineWith } from '../testing.ts'

const ONE = 'Police freed 606 foreigners on Monday.\n\nOfficials spoke of about 200. Sar Thet was there.'
const TWO = 'Nobody counted the cars. ឆែកឆេរអគារ។ Sar Thet did not say.'

async function withNotes() {
  const opened = await engineWith({ a1: { text: ONE, title: 'One' }, a2: { text: TWO, title: 'Two' } })
  const { ask } = opened
  const thet = await ask('entities.create', { type: 'official', name: 'Sar Thet' })
  await ask('mentions.create', { articleId: 'a1', start: 70, end: 78, entityId: thet.id })
  const freed = await ask('annotations.create', { articleId: 'a1', start: 0, end: 27, tags: ['raid/police'], colour: 'pink' })
  const spoke = await ask('annotations.create', { articleId: 'a1', start: 40, end: 69, note: 'Who said *so*?', tags: ['figures', 'raid'] })
  const khmer = await ask('annotations.create', { articleId: 'a2', start: 25, end: 36, entityIds: [thet.id] })
  const quotes = async (asked: CallInput<'notebook.list'>) => (await ask('notebook.list', asked)).rows.map(({ annotation }) => annotation.id)
  return { ...opened, thet, freed, spoke, khmer, quotes }
}

describe('the notebook', () => {
  it('has every annotation with its passage, article, place and entities, in the order of the text', async () => {
    const { ask, freed, spoke, khmer, thet } = await withNotes()
    const { total, annotations, rows } = await ask('notebook.list', {})
    expect([total, annotations]).toEqual([3, 3])
    expect(rows.map(({ annotation }) => annotation)).toEqual([freed, spoke, khmer])
    expect(rows[1]).toMatchObject({ article: { id: 'a1', title: 'One' }, range: { start: 40, end: 69 }, page: null, paragraph: 2, entities: [{ id: thet.id, type: 'official', name: 'Sar Thet' }], links: 0 })
    expect(rows.map(({ entities }) => entities.length)).toEqual([0, 1, 1])
  })

  it('finds words of quotes, notes, replies and tags in every script, from their beginning on', async () => {
    const { ask, freed, spoke, khmer, quotes } = await withNotes()
    await ask('annotations.reply', { annotationId: freed.id, text: 'Ministère' })
    expect(await quotes({ text: 'OFFIC' })).toEqual([spoke.id])
    expect(await quotes({ text: 'said raid' })).toEqual([spoke.id])
    expect(await quotes({ text: 'ministere' })).toEqual([freed.id])
    expect(await quotes({ text: 'raid pol' })).toEqual([freed.id])
    expect(await quotes({ text: 'ឆេរ' })).toEqual([khmer.id])
    expect(await quotes({ text: 'olice' })).toEqual([])
    expect(await quotes({ text: ' ' })).toHaveLength(3)
  })

  it('is narrowed by colour, tag with those below, entity, article, collection, question, note', async () => {
    const { ask, freed, spoke, khmer, thet, quotes } = await withNotes()
    const { id: collectionId } = await ask('collections.create', { name: 'Cars', articleIds: ['a2'] })
    await ask('annotations.update', { annotationId: khmer.id, task: 'done' })
    await ask('annotations.update', { annotationId: freed.id, task: 'open' })
    expect(await quotes({ colour: 'pink' })).toEqual([freed.id])
    expect(await quotes({ tag: 'raid' })).toEqual([freed.id, spoke.id])
    expect(await quotes({ tag: 'raid/police' })).toEqual([freed.id])
    expect(await quotes({ entityId: thet.id })).toEqual([spoke.id, khmer.id])
    expect(await quotes({ articleId: 'a2' })).toEqual([khmer.id])
    expect(await quotes({ collectionId })).toEqual([khmer.id])
    expect(await quotes({ task: 'open' })).toEqual([freed.id])
    expect(await quotes({ task: 'any' })).toEqual([freed.id, khmer.id])
    expect(await quotes({ noted: true })).toEqual([spoke.id])
    expect(await quotes({ tag: 'raid', noted: true })).toEqual([spoke.id])
    expect(await quotes({ order: 'newest' })).toEqual([freed.id, khmer.id, spoke.id])
  })

  it('is grouped, with an annotation in each group it belongs to, and those of none last', async () => {
    const { ask, freed, spoke, khmer, thet, quotes } = await withNotes()
    expect(await ask('notebook.groups', { group: 'tag' })).toEqual([
      { key: 'figures', label: 'figures', count: 1 }, { key: 'raid', label: 'raid', count: 1 }, { key: 'raid/police', label: 'raid/police', count: 1 }, { key: '', label: '', count: 1 },
    ])
    expect(await quotes({ group: 'tag' })).toEqual([spoke.id, spoke.id, freed.id, khmer.id])
    expect(await ask('notebook.ids', { group: 'tag' })).toEqual([spoke.id, freed.id, khmer.id])
    expect(await ask('notebook.groups', { group: 'entity' })).toEqual([{ key: thet.id, label: 'Sar Thet', count: 2 }, { key: '', label: '', count: 1 }])
    expect(await ask('notebook.groups', { group: 'article' })).toEqual([{ key: 'a1', label: 'One', count: 2 }, { key: 'a2', label: 'Two', count: 1 }])
    expect(await ask('notebook.list', { group: 'tag', offset: 3, limit: 1 })).toMatchObject({ total: 4, annotations: 3, rows: [{ annotation: { id: khmer.id } }] })
  })

  it('counts what it can be narrowed by', async () => {
    const { ask, thet } = await withNotes()
    expect(await ask('notebook.facets', {})).toEqual({
      annotations: 3, colours: { yellow: 2, green: 0, blue: 0, pink: 1, orange: 0 }, open: 0, done: 0, noted: 1, lost: 0,
      entities: [{ id: thet.id, type: 'official', name: 'Sar Thet', annotations: 2 }],
      articles: [{ id: 'a1', title: 'One', annotations: 2 }, { id: 'a2', title: 'Two', annotations: 1 }],
    })
  })

  it('follows a renamed entity, a corrected title and a removed article', async () => {
    const { ask, thet } = await withNotes()
    await ask('notebook.groups', { group: 'entity' })
    await ask('entities.update', { entityId: thet.id, name: 'Gen. Sar Thet' })
    expect((await ask('notebook.groups', { group: 'entity' }))[0]!.label).toBe('Gen. Sar Thet')
    await ask('articles.setMeta', { articleId: 'a2', field: 'title', value: 'Cars' })
    expect((await ask('notebook.groups', { group: 'article' }))[1]!.label).toBe('Cars')
    await ask('articles.remove', { articleIds: ['a1'] })
    expect((await ask('notebook.list', {})).rows).toMatchObject([{ article: { title: 'Cars' } }])
    await ask('history.undo', {})
    expect((await ask('notebook.list', {})).annotations).toBe(3)
  })
})

describe('whatever is edited', () => {
  const edit = fc.record({ what: fc.constantFrom('mark', 'note', 'tag', 'delete', 'name', 'undo', 'redo'), start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }), article: fc.constantFrom('a1', 'a2') })

  it('the notebook says what a notebook would that is opened then', async () => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { maxLength: 14 }), async (edits) => {
      const { ask, engine, file } = await engineWith({ a1: ONE, a2: TWO })
      await ask('notebook.list', {})
      for (const { what, start, length, article } of edits) {
        const end = Math.min(start + length, TWO.length)
        const { rows } = await ask('notebook.list', {})
        const annotationId = rows[start % Math.max(1, rows.length)]?.annotation.id
        const done = what === 'mark' ? ask('annotations.create', { articleId: article, start: Math.min(start, end - 1), end })
          : what === 'name' ? ask('mentions.create', { articleId: article, start: Math.min(start, end - 1), end, entity: { type: 'person', name: 'Somebody' } })
          : what === 'undo' || what === 'redo' ? ask(`history.${what}`, {}).catch(() => null)
          : annotationId === undefined ? null
          : what === 'delete' ? ask('annotations.delete', { annotationId })
          : ask('annotations.update', what === 'note' ? { annotationId, note: `Note ${start}` } : { annotationId, tags: [`t${start}`] })
        await done
      }
      const kept = [await ask('notebook.list', {}), await ask('notebook.facets', {})]
      engine.close()
      await ask('case.open', { file, passphrase: null })
      expect([await ask('notebook.list', {}), await ask('notebook.facets', {})]).toEqual(kept)
      engine.close()
    }), { numRuns: 15 })
  })
})
