import type { QueryClient } from '@tanstack/react-query'
import type { CallName, CallOutput } from '../../contract/calls.ts'
import type { Events } from '../../contract/events.ts'
import { READ_STATE } from '../invalidation.ts'

/** What is mended here, told otherwise, or asked for at once. */
const TRUE_NOW: ReadonlySet<CallName> = new Set(['articles.get', 'case.current', 'searches.news'])

/**
 * Shows that an article was opened where it is listed, without asking for the lists again: one may be walked through from article to article just now, and must not lose the one
 * that is read for the first time. A list that asks which articles are read is true again when it is next shown. What is new of saved searches is shown beside all this, and asked for.
 */
export function showOpened(client: QueryClient, { articleId, read }: Events['opened']): void {
  const seen = <T extends { readonly id: string }>(article: T): T => (article.id === articleId ? { ...article, read } : article)
  client.setQueriesData<CallOutput<'articles.list'>>({ queryKey: ['articles.list'] }, (page) => page && { ...page, rows: page.rows.map(seen) })
  client.setQueriesData<CallOutput<'search.run'>>({ queryKey: ['search.run'] }, (answer) => answer && {
    ...answer, hits: answer.hits.map((hit) => (hit.article.id === articleId ? { ...hit, article: seen(hit.article) } : hit)),
  })
  client.setQueriesData<CallOutput<'articles.get'>>({ queryKey: ['articles.get'] }, (article) => article && seen(article))
  const later: ReadonlySet<unknown> = new Set(READ_STATE.filter((name) => !TRUE_NOW.has(name)))
  void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => later.has(name), refetchType: 'none' })
  void client.invalidateQueries({ queryKey: ['searches.news'] })
}
