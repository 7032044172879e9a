import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FacetCounts } from '../../contract/facet-shapes.ts'
import { FACETS, type Facet, type FacetValue } from '../../core/search/facet.ts'
import { pressedIn, released, withoutValue, withValue } from '../../core/search/refine.ts'
import { putAnnotation } from '../store/annotations.ts'
import { first, run, transaction, type Writable } from '../store/database.ts'
import { deleteEntity, putEntity } from '../store/entities.ts'
import { replaceGroupRows } from '../store/groups.ts'
import { deleteMention, putMention } from '../store/mentions.ts'
import { changeCount, noteOpened } from '../store/read-marks.ts'
import { addArticle, testCase } from '../testing.ts'
import { facetsOf, facetValues } from './facets.ts'
import { search } from './search.ts'

const AT = '2025-01-01T00:00:00.000Z'
const target = { position: { start: 0, end: 4 }, quote: { exact: 'Text', prefix: '', suffix: '' } }

interface Given { readonly words: string; readonly outlet?: string; readonly published?: string; readonly language?: string }

const OUTLETS = ['CamboJA', 'camboja', 'The Post', 'Post', 'ភ្នំពេញ ប៉ុស្តិ៍', '!!!'] as const
const DAYS = ['2023', '2024-10', '2024-10-07', '2024-12-31', '2025-01-01'] as const
const ENTITIES = [
  { id: 'e1', type: 'compound', name: 'Mango Park', aliases: ['芒果园', 'The Park'] }, { id: 'e2', type: 'official', name: 'Sar Thet', aliases: ['General Sar'] },
  { id: 'e3', type: 'location', name: 'The Park', aliases: [] },
] as const
const TAGS = ['forced labour', 'Forced Labour', 'raid', 'raid/police', 'raid/police/night'] as const
const COLLECTIONS = [{ id: 'c1', parent: null, name: 'Press' }, { id: 'c2', parent: 'c1', name: 'Khmer press' }, { id: 'c3', parent: null, name: 'Khmer press' }] as const

