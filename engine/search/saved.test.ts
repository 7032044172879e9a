import fc from 'fast-check'
import { expect, it } from 'vitest'
import { create, remove, update } from '../../core/change.ts'
import { describe as selectorsOf } from '../../core/anchor/describe.ts'
import { correctMeta } from '../../core/article/meta.ts'
import type { SavedSearch } from '../../core/search/saved-search.ts'
import { allAnnotations } from '../store/annotations.ts'
import { articleIds, articleMeta } from '../store/articles.ts'
import { transaction, type Readable } from '../store/database.ts'
import { historyState } from '../store/log.ts'
import { openCase, type OpenCase } from '../store/open-case.ts'
import { packSeqs, unpackSeqs } from '../store/search-looks.ts'
import { addArticle, testCase, testHost } from '../testing.ts'
import { savedSearchById, savedSearches } from '../store/saved-searches.ts'
import { firstLook, lookAt, newsOf } from './saved.ts'
import { search } from './search.ts'

const TEXTS = ['Police raid a compound by night.', 'The harbour is quiet.', 'A raid at the harbour.', 'Nothing happened at all.', 'Lorries came to the gate.']

const QUERIES: Readonly<Record<string, (article: { readonly title: string; readonly text: string; readonly tagged: boolean }) => boolean>> = {
  raid: ({ title, text }) => /raid/i.test(title + text),
  'raid harbour': ({ title, text }) => /raid|harbour/i.test(title + text),
  'tag:gate': ({ tagged }) => tagged,
  '+harbour -tag:gate': ({ title, text, tagged }) => /harbour/i.test(title + text) && !tagged,
}

/** The articles that a query finds, as one would read through the case for them. */
function read(db: Readable, query: string): string[] {
  const annotations = allAnnotations(db)
  return articleIds(db).filter(id => QUERIES[query]!({
    title: articleMeta(db, id)!.meta.title.value ?? '', text: TEXTS[Number(id.slice(1))]!, tagged: annotations.some(({ articleId }) => articleId === id),
  }))
}

type Step = { readonly do: 'import' | 'remove' | 'bring back' | 'tag' | 'untag' | 'title'; readonly article: number } | { readonly do: 'look' | 'change'; readonly search: number; readonly query: number } | { readonly do: 'undo' | 'redo' | 'reopen' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('import', 'remove', 'bring back', 'tag', 'untag', 'title'), article: fc.nat({ max: TEXTS.length - 1 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('look', 'look', 'change'), search: fc.nat({ max: 1 }), query: fc.nat({ max: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo', 'undo', 'redo', 'reopen') }) },
)

it('what is new is what is found now and was not found at the last look, whatever happens to the case', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const host = testHost()
    let opened: OpenCase = testCase(host)
    /** By search and query: what was found at the last look. */
    const seen = new Map<string, readonly string[]>()
    const at = () => host.now().toISOString()
    const seenBy = ({ id, query }: SavedSearch) => `${id} ${query}`

    const keep = (before: SavedSearch | null, after: SavedSearch): void => {
      const look = firstLook(opened.db, after, at())
      transaction(opened.db, () => {
        look()
        opened.edit({ label: 'save', changes: [before ? update('savedSearch', before, after) : create('savedSearch', after)] })
      })
      seen.set(seenBy(after), read(opened.db, after.query))
    }
    const take = (one: Step): void => {
      const { db, edit } = opened
      switch (one.do) {
        case 'look': {
          const saved = savedSearchById(db, `s${one.search}`)
          if (!saved) return
          lookAt(db, saved, at())
          return void seen.set(seenBy(saved), read(db, saved.query))
        }
        case 'change': {
          const before = savedSearchById(db, `s${one.search}`)
          const query = Object.keys(QUERIES)[one.query]!
          return !before || query === before.query ? undefined : keep(before, { ...before, query })
        }
        case 'undo': return historyState(db).undo === null ? undefined : void opened.undo()
        case 'redo': return historyState(db).redo === null ? undefined : void opened.redo()
        case 'reopen':
          opened.close()
          return void (opened = openCase(host, { file: opened.file, passphrase: null }))
        default: {
          const id = `a${one.article}`
          const isHere = articleIds(db).includes(id)
          const mark = allAnnotations(db).find(({ articleId }) => articleId === id)
          if (one.do === 'import' && !isHere && !gone.has(id)) {
            addArticle(db, TEXTS[one.article]!, { id, title: 'Untitled' })
            gone.add(id)
          } else if (one.do === 'remove' && isHere) edit({ label: 'remove', changes: [...mark ? [remove('annotation', mark)] : [], remove('article', { id })] })
          else if (one.do === 'bring back' && !isHere && gone.has(id)) edit({ label: 'bring back', changes: [create('article', { id })] })
          else if (one.do === 'tag' && isHere && !mark) {
            const target = selectorsOf(TEXTS[one.article]!, { start: 0, end: 3 })
            edit({ label: 'tag', changes: [create('annotation', { id: host.newId(), articleId: id, target, note: '', tags: ['gate'], colour: 'yellow', entityIds: [], createdAt: at(), updatedAt: at() })] })
          } else if (one.do === 'untag' && mark) edit({ label: 'untag', changes: [remove('annotation', mark)] })
          else if (one.do === 'title' && isHere) {
            const before = articleMeta(db, id)!
            const title = before.meta.title.value === 'A raid' ? 'Untitled' : 'A raid'
            edit({ label: 'title', changes: [update('articleMeta', before, { ...before, meta: correctMeta(before.meta, 'title', title) })] })
          }
        }
      }
    }

    /** Imported at some time: what was removed comes back, and is not imported again. */
    const gone = new Set<string>()
    try {
      for (const [number, query] of ['raid', 'tag:gate'].entries()) keep(null, { id: `s${number}`, name: `${number}`, query, order: 'relevance', createdAt: at() })
      for (const one of steps) {
        take(one)
        for (const saved of savedSearches(opened.db)) {
          const found = read(opened.db, saved.query)
          const fresh = found.filter(id => !seen.get(seenBy(saved))!.includes(id))
          expect(newsOf(opened.db, saved)).toMatchObject({ found: found.length, new: fresh.length })
          expect(search(opened.db, saved.query, { offset: 0, limit: 100 }).hits.map(({ article }) => article.id).sort()).toEqual(found.sort())
        }
      }
    } finally {
      opened.close()
    }
  }), { numRuns: 40 })
}, 120_000)

it('seqs are packed small and come back as they were', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat({ max: 2 ** 31 - 1 }), { maxLength: 300 }), (numbers) => {
    const seqs = Int32Array.from(numbers).sort()
    expect(unpackSeqs(packSeqs(seqs))).toEqual(seqs)
  }))
  expect(packSeqs(new Int32Array(0)).length).toBe(1)
  expect(packSeqs(Int32Array.from({ length: 100_000 }, (_, place) => place * 3 + 1)).length).toBeLessThan(101_000)
})
