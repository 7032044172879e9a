import type { QueryClient } from '@tanstack/react-query'
import type { CallOutput } from '../../contract/calls.ts'
import type { Events } from '../../contract/events.ts'
import { READ_STATE } from '../invalidation.ts'

/**
 * Shows that an article was opened where it is listed, without asking for the lists again: one may be walked through from article to article just now, and must not lose the one
 * that is read for the first time. A list that asks which articles are read is true again when it is next shown.
 */
export function showOpened(client: QueryClient, { articleId, read }: Events['opened']): void {
  const seen = <T extends { readonly id: string }>(article: T): T => (article.id === articleId ? { ...article, read } : article)
  client.setQueriesData<CallOutput<'articles.list'>>({ queryKey: ['articles.list'] }, (page) => page && { ...page, rows: page.rows.map(seen) })
  client.setQueriesData<CallOutput<'search.run'>>({ queryKey: ['search.run'] }, (answer) => answer && {
    ...answer, hits: answer.hits.map((hit) => (hit.article.id === articleId ? { ...hit, article: seen(hit.article) } : hit)),
  })
  client.setQueriesData<CallOutput<'articles.get'>>({ queryKey: ['articles.get'] }, (article) => article && seen(article))
  const names: ReadonlySet<unknown> = new Set(READ_STATE)
  void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => names.has(name) && name !== 'articles.get' && name !== 'case.current', refetchType: 'none' })
}
