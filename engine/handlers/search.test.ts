import { describe, expect, it } from 'vitest'
import type { EngineCallName } from '../../contract/calls.ts'
import { testEngine, engineWith } from '../testing.ts'

describe('search.run', () => {
  it('answers hits with a snippet, marks and the passage to open', async () => {
    const text = 'First paragraph.\n\nPolice raided the compound at dawn.'
    const { ask } = await engineWith({ a: { text, title: 'Dawn raid', outlet: 'Daily', published: '2025-02-01', language: 'en' }, b: 'Nothing of the kind.' })
    const { total, hits } = await ask('search.run', { query: 'compound dawn' })
    expect(total).toBe(1)
    expect(hits[0]).toMatchObject({
      article: { id: 'a', title: 'Dawn raid', outlet: 'Daily', published: '2025-02-01', language: 'en' },
      snippet: 'First paragraph. Police raided the compound at dawn.', marks: [[35, 43], [47, 51]],
    })
    expect(text.slice(hits[0]!.passage!.start, hits[0]!.passage!.end)).toBe('compound')
  })

  it('gives the beginning of the text where only the title, outlet or byline matched', async () => {
    const { ask } = await engineWith({ a: { text: 'Words of another kind.', title: 'Crackdown', outlet: 'CamboJA' } })
    for (const query of ['crackdown', 'outlet:camboja']) {
      expect((await ask('search.run', { query })).hits[0]).toMatchObject({ snippet: 'Words of another kind.', marks: [], passage: null })
    }
  })

  it('refuses a mistake with its place', async () => {
    const { engine } = await engineWith({ a: 'Text.' })
    expect(await engine.call('search.run', { query: 'raid "compound' })).toMatchObject({
      ok: false, error: { code: 'search/syntax', details: { start: 5, end: 14 }, message: expect.stringMatching(/never closed/) as string },
    })
  })

  it('needs a case', async () => {
    const { engine } = testEngine()
    expect(await engine.call('search.run', { query: 'raid' })).toMatchObject({ ok: false, error: { code: 'case/none' } })
  })

  it.each<[EngineCallName, object]>([
    ['search.run', {}], ['search.facets', {}], ['search.matches', { articleId: 'a' }], ['search.why', { articleId: 'a' }], ['search.context', {}], ['search.ids', {}], ['search.complete', { caret: 4 }],
    ['searches.save', { name: 'Raids' }],
  ])('says of %s that the case is closed when it is meanwhile', async (name, more) => {
    const { ask, engine } = await engineWith({ a: 'raid' })
    const broken = engine.call(name, { query: 'raid', ...more } as never)
    await ask('case.close', {})
    expect(await broken).toMatchObject({ ok: false, error: { code: 'case/none' } })
  })

  it('takes in thousands of changed articles with turns of others in between', async () => {
    const { ask, engine } = await engineWith(Object.fromEntries(Array.from({ length: 500 }, (_, place) => [`a${place}`, `Text ${place}.`])))
    const articleIds = [...await ask('articles.ids', {})]
    await ask('articles.setMetaOfMany', { articleIds, field: 'outlet', value: 'Lotus Post' })
    const answered: string[] = []
    const [found] = await Promise.all([
      ask('search.run', { query: 'outlet:lotus' }).finally(() => answered.push('search')),
      ask('articles.list', {}).finally(() => answered.push('list')),
    ])
    expect(answered).toEqual(['list', 'search'])
    expect(found.total).toBe(500)

    await ask('articles.setMetaOfMany', { articleIds, field: 'outlet', value: null })
    const broken = engine.call('search.run', { query: 'outlet:lotus' })
    await ask('case.close', {})
    expect(await broken).toMatchObject({ ok: false, error: { code: 'case/none' } })
  })

  it('reads for exact words with turns of others in between, and gives way to another query', async () => {
    const { ask, engine } = await engineWith({ a: 'Raid at dawn.', b: 'A raid. The police.', c: { text: 'The raid.', title: 'RAID' } })
    const ids = async (query: string) => (await ask('search.run', { query })).hits.map(({ article: { id } }) => id)
    const answered: string[] = []
    await Promise.all([ids('=Raid').finally(() => answered.push('search')), ask('articles.list', {}).finally(() => answered.push('list'))])
    expect(answered).toEqual(['list', 'search'])

    const facets = engine.call('search.facets', { query: '(=RAID OR ="A raid") AND =The' })
    expect(await Promise.all([ids('=The'), ids('=The')])).toEqual([['c', 'b'], ['c', 'b']])
    expect(await facets).toMatchObject({ ok: false, error: { code: 'search/superseded' } })
    const [first, second] = await Promise.all([engine.call('search.run', { query: '=police' }), ids('raid -=RAID')])
    expect(first).toMatchObject({ ok: false, error: { code: 'search/superseded' } })
    expect(second.sort()).toEqual(['a', 'b'])

    const broken = engine.call('search.run', { query: '=dawn' })
    await ask('case.close', {})
    expect(await broken).toMatchObject({ ok: false, error: { code: 'case/none' } })
  })

  it('finds exact words in what articles say now, whatever was read of them before', async () => {
    const { ask } = await engineWith({ a: { text: 'One text.', title: 'Raid' }, b: { text: 'Another.', title: 'raid' } })
    const ids = async () => (await ask('search.run', { query: '=Raid' })).hits.map(({ article: { id } }) => id)
    expect(await ids()).toEqual(['a'])
    await ask('articles.setMeta', { articleId: 'b', field: 'title', value: 'Raid' })
    expect((await ids()).sort()).toEqual(['a', 'b'])
    await ask('articles.setMeta', { articleId: 'a', field: 'title', value: 'RAID' })
    expect(await ids()).toEqual(['b'])
    await ask('articles.remove', { articleIds: ['b'] })
    expect(await ids()).toEqual([])
    for (let step = 0; step < 3; step++) await ask('history.undo', {})
    expect(await ids()).toEqual(['a'])
  })

  it('finds what was corrected by hand, and no longer what was there before', async () => {
    const { ask } = await engineWith({ a: { text: 'Text.', title: 'Wrnog title' } })
    await ask('articles.setMeta', { articleId: 'a', field: 'title', value: 'Right title' })
    expect((await ask('search.run', { query: 'title:wrnog' })).total).toBe(0)
    expect((await ask('search.run', { query: 'title:right' })).total).toBe(1)
    expect(await ask('finder.find', { text: 'right' })).toMatchObject([{ kind: 'article', id: 'a', label: 'Right title' }])
    await ask('history.undo', {})
    expect((await ask('search.run', { query: 'title:wrnog' })).total).toBe(1)
    expect(await ask('finder.find', { text: 'right' })).toEqual([])
  })
})

describe('search.matches', () => {
  it('gives every range of one article that matches, without the negatives', async () => {
    const text = 'A raid, then raids in 金边, then calm. The raid on 金边.'
    const { ask } = await engineWith({ a: text, b: 'raid' })
    const ranges = await ask('search.matches', { query: 'raid 金边 -storm', articleId: 'a' })
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['raid', 'raids', '金边', 'raid', '金边'])
  })

  it('knows no article that is not there', async () => {
    const { engine } = await engineWith({ a: 'raid' })
    expect(await engine.call('search.matches', { query: 'raid', articleId: 'x' })).toMatchObject({ ok: false, error: { code: 'article/not-found' } })
  })
})
