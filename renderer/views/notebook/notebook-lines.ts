import { countWhile } from '../../../core/sorted.ts'
import type { NotebookGroup } from '../../../contract/notebook-shapes.ts'

/** What stands on a line: the head of a group, or a row of the list by its place there. */
export type NotebookLine = { readonly kind: 'head'; readonly group: number } | { readonly kind: 'row'; readonly row: number; readonly group: number | null }

/** The list with the heads of its groups set in, and the rows of folded groups left out. */
export interface NotebookLines {
  readonly count: number
  readonly at: (line: number) => NotebookLine
  /** The line that has the head of a group. */
  readonly headOf: (group: number) => number
}

/** `rows`: how many the list has where it is in no groups. */
export function linesOf(groups: readonly NotebookGroup[], folded: ReadonlySet<string>, rows: number): NotebookLines {
  if (groups.length === 0) return { count: rows, at: (row) => ({ kind: 'row', row, group: null }), headOf: () => 0 }
  const heads: number[] = []
  const firstRows: number[] = []
  let [line, row] = [0, 0]
  for (const { key, count } of groups) {
    heads.push(line)
    firstRows.push(row)
    line += 1 + (folded.has(key) ? 0 : count)
    row += count
  }
  return {
    count: line,
    at: (index) => {
      const group = countWhile(heads.length, (place) => heads[place]! <= index) - 1
      const below = index - heads[group]! - 1
      return below < 0 ? { kind: 'head', group } : { kind: 'row', row: firstRows[group]! + below, group }
    },
    headOf: (group) => heads[group] ?? 0,
  }
}
