import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SEARCH_ORDERS } from '../../core/search/order.ts'
import { replaceGroupRows } from '../store/groups.ts'
import { transaction, type Writable } from '../store/database.ts'
import { addArticle, testCase } from '../testing.ts'
import { copiesIn, search } from './search.ts'
import { passagesIn } from './passages.ts'
import { whyFound } from './why.ts'

interface Article { id: string; text: string; title?: string; published?: string; outlet?: string; group?: string }

/** The articles of a group fold under the first of them. */
function library(articles: readonly Article[]): Writable {
  const { db } = testCase()
  transaction(db, () => {
    for (const { text, group: _group, ...meta } of articles) addArticle(db, text, { title: 'Untitled', ...meta })
    for (const name of new Set(articles.map(({ group }) => group))) {
      const seqs = articles.flatMap(({ group }, place) => (group === name ? [place + 1] : []))
      if (name !== undefined && seqs.length > 1) replaceGroupRows(db, [], seqs.map(seq => ({ seq, lead: seqs[0]!, tie: seq === seqs[0] ? null : 'near', similarity: 1 })))
    }
  })
  return db
}

const all = { offset: 0, limit: 1000 }
const ids = (db: Writable, query: string, shape: Partial<Parameters<typeof search>[2]> = {}): string[] => search(db, query, { ...all, ...shape }).hits.map(({ article }) => article.id)

const RAIDS: readonly Article[] = [
  { id: 'a', text: 'The raid by police', published: '2024-03-01', outlet: 'VOD' },
  { id: 'b', text: 'A police raid', published: '2024', outlet: 'CamboJA' },
  { id: 'c', text: 'Police, raid', outlet: 'CamboJA' },
  { id: 'd', text: 'Raid and police', published: '2024-03-02' },
  { id: 'e', text: 'No police', published: '2025-01-01', outlet: 'AP' },
  { id: 'f', text: 'Another raid', published: '2019-05-05', outlet: 'VOD' },
]

it('lists by day and by outlet, what misses a word behind all that has every one', () => {
  const db = library(RAIDS)
  expect(ids(db, 'police raid', { order: 'newest' })).toEqual(['d', 'a', 'b', 'c', 'e', 'f'])
  expect(ids(db, 'police raid', { order: 'oldest' })).toEqual(['b', 'a', 'd', 'c', 'f', 'e'])
  expect(ids(db, 'police raid', { order: 'outlet' })).toEqual(['b', 'c', 'a', 'd', 'e', 'f'])
  expect(ids(db, 'police raid', { order: 'newest', offset: 3, limit: 2 })).toEqual(['c', 'e'])
})

it('says which clauses an article misses', () => {
  const db = library(RAIDS)
  const query = '"police" raid has:date'
  const missing = Object.fromEntries(search(db, query, all).hits.map(hit => [hit.article.id, hit.missing.map(({ start, end }) => query.slice(start, end))]))
  expect(missing).toEqual({ a: [], b: [], d: [], e: ['raid'], f: ['"police"'] })
})

it('follows an edit of the day at once', () => {
  const db = library(RAIDS)
  expect(ids(db, 'police', { order: 'newest' })[0]).toBe('e')
  db.exec(`UPDATE article SET meta = json_set(meta, '$.published.value', '2026') WHERE id = 'c'`)
  expect(ids(db, 'police', { order: 'newest' })[0]).toBe('c')
})

it('gives one line to what says the same, however it is ordered and cut into pages', () => {
  const article = fc.record({
    words: fc.constantFrom('raid', 'police', 'raid police', 'police and a late raid', 'nothing'), day: fc.constantFrom('2024-01-01', '2024', '2025-05-05', undefined),
    outlet: fc.constantFrom('AP', 'VOD', undefined), group: fc.constantFrom('one', 'two', undefined, undefined),
  })
  fc.assert(fc.property(fc.array(article, { maxLength: 14 }), fc.constantFrom(...SEARCH_ORDERS), fc.integer({ min: 1, max: 6 }), (made, order, limit) => {
    const articles = made.map(({ words, day, outlet, group }, place): Article => ({
      id: `n${place}`, text: `Text ${place} ${words}`, ...(day ? { published: day } : {}), ...(outlet ? { outlet } : {}), ...(group ? { group } : {}),
    }))
    const db = library(articles)
    const groupOf = new Map(articles.map(({ id, group }) => [id, group !== undefined && articles.filter(other => other.group === group).length > 1 ? group : id]))
    const whole = search(db, 'raid police', { ...all, order })
    const firsts = whole.hits.filter(({ article: { id } }, place) => whole.hits.findIndex(other => groupOf.get(other.article.id) === groupOf.get(id)) === place)
    const folded = search(db, 'raid police', { ...all, order, folded: true })
    expect(folded.hits.map(hit => hit.article.id)).toEqual(firsts.map(hit => hit.article.id))
    expect({ total: folded.total, matchingAll: folded.matchingAll, folded: folded.folded })
      .toEqual({ total: firsts.length, matchingAll: firsts.filter(hit => hit.missing.length === 0).length, folded: whole.total - firsts.length })
    for (const { article: { id }, copies } of folded.hits) {
      const others = whole.hits.filter(other => other.article.id !== id && groupOf.get(other.article.id) === groupOf.get(id)).map(hit => hit.article.id)
      expect(copies).toBe(others.length)
      expect(copiesIn(db, 'raid police', id).map(copy => copy.article.id).sort()).toEqual(others.sort())
    }
    const pages = Array.from({ length: Math.ceil(folded.total / limit) }, (_, page) => ids(db, 'raid police', { order, folded: true, offset: page * limit, limit }))
    expect(pages.flat()).toEqual(firsts.map(hit => hit.article.id))
  }), { numRuns: 25 })
})

