import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import type { SearchAnswer, SearchHit } from '../../contract/shapes.ts'
import { makeSnippet } from '../../core/search/snippet.ts'
import type { TextRange } from '../../core/text/block.ts'
import { first, value, type Readable, type Writable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { foundBy } from './found.ts'
import { settleSome } from './index/write.ts'
import { markerOf, type Marker } from './marks.ts'
import { rankedPage, type Ranked } from './ranked.ts'

/**
 * Takes in what waits to be found, before a search: 0.3 ms an article whose title, outlet, byline or text changed, 0.03 ms a removed one. Others are served in between, so that an
 * edit of thousands of articles keeps none but the search waiting. @throws case/none when the case is closed meanwhile
 */
export async function settleForSearch({ db, closing }: Pick<OpenCase, 'db' | 'closing'>): Promise<void> {
  while (settleSome(db) > 0) {
    await nextTurn()
    if (closing.aborted) throw new RedthreadError('case/none')
  }
}

/** @throws search/syntax with the place of the mistake in `start` and `end`, UTF-16 offsets in the query */
export function search(db: Writable, query: string, window: { offset: number; limit: number }): SearchAnswer {
  const started = performance.now()
  const found = foundBy(db, query)
  const { state, plan, every, rest } = found
  const rows = rankedPage(found, window)
  const mark = markerOf(state.terms, plan.marks)
  const hits = rows.map(row => hit(db, row, mark))
  return { total: every.length + rest.length, matchingAll: every.length, notes: plan.notes, tookMs: Math.round((performance.now() - started) * 10) / 10, hits }
}

/** Every range of the article's text that matches any clause of the query but its negatives. @throws search/syntax, article/not-found */
export function matchesInArticle(db: Writable, query: string, articleId: string): TextRange[] {
  const text = value<string>(db, 'SELECT text FROM article WHERE id = ?', [articleId])
  if (text === null) throw new RedthreadError('article/not-found')
  const { state, plan } = foundBy(db, query)
  return markerOf(state.terms, plan.marks)(text)
}

function hit(db: Readable, { seq, score }: Ranked, mark: Marker): SearchHit {
  const { text, ...article } = first<SearchHit['article'] & { text: string }>(db, `
    SELECT id, title, outlet, published, language, (SELECT at FROM read_mark k WHERE k.seq = a.seq) AS read, text FROM article a WHERE seq = ?`, [seq])!
  return { article, score: Number(score.toPrecision(4)), ...makeSnippet(text, mark(text)) }
}
