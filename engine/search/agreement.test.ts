import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { update } from '../../core/change.ts'
import { canonical } from '../../core/text/canonical.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import { addArticle, testCase, testHost } from '../testing.ts'
import { articleMeta } from '../store/articles.ts'
import { run, transaction } from '../store/database.ts'
import { openCase, type OpenCase } from '../store/open-case.ts'
import { removeArticle, restoreArticle } from '../store/removed-articles.ts'
import { indexIsTrue } from './index/check.ts'
import { settleIndex } from './index/write.ts'
import { search } from './search.ts'
import { queries, sayAll, written, type Naive } from './testing-naive.ts'
import { stemOf } from './vocabulary.ts'

/** Words of several scripts, with near ones and parts of each other among them. */
const WORDS = [
  'raid', 'raids', 'raided', 'police', 'Cambodia', 'Cambodia’s', 'O’Neil', '1,000', 'anti-fraud', 'Đà', 'raid.Police', 'Nẵng', 'café', 'the',
  'ភ្នំពេញ', 'ភ្នំ', 'ឆបោក', '金边', '金', '诈骗园区', 'พนมเปญ', '프놈펜', '프놈펜의', 'カンボジア',
]
const glue = fc.constantFrom(' ', ' ', '', ', ', '\n\n')
const prose = fc.array(fc.tuple(fc.constantFrom(...WORDS), glue), { minLength: 4, maxLength: 20 }).map(parts => canonical(parts.flat().join('').trim()))

/** The stems of a text, in order, with no index in play. */
const stems = (text: string): string[] => tokensOf(text).map(({ term }) => (/^[a-z]{3,}$/.test(term) ? stemOf(term) : term))

const holds = (own: readonly string[], wanted: readonly string[], lastOpen: boolean): boolean =>
  own.some((_, from) => wanted.every((stem, index) => (
    lastOpen && index === wanted.length - 1 ? own[from + index]?.startsWith(stem) : own[from + index] === stem
  )))

const OUTLETS = ['Khmer Times', 'CamboJA News', 'Khmer', null]
const LANGUAGES = ['en', 'km', null]
const DATES = ['2024', '2024-10', '2024-10-07', '2025-01-02', null]
const title = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map(words => words.join(' '))

const Article = fc.record({ title, text: prose, outlet: fc.constantFrom(...OUTLETS), language: fc.constantFrom(...LANGUAGES), published: fc.constantFrom(...DATES) })

const Step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('import' as const), article: Article }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('retitle' as const), which: fc.nat(), title }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('outlet' as const), which: fc.nat(), outlet: fc.constantFrom(...OUTLETS) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('rewrite' as const), which: fc.nat(), text: prose }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('remove' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('restore' as const), which: fc.nat() }) },
  // A search takes in what waits, so that the next article comes into a segment of its own; enough of them are merged.
  { weight: 3, arbitrary: fc.constant({ is: 'settle' as const }) },
  { weight: 1, arbitrary: fc.constant({ is: 'reopen' as const }) },
)
type AnyStep = typeof Step extends fc.Arbitrary<infer S> ? S : never

const QUERIES = queries({
  words: WORDS,
  patterns: ['rai*', '*aid', 'r*d', 'poli?e', 'raid?', 'ra?d', '*anti*', 'khmer*', 'ភ្នំ*', 'ឆប*'],
  starred: ['rai*', '*olice', 'c*a', '1*', 'ឆប*'],
  misspelt: ['riad', 'raids', 'polise', 'Combodia', 'cafe', 'tha'],
  filters: [
    ['language', 'en'], ['language', 'km'], ['from', 'Khmer Times'], ['from', 'khmer'], ['has', 'date'], ['has', 'outlet'],
    ['date', '2024'], ['date', '2024-10..2024-12'], ['date', '2024-10-07..'], ['date', '..2024'],
  ],
})