it('shows the other places of an article in the order of its text', () => {
  const filler = 'Nothing of note was said for a long while that day. '.repeat(12)
  const text = `A raid. ${filler}\n\nAnother raid. ${filler}\n\nPolice and the raid. ${filler}\n\nThe last raid.`
  const db = library([{ id: 'long', text }])
  const [hit] = search(db, 'raid police', all).hits
  const passages = passagesIn(db, 'raid police', 'long')
  expect(hit!.others).toBe(3)
  expect(passages.map(({ passage, paragraph, page }) => [text.slice(passage.start, passage.end), paragraph, page])).toEqual([['raid', 1, null], ['raid', 2, null], ['raid', 4, null]])
  for (const { snippet, marks } of passages) expect(marks.map(([start, end]) => snippet.slice(start, end))).toContain('raid')
})

it('explains a score by shares that sum to it', () => {
  const db = library([
    ...RAIDS, { id: 'long', text: `Police said the raid was theirs. ${'And so on. '.repeat(50)} Raids, police raids`, title: 'A raid on Mango Park' },
    { id: 'name', text: 'Sihanoukville saw Sihanoukvile raided' },
  ])
  for (const query of ['police raid', 'raid^3 -nobody police', 'sihanoukvile~1 raid', '"police raid" (theirs OR nobody)', 'raid has:date', 'pol* raid~1', '+raid police']) {
    for (const { article: { id } } of search(db, query, all).hits) {
      const why = whyFound(db, query, id)!
      expect(why.clauses.reduce((sum, { share }) => sum + share, why.together)).toBeCloseTo(why.score, 4)
      expect(why.clauses.length).toBeGreaterThan(0)
      for (const { kind, matches, share, found } of why.clauses) if (kind === 'words') expect([share > 0, found.length > 0]).toEqual([matches, matches])
    }
  }
  expect(whyFound(db, 'mango', 'a')).toBeNull()
})

it('says what was found, where and how often', () => {
  const db = library([{ id: 'one', text: 'Raids, a raid and RAIDS. Nothing else. Drugs never.', title: 'The raid', outlet: 'VOD', published: '2024' }, { id: 'two', text: 'Police' }])
  const query = 'raid police date:2024 -nobody'
  const why = whyFound(db, query, 'one')!
  expect(why.clauses.map(({ start, end, kind, matches, found, articles }) => ({ text: query.slice(start, end), kind, matches, found, articles }))).toEqual([
    { text: 'raid', kind: 'words', matches: true, articles: 1, found: [{ field: 'title', text: 'raid', times: 1 }, { field: 'text', text: 'Raids', times: 2 }, { field: 'text', text: 'raid', times: 1 }] },
    { text: 'police', kind: 'words', matches: false, articles: 1, found: [] },
    { text: 'date:2024', kind: 'filter', matches: true, articles: 1, found: [] },
    { text: '-nobody', kind: 'left-out', matches: true, articles: 0, found: [] },
  ])
})

it('puts what says the words early and together before what only has them', () => {
  const filler = 'Nothing of note was said for a long while that day. '.repeat(10)
  const db = library([
    { id: 'apart', text: `${filler} police ${filler} raid ${filler}` }, { id: 'together', text: `${filler} ${filler} police raid ${filler}` }, { id: 'early', text: `police raid ${filler} ${filler} ${filler}` },
  ])
  expect(ids(db, 'police raid')).toEqual(['early', 'together', 'apart'])
})
