import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { GroupMember } from '../../../contract/shapes.ts'
import { call, useCall } from '../../api.ts'
import { usePages } from '../../paged.ts'
import { useSettings } from '../../settings.ts'
import { useLibrary } from '../../state/library.ts'
import { lineAt, shownIds, type Unfolded } from '../../ui/unfolded.ts'
import type { LibraryRow } from './library-rows.ts'

const NO_COPIES: readonly GroupMember[] = []

/** The lines of the library: the articles of the list, and the copies of the one that is unfolded. */
export function useLibraryList(collectionId: string | null) {
  const client = useQueryClient()
  const { settings } = useSettings()
  const sort = useLibrary((library) => library.sort)
  const wish = useLibrary((library) => library.unfolded)
  const input = { sort, collectionId, folded: settings.foldCopies }
  const { first, pageOf, total, error, shown, onRange } = usePages('articles.list', input)
  const group = useCall('groups.of', { articleId: wish?.articleId ?? '' }, { enabled: wish !== null })

  const listedAt = (index: number) => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }
  // A list that has changed meanwhile has another article on that row: then nothing is unfolded.
  const isThere = wish !== null && shown.folded === true && listedAt(wish.row)?.id === wish.articleId
  const copies = group.data?.members.filter(({ article }) => article.id !== wish?.articleId) ?? NO_COPIES
  const unfolded: Unfolded<GroupMember> | null = isThere && copies.length > 0 ? { row: wish.row, under: copies } : null

  const { folded } = input
  const listedIds = useCallback((): Promise<readonly string[]> => {
    const asked = { sort, collectionId, folded }
    return client.fetchQuery({ queryKey: ['articles.ids', asked], queryFn: () => call('articles.ids', asked) })
  }, [client, sort, collectionId, folded])

  return {
    isReady: first !== undefined,
    error: first ? null : error,
    /** Articles of the list, without copies shown below one. */
    total,
    lines: total + (unfolded?.under.length ?? 0),
    unfolded,
    rowAt: (line: number): LibraryRow | undefined => {
      const at = lineAt(line, unfolded)
      if (at.kind === 'under') return { kind: 'copy', member: at.item }
      const article = listedAt(at.index)
      return article && { kind: 'article', article }
    },
    onRange,
    /** The ids of all articles of the list. */
    listedIds,
    /** The ids of all lines. */
    lineIds: async () => shownIds(await listedIds(), unfolded, ({ article }) => article.id),
  }
}
