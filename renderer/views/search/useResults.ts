import { useCallback, useMemo } from 'react'
import type { CallInput } from '../../../contract/calls.ts'
import type { SearchPassage } from '../../../contract/hit-shapes.ts'
import type { SearchHit } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { usePages } from '../../paged.ts'
import { useSearch } from '../../state/search.ts'
import { lineAt, type Unfolded } from '../../ui/unfolded.ts'

/** What is shown below a hit: an article that folds under it, or another of its places. */
export type UnderHit = { readonly kind: 'copy'; readonly hit: SearchHit } | { readonly kind: 'place'; readonly of: SearchHit; readonly place: SearchPassage }

/** A line of the results. `index`: the row of the list. `isNew`: the last look at the saved search brought it. */
export type ResultLine = { readonly kind: 'hit'; readonly hit: SearchHit; readonly index: number; readonly isNew: boolean } | UnderHit

export const idOfLine = (line: ResultLine): string => (line.kind === 'place' ? line.of.article.id : line.hit.article.id)

/** The lines of the results: the hits, and what is shown below the one that is unfolded. */
export function useResults(input: Omit<CallInput<'search.run'>, 'offset' | 'limit'>) {
  const { first, pageOf, total, error, shown, onRange } = usePages('search.run', input)
  const wish = useSearch((search) => search.unfolded)

  const hitAt = useCallback((index: number): SearchHit | undefined => {
    const found = pageOf(index)
    return found?.page.hits[found.at]
  }, [pageOf])

  // A list that has changed meanwhile has another article on that row: then nothing is unfolded.
  const of = wish === null ? undefined : hitAt(wish.row)
  const isThere = wish !== null && of?.article.id === wish.articleId
  const asked = { query: shown.query, articleId: wish?.articleId ?? '' }
  const copies = useCall('search.copies', asked, { enabled: isThere && of.copies > 0 }).data
  const places = useCall('search.passages', asked, { enabled: isThere && of.others > 0 }).data
  const row = isThere ? wish.row : -1
  const unfolded = useMemo((): Unfolded<UnderHit> | null => {
    const under: UnderHit[] = of === undefined || row < 0 ? [] : [
      ...(copies ?? []).map((hit): UnderHit => ({ kind: 'copy', hit })), ...(places ?? []).map((place): UnderHit => ({ kind: 'place', of, place })),
    ]
    return under.length === 0 ? null : { row, under }
  }, [of, row, copies, places])

  const lineOn = useCallback((line: number): ResultLine | undefined => {
    const at = lineAt(line, unfolded)
    if (at.kind === 'under') return at.item
    const hit = hitAt(at.index)
    const found = pageOf(at.index)
    return hit && { kind: 'hit', hit, index: at.index, isNew: found?.page.isNew?.[found.at] ?? false }
  }, [unfolded, hitAt, pageOf])

  return { first, error, shown, onRange, unfolded, lineOn, lines: total + (unfolded?.under.length ?? 0) }
}
