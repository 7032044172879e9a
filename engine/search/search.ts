import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import type { SearchAnswer, SearchHit } from '../../contract/shapes.ts'
import { isQueryError, parseQuery } from '../../core/search/parse.ts'
import { makeSnippet } from '../../core/search/snippet.ts'
import type { QueryTree } from '../../core/search/tree.ts'
import type { TextRange } from '../../core/text/block.ts'
import { first, value, type Readable, type Writable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { aliasesOf } from './aliases.ts'
import { passing } from './filter.ts'
import { evaluationOf, type Evaluation } from './index/evaluate.ts'
import { indexState, type IndexState } from './index/state.ts'
import { settleIndex, settleSome } from './index/write.ts'
import { markerOf, type Marker } from './marks.ts'
import { planSearch, type Plan } from './plan.ts'
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
  const { state, evaluation, plan } = planned(db, query)
  const { total, matchingAll, rows } = rankedPage(state, plan, evaluation, window)
  const mark = markerOf(state.terms, plan.marks)
  const hits = rows.map(row => hit(db, row, mark))
  return { total, matchingAll, notes: plan.notes, tookMs: Math.round((performance.now() - started) * 10) / 10, hits }
}

/** Every range of the article's text that matches any clause of the query but its negatives. @throws search/syntax, article/not-found */
export function matchesInArticle(db: Writable, query: string, articleId: string): TextRange[] {
  const text = value<string>(db, 'SELECT text FROM article WHERE id = ?', [articleId])
  if (text === null) throw new RedthreadError('article/not-found')
  const { state, plan } = planned(db, query)
  return markerOf(state.terms, plan.marks)(text)
}

/** @throws search/syntax */
function planned(db: Writable, query: string): { readonly state: IndexState; readonly evaluation: Evaluation; readonly plan: Plan } {
  const tree = parsed(query)
  settleIndex(db)
  const state = indexState(db)
  const evaluation = evaluationOf(db, state)
  return { state, evaluation, plan: planSearch({ state, evaluation, passing: filter => passing(db, state, filter), aliases: name => aliasesOf(db, name) }, tree) }
}

function parsed(query: string): QueryTree {
  const result = parseQuery(query)
  if (isQueryError(result)) throw new RedthreadError('search/syntax', { issue: result.message, start: result.start, end: result.end })
  return result
}

function hit(db: Readable, { seq, score }: Ranked, mark: Marker): SearchHit {
  const { text, ...article } = first<SearchHit['article'] & { text: string }>(db, `
    SELECT id, title, outlet, published, language, text FROM article WHERE seq = ?`, [seq])!
  return { article, score: Number(score.toPrecision(4)), ...makeSnippet(text, mark(text)) }
}
