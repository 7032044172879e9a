import { useQueries, useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { CallInput, CallOutput } from '../contract/calls.ts'
import { call, type CallError } from './api.ts'

/** The calls that answer with a window on a long list. */
type PagedName = 'articles.list' | 'search.run' | 'search.context' | 'history.list' | 'import.report' | 'batch.names' | 'batch.hits' | 'review.names' | 'review.articles' | 'notebook.list'
type PagedInput<N extends PagedName> = Omit<CallInput<N>, 'offset' | 'limit'>

/** Rows asked for at once. A log entry carries every record it changed. */
const PAGE = { 'articles.list': 100, 'search.run': 50, 'search.context': 100, 'history.list': 25, 'import.report': 100, 'batch.names': 50, 'batch.hits': 50, 'review.names': 100, 'review.articles': 100, 'notebook.list': 50 } as const satisfies Record<PagedName, number>

interface Pages<N extends PagedName> {
  /** The first answer, for what it says beside its rows; undefined before it. */
  readonly first: CallOutput<N> | undefined
  /** The page that holds a row and the row's place in it; undefined while it is on its way. */
  readonly pageOf: (index: number) => { readonly page: CallOutput<N>; readonly at: number } | undefined
  readonly total: number
  readonly error: CallError | null
  /** What the rows belong to: the input asked for, or the one before while its answer is on its way. */
  readonly shown: PagedInput<N>
  readonly onRange: (first: number, last: number) => void
}

function pageQuery<N extends PagedName>(name: N, input: PagedInput<N>, page: number): UseQueryOptions<CallOutput<N>, CallError> {
  const wanted = { ...input, offset: page * PAGE[name], limit: PAGE[name] } as CallInput<N>
  return { queryKey: [name, wanted], queryFn: () => call(name, wanted) }
}

/**
 * A long list read in windows: only the pages in sight are asked for. When the input changes, the rows of the one
 * before stay until the first page of the new one is there, so that nothing flickers.
 */
export function usePages<N extends PagedName>(name: N, input: PagedInput<N>, enabled = true): Pages<N> {
  const [shown, setShown] = useState(input)
  const [range, setRange] = useState({ from: 0, to: 0 })
  const wanted = useQuery({ ...pageQuery(name, input, 0), enabled })
  const isNew = JSON.stringify(shown) !== JSON.stringify(input)
  if (isNew && wanted.isSuccess) {
    setShown(input)
    setRange({ from: 0, to: 0 })
  }

  const numbers = [...new Set([0, ...Array.from({ length: range.to - range.from + 1 }, (_, step) => range.from + step)])]
  const answers = useQueries({
    queries: numbers.map((page) => ({ ...pageQuery(name, shown, page), enabled: enabled && (page > 0 || !isNew) })),
  })
  const pages = new Map(numbers.map((page, index) => [page, answers[index]!.data as CallOutput<N> | undefined]))
  const onRange = useCallback((first: number, last: number) => {
    const from = Math.floor(Math.max(0, first) / PAGE[name])
    const to = Math.floor(Math.max(0, last) / PAGE[name])
    setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
  }, [name])

  const first = pages.get(0)
  return {
    first,
    pageOf: (index) => {
      const page = pages.get(Math.floor(index / PAGE[name]))
      return page && { page, at: index % PAGE[name] }
    },
    total: first?.total ?? 0,
    error: wanted.error,
    shown,
    onRange,
  }
}