const given: fc.Arbitrary<Given> = fc.record({
  words: fc.subarray(['raid', 'police', 'compound'], { minLength: 1 }).map(list => list.join(' ')), outlet: fc.constantFrom(...OUTLETS, undefined), published: fc.constantFrom(...DAYS, undefined),
  language: fc.constantFrom('en', 'km', 'zh', 'zh-Hans', undefined),
}).map(one => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as unknown as Given)

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), given }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('mention' as const), article: fc.nat(), entity: fc.constantFrom(...ENTITIES), status: fc.constantFrom('confirmed' as const, 'confirmed' as const, 'rejected' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tag' as const), article: fc.nat(), tags: fc.subarray([...TAGS]) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('collect' as const), article: fc.nat(), collection: fc.constantFrom(...COLLECTIONS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), article: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('group' as const), article: fc.nat(), other: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unmention' as const), place: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom('Mango Park', 'Orchard', 'Sar Thet') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), article: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'look' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Does what the steps say; at each look calls `look`. */
function played(steps: readonly Step[], look: (db: Writable) => void): void {
  const { db, close } = testCase()
  let number = 0
  const ids: string[] = []
  const mentions: string[] = []
  const at = (place: number): string => ids[place % ids.length]!
  const seqOf = (id: string): number => first<{ seq: number }>(db, 'SELECT seq FROM article WHERE id = ?', [id])!.seq
  transaction(db, () => {
    for (const entity of ENTITIES) putEntity(db, { ...entity, aliases: [...entity.aliases], role: null, notes: '', createdAt: AT, updatedAt: AT })
    for (const { id, parent, name } of COLLECTIONS) run(db, 'INSERT INTO collection (id, parent_id, name) VALUES (?, ?, ?)', [id, parent, name])
  })
  for (const one of steps) {
    if (one.kind === 'look') look(db)
    else if (one.kind === 'add') {
      number += 1
      const { words, ...meta } = one.given
      transaction(db, () => addArticle(db, `Text ${words} ${number}`, { id: `a${number}`, title: 'T', ...meta }))
      ids.push(`a${number}`)
    } else if (one.kind === 'rename') putEntity(db, { ...ENTITIES[0], aliases: [...ENTITIES[0].aliases], name: one.name, role: null, notes: '', createdAt: AT, updatedAt: AT })
    else if (ids.length === 0) continue
    else transaction(db, () => {
      number += 1
      if (one.kind === 'mention') {
        mentions.push(`m${number}`)
        putMention(db, { id: `m${number}`, articleId: at(one.article), target, status: one.status, entityId: one.entity.id, name: one.entity.name, type: one.entity.type, createdAt: AT })
      } else if (one.kind === 'unmention') deleteMention(db, mentions[one.place % Math.max(1, mentions.length)] ?? '')
      else if (one.kind === 'tag') putAnnotation(db, { id: `n${number}`, articleId: at(one.article), target, note: '', tags: one.tags, colour: 'yellow', entityIds: [], createdAt: AT, updatedAt: AT })
      else if (one.kind === 'collect') run(db, 'INSERT OR IGNORE INTO collection_member VALUES (?, (SELECT seq FROM article WHERE id = ?))', [one.collection.id, at(one.article)])
      else if (one.kind === 'read') run(db, 'INSERT OR IGNORE INTO read_mark SELECT seq, ? FROM article WHERE id = ?', [AT, at(one.article)])
      else if (one.kind === 'group') {
        const [lead, seq] = [seqOf(at(one.article)), seqOf(at(one.other))]
        if (lead !== seq) replaceGroupRows(db, [lead, seq], [{ seq: lead, lead, tie: null, similarity: 1 }, { seq, lead, tie: 'near', similarity: 0.9 }])
      } else if (one.kind === 'remove') {
        const id = at(one.article)
        const seq = seqOf(id)
        for (const table of ['mention', 'annotation']) run(db, `DELETE FROM ${table} WHERE article_id = ?`, [id])
        for (const table of ['collection_member', 'article_reading', 'article']) run(db, `DELETE FROM ${table} WHERE seq = ?`, [seq])
        ids.splice(ids.indexOf(id), 1)
      }
    })
  }
  look(db)
  close()
}

const total = (db: Writable, query: string): number => search(db, query, { offset: 0, limit: 1, order: 'relevance', folded: false }).total
const facetIn = (facets: readonly FacetCounts[], facet: Facet): FacetCounts => facets.find(one => one.facet === facet)!

/** Without what it asks of a facet, but with what it leaves out by it. */
const withoutChoices = (query: string, facet: Facet): string =>
  pressedIn(query).filter(one => one.facet === facet && !one.excluded).reduce((text, one) => released(text, one), query)

/** Counts are what the search itself finds when the value is pressed. */
function expectTrue(db: Writable, query: string): void {
  const answer = facetsOf(db, query)
  expect({ query, total: answer.total }).toEqual({ query, total: total(db, query) })
  for (const { facet, values, pressed } of answer.facets) {
    const open = withoutChoices(query, facet)
    const told = values.map(({ value, articles }) => [facet, value, articles])
    expect({ query, told }).toEqual({ query, told: values.map(({ value }) => [facet, value, total(db, withValue(open, { facet, value }))]) })
    for (const { value, excluded, articles } of pressed) {
      const asked = withValue(excluded ? released(open, { facet, value }) : open, { facet, value })
      expect({ query, facet, value, articles }).toEqual({ query, facet, value, articles: total(db, asked) })
    }
  }
  const { bars, undated, vague } = answer.time
  if (bars.length > 0) expect(bars.reduce((sum, { articles }) => sum + articles, undated + vague)).toBe(answer.total)
  for (const { from, to, articles } of bars) {
    if (pressedIn(query).every(({ facet }) => facet !== 'date')) expect({ query, from, articles }).toEqual({ query, from, articles: total(db, `${query} date:${from}..${to}`) })
  }
}

