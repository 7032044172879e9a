import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { showOpened } from './opened-articles.ts'

const READ = '2025-01-01T00:00:00.000Z'

test('rows that are shown say that the article is read, and no list is asked for again', () => {
  const client = new QueryClient()
  const article = (id: string) => ({ id, read: null })
  client.setQueryData(['articles.list', { sort: 'title' }], { total: 2, rows: [article('a'), article('b')] })
  client.setQueryData(['search.run', { query: 'is:unread' }], { total: 2, hits: [{ article: article('a'), score: 1 }, { article: article('b'), score: 1 }] })
  client.setQueryData(['articles.get', { articleId: 'b' }], article('b'))
  client.setQueryData(['history.list', {}], { total: 0 })
  showOpened(client, { articleId: 'a', read: READ })
  expect(client.getQueryData(['articles.list', { sort: 'title' }])).toEqual({ total: 2, rows: [{ id: 'a', read: READ }, article('b')] })
  expect(client.getQueryData(['search.run', { query: 'is:unread' }])).toEqual({ total: 2, hits: [{ article: { id: 'a', read: READ }, score: 1 }, { article: article('b'), score: 1 }] })
  expect(client.getQueryData(['articles.get', { articleId: 'b' }])).toEqual(article('b'))
  expect(client.isFetching()).toBe(0)
  // What asks which articles are read is asked again when it is next shown.
  expect(client.getQueryState(['search.run', { query: 'is:unread' }])!.isInvalidated).toBe(true)
  expect(client.getQueryState(['history.list', {}])!.isInvalidated).toBe(false)
})
