import { useMemo } from 'react'
import type { ArticleMarks } from '../../../contract/shapes.ts'
import type { Suggestion } from '../../../core/entity/entity.ts'
import { useCall } from '../../api.ts'
import { marksOf, suggestionKey, type Mark } from '../../reader/marks.ts'
import { useSelection, type Selection } from '../../state/selection.ts'

const NO_MARKS: ArticleMarks = { annotations: [], mentions: [], entities: [] }
const NONE: readonly Suggestion[] = []

export interface OnTheText {
  readonly marks: ArticleMarks
  /** In order of place. */
  readonly suggestions: readonly Suggestion[]
  /** All of it, as the reader draws it. */
  readonly drawn: readonly Mark[]
  readonly loading: boolean
}

/** What lies on an article's text. The reader and the inspector ask alike and get the same answer. */
export function useOnTheText(articleId: string): OnTheText {
  const { data: marks = NO_MARKS, isPending } = useCall('articles.marks', { articleId })
  const { data: proposed = NONE, isPending: searching } = useCall('suggestions.forArticle', { articleId })
  const suggestions = useMemo(() => [...proposed].sort((a, b) => a.start - b.start || b.end - a.end), [proposed])
  const drawn = useMemo(() => marksOf(marks, suggestions), [marks, suggestions])
  return { marks, suggestions, drawn, loading: isPending || searching }
}

/** The key of the selected mark of an article; null when something else, or nothing, is selected. */
export function keyOf(selected: Selection | null, articleId: string): string | null {
  switch (selected?.kind) {
    case 'annotation':
    case 'mention':
      return selected.id
    case 'suggestion':
      return selected.articleId === articleId ? suggestionKey(selected) : null
    default:
      return null
  }
}

export function useSelectedKey(articleId: string): string | null {
  return useSelection(({ selected }) => keyOf(selected, articleId))
}

export function selectMark(articleId: string, mark: Mark | null): void {
  const { select } = useSelection.getState()
  if (!mark) select(null)
  else if (mark.kind === 'suggestion') select({ kind: 'suggestion', articleId, ...mark.range })
  else select({ kind: mark.kind, id: mark.key })
}

export function selectSuggestion({ articleId, start, end }: Suggestion): void {
  useSelection.getState().select({ kind: 'suggestion', articleId, start, end })
}
