import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { update } from '../../core/change.ts'
import { canonical } from '../../core/text/canonical.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import { addArticle, testCase } from '../testing.ts'
import { articleMeta } from '../store/articles.ts'
import { run, transaction } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { indexIsTrue } from './index/check.ts'
import { search } from './search.ts'
import { stemOf } from './vocabulary.ts'

/** Words of several scripts, with near ones and parts of each other among them. */
const WORDS = [
  'raid', 'raids', 'raided', 'police', 'Cambodia', 'Cambodia’s', 'O’Neil', '1,000', 'anti-fraud', 'Đà', 'raid.Police', 'Nẵng', 'café', 'the',
  'ភ្នំពេញ', 'ភ្នំ', 'ឆបោក', '金边', '金', '诈骗园区', 'พนมเปญ', '프놈펜', '프놈펜의', 'カンボジア',
]
const someWords = (most: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most })
const glue = fc.constantFrom(' ', ' ', '', ', ', '\n\n')
const prose = fc.array(fc.tuple(fc.constantFrom(...WORDS), glue), { minLength: 1, maxLength: 12 }).map(parts => canonical(parts.flat().join('').trim()))

interface Fields {
  readonly title: string
  readonly text: string
  readonly outlet: string
}

/** The stems of a text, in order, with no index in play. */
const stems = (text: string): string[] => tokensOf(text).map(({ term }) => (/^[a-z]{3,}$/.test(term) ? stemOf(term) : term))

const holds = (own: readonly string[], wanted: readonly string[], lastOpen: boolean): boolean =>
  own.some((_, from) => wanted.every((stem, index) => (
    lastOpen && index === wanted.length - 1 ? own[from + index]?.startsWith(stem) : own[from + index] === stem
  )))

const Step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert' as const), title: someWords(3).map(list => list.join(' ')), text: prose, outlet: someWords(1).map(list => list.join('')) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retitle' as const), which: fc.nat(), title: someWords(3).map(list => list.join(' ')) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat() }) },
)

function libraryOf(steps: readonly (typeof Step extends fc.Arbitrary<infer S> ? S : never)[]): { opened: OpenCase; articles: Map<string, Fields> } {
  const opened = testCase()
  const articles = new Map<string, Fields>()
  steps.forEach((step, index) => {
    if (step.kind === 'insert') {
      const fields = { title: step.title, text: step.text, outlet: step.outlet }
      const id = addArticle(opened.db, `${step.text}\n\n${index}`, { id: `a${index}`, title: step.title, outlet: step.outlet })
      articles.set(id, { ...fields, text: `${step.text}\n\n${index}` })
      return
    }
    const id = [...articles.keys()][step.which % Math.max(1, articles.size)]
    if (id === undefined) return
    if (step.kind === 'delete') {
      run(opened.db, 'DELETE FROM article_reading WHERE seq = (SELECT seq FROM article WHERE id = ?)', [id])
      run(opened.db, 'DELETE FROM article WHERE id = ?', [id])
      articles.delete(id)
    } else {
      const before = articleMeta(opened.db, id)!
      opened.edit({ label: 'Title', changes: [update('articleMeta', before, { id, meta: { ...before.meta, title: { value: step.title, origin: 'analyst' } } })] })
      articles.set(id, { ...articles.get(id)!, title: step.title })
    }
  })
  return { opened, articles }
}

describe('search', () => {
  it('finds what a reading of every article finds, after any inserts, edits and deletes', () => {
    const clause = fc.record({
      sign: fc.constantFrom('', '', '+', '-'), field: fc.constantFrom(null, null, 'title' as const, 'text' as const, 'outlet' as const),
      word: fc.constantFrom(...WORDS), phrase: fc.option(someWords(2), { nil: null, freq: 4 }),
    })
    fc.assert(fc.property(fc.array(Step, { minLength: 1, maxLength: 10 }), fc.array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 6 }), (steps, queries) => {
      const { opened, articles } = libraryOf(steps)
      const stemmed = [...articles].map(([id, fields]) => ({ id, title: stems(fields.title), text: stems(fields.text), outlet: stems(fields.outlet) }))
      for (const clauses of queries.filter(list => list.some(({ sign }) => sign !== '-'))) {
        const query = clauses.map(({ sign, field, word, phrase }) => `${sign}${field ? `${field}:` : ''}${phrase ? `"${phrase.join(' ')}"` : word}`).join(' ')
        const tests = clauses.map(({ sign, field, word, phrase }) => {
          const wanted = stems(phrase ? phrase.join(' ') : word.replace(/’s$/, ''))
          const open = !phrase && /\p{Script=Hangul}{2}$/u.test(word)
          const fields = field ? [field] : ['title', 'text', 'outlet'] as const
          return { sign, test: (article: (typeof stemmed)[number]) => fields.some(name => holds(article[name], wanted, open)) }
        })
        const must = tests.filter(({ sign }) => sign === '+')
        const should = tests.filter(({ sign }) => sign === '')
        const allowed = stemmed.filter(article => !tests.some(({ sign, test }) => sign === '-' && test(article)))
        const every = allowed.filter(article => [...must, ...should].every(({ test }) => test(article)))
        const listed = must.length > 0 ? allowed.filter(article => must.every(({ test }) => test(article))) : allowed.filter(article => should.some(({ test }) => test(article)))

        const answer = search(opened.db, query, { offset: 0, limit: 100 })
        const ids = answer.hits.map(hit => hit.article.id)
        expect({ query, ids: [...ids].sort(), total: answer.total, all: answer.matchingAll })
          .toEqual({ query, ids: listed.map(({ id }) => id).sort(), total: listed.length, all: every.length })
        expect(ids.slice(0, every.length).sort()).toEqual(every.map(({ id }) => id).sort())
      }
      expect(indexIsTrue(opened.db)).toBe(true)
      opened.close()
    }), { numRuns: 60 })
  })

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

describe('unspaced scripts', () => {
  /** Names of countries and currencies as the platform has them in a language: real words, some hundred. */
  function realWords(language: string): string[] {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    const currencies = new Intl.DisplayNames([language], { type: 'currency', fallback: 'none' })
    const names = [
      ...letters.flatMap(first => letters.map(second => regions.of(first + second))), ...Intl.supportedValuesOf('currency').map(code => currencies.of(code)),
    ]
    return [...new Set(names.filter(name => name !== undefined && /^(\p{L}|\p{M}){2,}$/u.test(name)) as string[])].map(canonical)
  }

  it.each(['km', 'th', 'lo', 'my', 'zh'])('%s: every word is found wherever it stands in running text', language => {
    const { db } = testCase()
    const words = realWords(language)
    expect(words.length).toBeGreaterThan(100)
    const shuffled = fc.sample(fc.shuffledSubarray(words, { minLength: 20, maxLength: 60 }), { seed: 1, numRuns: 60 })
    const texts = shuffled.map(list => list.join(''))
    transaction(db, () => texts.forEach((text, index) => addArticle(db, text, { id: `a${index}`, title: 'T' })))
    for (const word of words) {
      // Before a mark or behind a Khmer sign for subscripts it is a part of another syllable, and another word.
      const whole = new RegExp(`(?<!\u17d2)${word}(?![\\p{M}\u0e33\u0eb3])`, 'u')
      const holding = texts.flatMap((text, index) => (whole.test(text) ? [`a${index}`] : []))
      const found = search(db, word, { offset: 0, limit: 100 }).hits.map(hit => hit.article.id)
      expect({ word, missed: holding.filter(id => !found.includes(id)) }).toEqual({ word, missed: [] })
    }
  })
})