const query: fc.Arbitrary<string> = fc.tuple(fc.constantFrom<string>('raid', 'raid police', '+raid police', 'raid -compound', 'nowhere', 'raid OR police'), fc.array(fc.constantFrom<FacetValue>(
  ...OUTLETS.slice(0, 5).map(value => ({ facet: 'outlet' as const, value })), ...DAYS.map(value => ({ facet: 'date' as const, value })), { facet: 'date' as const, value: '2024..' }, { facet: 'date' as const, value: 'undated' },
  ...ENTITIES.map(({ name }) => ({ facet: 'entity' as const, value: name })), { facet: 'entity' as const, value: 'General Sar' }, { facet: 'entity' as const, value: 'Man*' },
  ...TAGS.map(value => ({ facet: 'tag' as const, value })), ...COLLECTIONS.map(({ name }) => ({ facet: 'collection' as const, value: name })), { facet: 'language' as const, value: 'zh' },
  { facet: 'language' as const, value: 'Khmer' }, { facet: 'read' as const, value: 'unread' }, { facet: 'copies' as const, value: 'copy' }, { facet: 'format' as const, value: 'text' },
).chain(value => fc.boolean().map(excluded => ({ ...value, excluded }))), { maxLength: 3 })).map(([words, pressed]) =>
  pressed.reduce((text, { excluded, ...value }) => (excluded ? withoutValue(text, value) : withValue(released(text, value), value)), words))

describe('facets of a search', () => {
  it('count what the search finds with each value, whatever was done to the case', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), fc.array(query, { minLength: 1, maxLength: 3 }), (steps, queries) => {
      played(steps, (db) => { for (const one of queries) expectTrue(db, one) })
    }), { numRuns: 25 })
  })

  it('tell the most often held first, and all of them by the beginning of a word', () => {
    const { db } = testCase()
    transaction(db, () => ['Bayon TV', 'The Phnom Penh Post', 'The Phnom Penh Post', 'VOD'].forEach((outlet, place) => addArticle(db, `raid ${place}`, { outlet, language: place === 0 ? 'km' : 'en' })))
    expect(facetIn(facetsOf(db, 'raid').facets, 'outlet').values.map(({ value, articles }) => [value, articles])).toEqual([['The Phnom Penh Post', 2], ['Bayon TV', 1], ['VOD', 1]])
    expect(facetValues(db, 'raid', 'outlet', 'pen', 10)).toMatchObject({ values: [{ value: 'The Phnom Penh Post', articles: 2 }], total: 1 })
    expect(facetValues(db, 'raid', 'outlet', 'ost', 10).values).toEqual([])
    expect(facetValues(db, 'raid', 'language', 'khm', 10).values).toMatchObject([{ value: 'km', articles: 1 }])
    expect(facetValues(db, 'raid', 'outlet', '', 2)).toMatchObject({ values: [{ value: 'The Phnom Penh Post' }, { value: 'Bayon TV' }], total: 3 })
  })

  it('count a value that is left out without what else is left out', () => {
    const { db } = testCase()
    transaction(db, () => ['2024-05-01', '2025-01-01', '2025-06'].forEach((published, place) => addArticle(db, `raid ${place}`, { published })))
    const { pressed } = facetIn(facetsOf(db, 'raid -date:2024.. -date:2025-01-01').facets, 'date')
    expect(pressed).toMatchObject([{ value: '2024..', excluded: true, articles: 2 }, { value: '2025-01-01', excluded: true, articles: 0 }])
  })

  it('go on where an entity is deleted', () => {
    const { db } = testCase()
    addArticle(db, 'raid', { id: 'a' })
    putEntity(db, { id: 'e', type: 'person', name: 'Dara', aliases: [], role: null, notes: '', createdAt: AT, updatedAt: AT })
    transaction(db, () => putMention(db, { id: 'm', articleId: 'a', target, status: 'confirmed', entityId: 'e', name: 'Dara', type: 'person', createdAt: AT }))
    expect(facetIn(facetsOf(db, 'raid').facets, 'entity').values).toEqual([{ value: 'Dara', type: 'person', articles: 1 }])
    transaction(db, () => {
      deleteMention(db, 'm')
      deleteEntity(db, 'e')
    })
    expect(facetIn(facetsOf(db, 'raid').facets, 'entity').values).toEqual([])
    expect(facetsOf(db, 'raid').facets.map(({ facet }) => facet)).toEqual(FACETS)
  })

  it('know at once that an article was opened, which is no change that would have it searched again', () => {
    const { db } = testCase()
    addArticle(db, 'raid', { id: 'a' })
    const read = () => facetIn(facetsOf(db, 'raid').facets, 'read').values.map(({ value }) => value)
    expect(read()).toEqual(['unread'])
    const changes = changeCount(db)
    noteOpened(db, { id: 'a', at: AT })
    expect(read()).toEqual(['read'])
    expect(changeCount(db)).toBe(changes)
  })

  it('stay true after more changes than are noted', () => {
    const { db } = testCase()
    transaction(db, () => ['a', 'b'].forEach(id => addArticle(db, `raid ${id}`, { id })))
    putEntity(db, { id: 'e', type: 'person', name: 'Dara', aliases: [], role: null, notes: '', createdAt: AT, updatedAt: AT })
    const named = (): number => facetIn(facetsOf(db, 'raid').facets, 'entity').values[0]?.articles ?? 0
    const mention = (id: string, articleId: string): void => putMention(db, { id, articleId, target, status: 'confirmed', entityId: 'e', name: 'Dara', type: 'person', createdAt: AT })
    expect(named()).toBe(0)
    transaction(db, () => { for (let number = 0; number <= 10_000; number++) mention(`m${number}`, 'a') })
    expect(named()).toBe(1)
    transaction(db, () => mention('n', 'b'))
    expect(named()).toBe(2)
  })
})

