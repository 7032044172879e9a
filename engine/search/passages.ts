import { RedthreadError } from '../../contract/errors.ts'
import type { SearchPassage } from '../../contract/hit-shapes.ts'
import { pageAt } from '../../core/article/page.ts'
import { otherSnippets } from '../../core/search/snippet.ts'
import { paragraphAt } from '../../core/text/block.ts'
import { articleText } from '../store/articles.ts'
import type { Writable } from '../store/database.ts'
import { foundBy } from './found.ts'
import { markerOf } from './marks.ts'

/** More places of one article than this are not told one by one. */
const MOST = 100

/** The places of an article that match, but for the one its hit shows, in the order of the text. @throws search/syntax, article/not-found */
export function passagesIn(db: Writable, query: string, articleId: string): SearchPassage[] {
  const article = articleText(db, articleId)
  if (article === null) throw new RedthreadError('article/not-found')
  const { state, plan } = foundBy(db, query)
  return otherSnippets(article.text, markerOf(state.terms, plan.marks)(article.text)).slice(0, MOST).map(({ passage, ...snippet }) => ({
    ...snippet, passage, page: pageAt(article.pages, passage.start), paragraph: paragraphAt(article.blocks, passage.start),
  }))
}
