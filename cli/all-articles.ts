import { unwrap } from '../engine/unwrap.ts'
import type { Session } from './session.ts'

/** Rows asked for at a time: the most the contract allows. */
const PAGE = 1000

/** Every article of the case, in the order of the import, newest first. */
export async function allArticles(session: Session) {
  const first = unwrap(await session.call('articles.list', { sort: 'imported', limit: PAGE }))
  const articles = [...first.rows]
  while (articles.length < first.total) {
    const page = unwrap(await session.call('articles.list', { sort: 'imported', offset: articles.length, limit: PAGE }))
    if (page.rows.length === 0) break
    articles.push(...page.rows)
  }
  return articles
}
