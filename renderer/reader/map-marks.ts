import type { TextRange } from '../../core/text/block.ts'
import type { Mark } from './marks.ts'

/** What of a text one row of its map shows, so that thousands of marks cost no more than the map has rows. */
export interface MapRow {
  /** Of the highlights that begin there, and of the names. */
  readonly colours: Set<string>
  readonly types: Set<string>
  hit: boolean
}

/** The row of an offset, from 0. */
export function rowOf(offset: number, length: number, rows: number): number {
  return Math.min(rows - 1, Math.max(0, Math.floor((offset / Math.max(1, length)) * rows)))
}

/** The offset a row of the map begins with. UTF-16 units. */
export function offsetOfRow(row: number, length: number, rows: number): number {
  return Math.round((Math.min(rows, Math.max(0, row)) / Math.max(1, rows)) * length)
}

/** The rows that show something, by number. Suggestions are proposals, and not on the map. */
export function mapRows(marks: readonly Mark[], hits: readonly TextRange[], length: number, rows: number): Map<number, MapRow> {
  const shown = new Map<number, MapRow>()
  const at = (offset: number): MapRow => {
    const row = rowOf(offset, length, rows)
    let found = shown.get(row)
    if (!found) shown.set(row, found = { colours: new Set(), types: new Set(), hit: false })
    return found
  }
  for (const mark of marks) {
    if (mark.kind === 'annotation') at(mark.range.start).colours.add(mark.colour)
    if (mark.kind === 'mention') at(mark.range.start).types.add(mark.type)
  }
  for (const { start } of hits) at(start).hit = true
  return shown
}
