import { columnOf, type Column } from './column.ts'
import { columnsOf, type Band } from './columns.ts'
import type { Segment } from './segments.ts'
import { tableRows, type Cell } from './table.ts'

/** What a page holds, in the order of reading. */
export type Region = { readonly kind: 'column'; readonly column: Column } | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }

/** Recursion ends by itself, since every column is smaller than its page; odd pages are not followed further. */
const DEEPEST = 6

/** Puts the segments of a page in the order of reading: columns one after the other, what stands across them in between, tables row by row. */
export function layOut(segments: readonly Segment[], depth = 0): Region[] {
  if (segments.length === 0) return []
  if (depth >= DEEPEST) return [{ kind: 'column', column: columnOf(segments) }]
  return columnsOf(segments).flatMap((band) => readBand(band, depth))
}

function readBand({ columns }: Band, depth: number): Region[] {
  if (columns.length === 1) return [{ kind: 'column', column: columnOf(columns[0]!) }]
  const rows = tableRows(columns)
  return rows ? [{ kind: 'table', rows }] : columns.flatMap((column) => layOut(column, depth + 1))
}
