import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../contract/calls.ts'
import { pageAt } from '../../core/article/page.ts'
import { inContext } from '../../core/search/in-context.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

type Articles = Parameters<typeof engineWith>[0]

const WORDS = ['raid', 'police', 'gate', 'Raids', 'compound', 'border', 'officer', '柬埔寨', 'ប៉ូលិស', 'ភ្នំពេញ', 'чиновник', 'شرطة', '\n\n']

/** A text that is the same every time. */
function madeUp(seed: number): string {
  let state = seed * 7919 + 1
  const next = (): string => WORDS[(state = (state * 48_271) % 0x7fffffff) % WORDS.length]!
  return Array.from({ length: 60 }, next).join(' ')
}

const MADE: Articles = Object.fromEntries(Array.from({ length: 30 }, (_, seed) => [`a${seed}`, { text: seed % 4 ? madeUp(seed) : `${madeUp(seed)} embassy`, title: `Article ${seed}`, ...(seed % 3 ? { published: `2024-0${1 + seed % 9}-11` } : {}) }]))

const lines = async ({ ask }: OpenTestEngine, query: string, more: Partial<CallInput<'search.context'>> = {}) => (await ask('search.context', { query, limit: 1000, ...more })).rows

describe('lines in context', () => {
  it.each(['raid', 'raid*', '"police raid"', 'ប៉ូលិស ភ្នំពេញ', '柬埔寨', 'raid -embassy', '"gate border"~4', '=Raids', 'чиновник شرطة'])('of %s are what each article of the list has marked, in its order', async (query) => {
    const opened = await engineWith(MADE)
    const { hits, total } = await opened.ask('search.run', { query, limit: 1000 })
    const naive = []
    for (const { article: { id } } of hits) {
      const { text } = await opened.ask('articles.get', { articleId: id })
      for (const passage of await opened.ask('search.matches', { query, articleId: id })) naive.push({ id, passage, ...inContext(text, passage, 40) })
    }
    const answer = await opened.ask('search.context', { query, limit: 1000, width: 40 })
    expect(answer.rows.map(({ article: { id }, passage, before, match, after }) => ({ id, passage, before, match, after }))).toEqual(naive)
    expect(answer).toMatchObject({ total: naive.length, articles: total, looked: total, holding: new Set(naive.map(({ id }) => id)).size })
    expect(naive.length).toBeGreaterThan(5)
    const pages = [await lines(opened, query, { width: 40, limit: 4 }), await lines(opened, query, { width: 40, offset: 4, limit: 1000 })]
    expect(pages.flat()).toEqual(answer.rows)
  })

  it('are in the order of the words on a side, from the match outwards, of any script', async () => {
    const opened = await engineWith(MADE)
    const collator = new Intl.Collator('und', { numeric: true })
    for (const sort of ['before', 'after'] as const) {
      for (const query of ['raid', '柬埔寨', 'ភ្នំពេញ']) {
        const sides = (await lines(opened, query, { sort, width: 400 })).map((line) => {
          const words = tokensOf(line[sort]).map(({ term }) => term)
          return (sort === 'before' ? words.reverse() : words).slice(0, 8)
        })
        expect(sides.length).toBeGreaterThan(20)
        sides.slice(1).forEach((words, place) => {
          const last = sides[place]!
          const at = Array.from({ length: 8 }, (_, index) => index).find((index) => last[index] !== words[index]) ?? 8
          if (at < 8 && last[at] !== undefined) expect([last[at], words[at], words[at] !== undefined && collator.compare(last[at], words[at]) < 0]).toEqual([last[at], words[at], true])
        })
      }
    }
  })

  it('have Khmer in the order of its letters, and case and marks aside', async () => {
    const opened = await engineWith({ one: 'raid ខេត្ត x raid កម្ពុជា x raid គុក x raid Éclair x raid dawn x raid 9 x raid 10' })
    const after = (await lines(opened, 'raid', { sort: 'after' })).map((line) => line.after.trim().split(' ')[0])
    expect(after).toEqual(['9', '10', 'dawn', 'Éclair', 'កម្ពុជា', 'ខេត្ត', 'គុក'])
  })

  it('are the newest first by date, those without a day last', async () => {
    const opened = await engineWith(MADE)
    const days = (await lines(opened, 'raid', { sort: 'date' })).map(({ article }) => article.published)
    expect(days).toEqual([...days].sort((a, b) => (b ?? '').localeCompare(a ?? '')))
    expect(new Set(days).size).toBeGreaterThan(4)
    await opened.ask('articles.setMeta', { articleId: 'a3', field: 'published', value: '2030-01-01' })
    expect((await lines(opened, 'raid', { sort: 'date' }))[0]!.article.id).toBe('a3')
  })

  it('say on which page they stand', async () => {
    const text = 'Police at the gate.\n\nPolice at the border.'
    const pages = [0, 21].map((start) => ({ start, width: 600, height: 800, reading: 'text' as const, confidence: null }))
    const opened = await engineWith({ paged: { text, pages }, plain: 'police' })
    const found = await lines(opened, 'police', { sort: 'after' })
    expect(found.map(({ article, page }) => [article.id, page])).toEqual([['plain', null], ['paged', pageAt(pages, 21)], ['paged', 1]])
  })

  it('are none where a query finds by filters or titles alone', async () => {
    const opened = await engineWith({ a: { text: 'Nothing of the kind.', title: 'Raid', outlet: 'Daily' } })
    expect(await opened.ask('search.context', { query: 'raid' })).toMatchObject({ total: 0, articles: 1, looked: 1, rows: [] })
    expect(await opened.ask('search.context', { query: 'has:outlet' })).toMatchObject({ total: 0, articles: 1, looked: 0, rows: [] })
  })

  it('of copies are those of one of them where copies fold', async () => {
    const text = `${madeUp(1)} ${madeUp(2)} ${madeUp(3)}`
    const opened = await engineWith({ first: { text, title: 'One' }, second: { text: `${text} And more.`, title: 'Two' }, other: madeUp(5) })
    expect((await opened.ask('groups.of', { articleId: 'first' }))?.members).toHaveLength(2)
    const all = await lines(opened, 'raid')
    const folded = await lines(opened, 'raid', { folded: true })
    expect(new Set(all.map(({ article }) => article.id)).size).toBe(3)
    expect(new Set(folded.map(({ article }) => article.id)).size).toBe(2)
  })

  it('are made anew when a text changes, and not when an article is opened', async () => {
    const opened = await engineWith(MADE)
    const before = await lines(opened, 'raid')
    await opened.ask('articles.remove', { articleIds: [before[0]!.article.id] })
    const after = await lines(opened, 'raid')
    expect(after.map(({ article }) => article.id)).toEqual(before.map(({ article }) => article.id).filter((id) => id !== before[0]!.article.id))
    await opened.ask('history.undo', {})
    expect(await lines(opened, 'raid')).toHaveLength(before.length)
  })

  it('give way to those of another query that is asked for meanwhile', async () => {
    const { engine, ask } = await engineWith(MADE)
    await ask('search.run', { query: 'raid' })
    const [first, second] = await Promise.all([engine.call('search.context', { query: 'raid' }), ask('search.context', { query: 'police' })])
    expect(second.total).toBeGreaterThan(0)
    expect(first).toMatchObject({ ok: false, error: { code: 'search/superseded' } })
    const [page, line] = await Promise.all([ask('search.context', { query: 'raid' }), ask('search.contextLine', { query: 'raid', articleId: 'a1', start: 0 })])
    expect(page.rows[line!]!.article.id).toBe('a1')
    const closed = engine.call('search.context', { query: 'gate' })
    await ask('case.close', {})
    expect(await closed).toMatchObject({ ok: false, error: { code: 'case/none' } })
  })

  it('say where they end, when there are very many', async () => {
    const opened = await engineWith(Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`a${place}`, `${'raid '.repeat(800)}${place}`])))
    const { rows, ...said } = await opened.ask('search.context', { query: 'raid', offset: 19_999, limit: 10 })
    expect(said).toEqual({ total: 20_000, holding: 25, looked: 25, articles: 30 })
    expect(rows.map(({ passage }) => passage)).toEqual([{ start: 799 * 5, end: 799 * 5 + 4 }])
  })

  it('tell their place by article and offset in every order', async () => {
    const opened = await engineWith(MADE)
    for (const sort of ['article', 'before', 'after', 'date'] as const) {
      const found = await lines(opened, 'raid', { sort })
      for (const place of [0, 7, found.length - 1]) {
        const { article, passage } = found[place]!
        expect(await opened.ask('search.contextLine', { query: 'raid', sort, articleId: article.id, start: passage.start })).toBe(place)
      }
    }
    expect(await opened.ask('search.contextLine', { query: 'raid', articleId: 'nobody', start: 0 })).toBeNull()
  })
})