describe('the articles of a search over time', () => {
  const over = (days: readonly (string | undefined)[], text: string) => {
    const { db } = testCase()
    transaction(db, () => days.forEach((published, place) => addArticle(db, `raid ${place}`, published === undefined ? {} : { published })))
    const { unit, bars, undated, vague } = facetsOf(db, text).time
    return { unit, undated, vague, bars: bars.filter(({ articles }) => articles > 0).map(({ from, articles }) => `${from}: ${articles}`), ends: [bars[0]?.from, bars.at(-1)?.to] }
  }

  it('are counted by days, months, years or decades, as wide as they are', () => {
    expect(over(['2024-10-07', '2024-10-07', '2024-11-30', undefined], 'raid')).toEqual({ unit: 'day', undated: 1, vague: 0, bars: ['2024-10-07: 2', '2024-11-30: 1'], ends: ['2024-10-07', '2024-11-30'] })
    expect(over(['2024-10-07', '2022-01', '2023'], 'raid')).toEqual({ unit: 'month', undated: 0, vague: 1, bars: ['2022-01: 1', '2024-10: 1'], ends: ['2022-01', '2024-10'] })
    expect(over(['2024-10-07', '2001'], 'raid')).toMatchObject({ unit: 'year', bars: ['2001: 1', '2024: 1'], ends: ['2001', '2024'] })
    expect(over(['2024-10-07', '1790'], 'raid')).toMatchObject({ unit: 'decade', bars: ['1790: 1', '2020: 1'], ends: ['1790', '2029'] })
    expect(over([undefined], 'raid')).toMatchObject({ bars: [], undated: 1 })
    expect(over(['2024'], 'nowhere')).toMatchObject({ bars: [], undated: 0 })
  })

  it('show months of a year that is asked for, and days of a month', () => {
    expect(over(['2024-10-07', '2024', '2023-01-01'], 'raid date:2024')).toEqual({ unit: 'month', undated: 0, vague: 1, bars: ['2024-10: 1'], ends: ['2024-01', '2024-12'] })
    expect(over(['2024-10-07', '2024', '2023-01-01'], 'raid date:2024-10')).toEqual({ unit: 'day', undated: 0, vague: 0, bars: ['2024-10-07: 1'], ends: ['2024-10-01', '2024-10-31'] })
    expect(over(['2024-10-07', '2024-02-29'], 'raid date:..2024-02')).toMatchObject({ bars: ['2024-02-29: 1'], ends: ['2024-02-29', '2024-02-29'] })
  })
})
