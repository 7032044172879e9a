import { useMemo } from 'react'
import type { NotebookFacets, NotebookGroup, NotebookRow } from '../../../contract/notebook-shapes.ts'
import { useCall } from '../../api.ts'
import { usePages } from '../../paged.ts'
import { useNotebook } from '../../state/notebook.ts'
import { linesOf, type NotebookLines } from './notebook-lines.ts'

const NO_GROUPS: readonly NotebookGroup[] = []

export interface NotebookList {
  readonly facets: NotebookFacets | undefined
  readonly groups: readonly NotebookGroup[]
  readonly lines: NotebookLines
  /** Annotations of the list, each once. */
  readonly annotations: number | undefined
  /** Null for the head of a group; undefined while it is on its way. */
  readonly rowAt: (line: number) => NotebookRow | null | undefined
  /** The place in the list of the row on a line; null for a head. */
  readonly placeAt: (line: number) => number | null
  readonly asked: { readonly text: string; readonly group: 'none' | 'tag' | 'entity' | 'article' }
  readonly onRange: (first: number, last: number) => void
  readonly error: string | null
}

/** The notebook as it is narrowed, grouped and folded. */
export function useNotebookList(): NotebookList {
  const { filter, group, order, folded } = useNotebook()
  const asked = useMemo(() => ({ ...filter, group, order }), [filter, group, order])
  const { data: facets, error: failed } = useCall('notebook.facets', {}, { keep: true })
  const { first, pageOf, total, error, shown, onRange: onRows } = usePages('notebook.list', asked)
  const { data: groups = NO_GROUPS } = useCall('notebook.groups', shown, { enabled: shown.group !== 'none', keep: true })
  const grouped = shown.group === 'none' ? NO_GROUPS : groups
  const lines = useMemo(() => linesOf(grouped, folded, grouped.length > 0 || shown.group === 'none' ? total : 0), [grouped, folded, total, shown.group])

  const placeAt = (line: number): number | null => {
    if (line < 0 || line >= lines.count) return null
    const at = lines.at(line)
    return at.kind === 'row' ? at.row : null
  }
  return {
    facets, groups: grouped, lines, annotations: first?.annotations, placeAt, asked: { text: filter.text, group },
    rowAt: (line) => {
      const place = placeAt(line)
      if (place === null) return null
      const found = pageOf(place)
      return found?.page.rows[found.at]
    },
    onRange: (from, to) => {
      // Folded groups lie between lines in sight: the rows of the first and of the last are what is asked for.
      const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => placeAt(from + step)).filter((place) => place !== null)
      if (rows.length > 0) onRows(Math.min(...rows), Math.max(...rows))
    },
    error: (failed ?? error)?.message ?? null,
  }
}
