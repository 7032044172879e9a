import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import type { SearchAnswer, SearchHit } from '../../contract/shapes.ts'
import { narrows } from '../../core/search/narrows.ts'
import { makeSnippet } from '../../core/search/snippet.ts'
import type { TextRange } from '../../core/text/block.ts'
import { first, value, type Readable, type Writable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { foundBy, type SearchFound } from './found.ts'
import { settleSome } from './index/write.ts'
import { linesOf, type ListShape } from './lines.ts'
import { markerOf } from './marks.ts'
import { placeOf, scoresOf } from './ranked.ts'
import { foundFor, newAmong, type ListQuery } from './saved.ts'

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

/** What of a list is asked for. */
type ListPage = { readonly offset: number; readonly limit: number } & Partial<ListShape> & Omit<ListQuery, 'query'>

/** A page of the list. @throws search/syntax with the place of the mistake in `start` and `end`, UTF-16 offsets in the query */
export function search(db: Writable, query: string, { offset, limit, order = 'relevance', folded = false, ...saved }: ListPage): SearchAnswer {
  const started = performance.now()
  const found = foundFor(db, { query, ...saved })
  const lines = linesOf(db, found, { order, folded })
  const hit = hitMaker(db, found)
  const page = lines.page({ offset, limit })
  const hits = page.map(document => hit(document, lines.copies(document)))
  const { total, matchingAll } = lines
  return { total, matchingAll, folded: lines.folded, notes: found.plan.notes, isNew: newAmong(db, { query, ...saved }, found, page), tookMs: Math.round((performance.now() - started) * 10) / 10, hits }
}

/** More copies of one article than this are not told one by one. */
const MOST_COPIES = 100

/** The articles that fold under the line of one, best first. @throws search/syntax, article/not-found */
export function copiesIn(db: Writable, query: string, articleId: string): SearchHit[] {
  const found = foundBy(db, query)
  const document = documentOf(db, found, articleId)
  return linesOf(db, found, { order: 'relevance', folded: true }).copiesOf(document).slice(0, MOST_COPIES).map(copy => hitMaker(db, found)(copy, 0))
}

/** Every range of the article's text that matches any clause of the query but its negatives. @throws search/syntax, article/not-found */
export function matchesInArticle(db: Writable, query: string, articleId: string): TextRange[] {
  const text = value<string>(db, 'SELECT text FROM article WHERE id = ?', [articleId])
  if (text === null) throw new RedthreadError('article/not-found')
  const { state, plan } = foundBy(db, query)
  return markerOf(state.terms, plan.marks)(text)
}

/** The document of an article. @throws article/not-found */
export function documentOf(db: Readable, { state: { documents } }: SearchFound, articleId: string): number {
  const seq = value<number>(db, 'SELECT seq FROM article WHERE id = ?', [articleId])
  if (seq === null) throw new RedthreadError('article/not-found')
  return documents.bySeq[seq]!
}

function hitMaker(db: Writable, found: SearchFound): (document: number, copies: number) => SearchHit {
  const { state, evaluation, plan, every } = found
  const mark = markerOf(state.terms, plan.marks)
  const { scores } = scoresOf(db, found)
  const wanted = plan.clauses.filter(({ clause }) => clause.presence !== 'not' && !narrows(clause))
  const missing = (document: number): TextRange[] =>
    wanted.filter(({ whole }) => whole === null || placeOf(evaluation.documents(whole), document) < 0).map(({ clause: { start, end } }) => ({ start, end }))
  return (document, copies) => {
    const { text, ...article } = first<SearchHit['article'] & { text: string }>(db, `
      SELECT id, title, outlet, published, language, (SELECT at FROM read_mark k WHERE k.seq = a.seq) AS read, text FROM article a WHERE seq = ?`, [state.documents.seq[document]!])!
    return {
      article, score: Number(scores[document]!.toPrecision(4)), ...makeSnippet(text, mark(text)),
      copies, missing: placeOf(every, document) >= 0 ? [] : missing(document),
    }
  }
}