/** A case after some steps, and what its articles must say. */
function after(steps: readonly AnyStep[]): { readonly opened: OpenCase; readonly articles: ReadonlyMap<string, Naive>; readonly close: () => void } {
  const host = testHost()
  let opened = testCase(host)
  const articles = new Map<string, Naive>()
  const removed = new Map<string, Naive>()
  const pick = (from: ReadonlyMap<string, Naive>, which: number): string | undefined => [...from.keys()][which % Math.max(1, from.size)]
  const setMeta = (id: string, field: 'title' | 'outlet', value: string | null): void => {
    const before = articleMeta(opened.db, id)!
    opened.edit({ label: 'Correction', changes: [update('articleMeta', before, { id, meta: { ...before.meta, [field]: { value, origin: 'analyst' } } })] })
    articles.set(id, { ...articles.get(id)!, [field]: value })
  }
  steps.forEach((step, index) => {
    const id = step.is === 'restore' ? pick(removed, step.which) : 'which' in step ? pick(articles, step.which) : ''
    if (id === undefined) return
    switch (step.is) {
      case 'import': {
        const { outlet, language, published, ...rest } = step.article
        // No two files are the same.
        const article = { ...step.article, text: `${rest.text}\n\nn${index}` }
        addArticle(opened.db, article.text, { id: `a${index}`, title: rest.title, ...(outlet && { outlet }), ...(language && { language }), ...(published && { published }) })
        articles.set(`a${index}`, article)
        break
      }
      case 'retitle': setMeta(id, 'title', step.title); break
      case 'outlet': setMeta(id, 'outlet', step.outlet); break
      case 'rewrite':
        run(opened.db, 'UPDATE article SET text = ? WHERE id = ?', [step.text, id])
        articles.set(id, { ...articles.get(id)!, text: step.text })
        break
      case 'remove':
        transaction(opened.db, () => removeArticle(opened.db, id))
        removed.set(id, articles.get(id)!)
        articles.delete(id)
        break
      case 'restore':
        transaction(opened.db, () => restoreArticle(opened.db, { id }))
        articles.set(id, removed.get(id)!)
        removed.delete(id)
        break
      case 'settle': settleIndex(opened.db); break
      case 'reopen': {
        const { file } = opened
        opened.close()
        opened = openCase(host, { file, passphrase: null })
      }
    }
  })
  return { opened, articles, close: () => opened.close() }
}

describe('search', () => {
  it('finds what a reading of every article finds, whatever was asked and whatever was imported, corrected, removed, brought back and merged before', () => {
    let asked = 0
    let answered = 0
    fc.assert(fc.property(fc.array(Step, { minLength: 8, maxLength: 30 }), fc.array(QUERIES, { minLength: 60, maxLength: 70 }), (steps, asks) => {
      const { opened, articles, close } = after(steps)
      try {
        for (const clauses of asks) {
          const query = written(clauses)
          const said = [...articles].map(([id, article]) => ({ id, ...sayAll(article, clauses) }))
          const whole = said.filter(one => one.whole).map(({ id }) => id).sort()
          const rest = said.filter(one => one.some && !one.whole).map(({ id }) => id).sort()
          const answer = search(opened.db, query, { offset: 0, limit: 100 })
          const ids = answer.hits.map(hit => hit.article.id)
          expect({ query, whole: ids.slice(0, answer.matchingAll).sort(), rest: ids.slice(answer.matchingAll).sort(), total: answer.total })
            .toEqual({ query, whole, rest, total: whole.length + rest.length })
          asked += 1
          answered += Number(answer.total > 0 && answer.total < articles.size)
        }
        expect(indexIsTrue(opened.db)).toBe(true)
      } finally {
        close()
      }
    }), { numRuns: 35 })
    // Queries that find all or nothing tell little.
    expect(answered / asked).toBeGreaterThan(0.2)
  }, 240_000)

  it('marks in each hit just what its words cover', () => {
    fc.assert(fc.property(prose, fc.constantFrom(...WORDS), (text, word) => {
      const { db, close } = testCase()
      addArticle(db, text, { id: 'a', title: 'T' })
      const wanted = stems(word.replace(/’s$/, ''))
      for (const { snippet, marks, passage } of search(db, word, { offset: 0, limit: 1 }).hits) {
        expect(marks.length).toBeGreaterThan(0)
        for (const [start, end] of marks) expect(holds(stems(snippet.slice(start, end)), wanted, true)).toBe(true)
        expect(holds(stems(text.slice(passage!.start, passage!.end)), wanted, true)).toBe(true)
      }
      close()
    }), { numRuns: 40 })
  })
})
