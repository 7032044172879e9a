import { columnOf } from './column.ts'
import type { Segment } from './segments.ts'

/** A cell of a table, with its lines from the top down. */
export type Cell = readonly Segment[]

interface Entry { readonly column: number; readonly line: Segment }

/**
 * The rows of a table, or null where the columns are columns of running text: those have full lines, and need not stand on the same baselines.
 * A row has its cells that are not empty.
 */
export function tableRows(columns: readonly (readonly Segment[])[]): Cell[][] | null {
  const lines = columns.map((column) => columnOf(column).lines)
  if (lines.filter(isProse).length >= 2 || !areAligned(lines)) return null
  const entries = lines.flatMap((column, index) => column.map((line): Entry => ({ column: index, line }))).sort((a, b) => a.line.baseline - b.line.baseline)
  const levels: Entry[][] = []
  for (const entry of entries) {
    const open = levels.at(-1)
    if (open && entry.line.baseline - open[0]!.line.baseline <= entry.line.size * 0.4) open.push(entry)
    else levels.push([entry])
  }
  return rowsOf(levels).map((row) => columns.map((_, index) => row.filter(({ column }) => column === index).map(({ line }) => line)).filter((cell) => cell.length > 0))
}

/** Lines that go on: most reach the end of the column. */
function isProse(lines: readonly Segment[]): boolean {
  if (lines.length < 3) return false
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))
  const full = lines.filter(({ left, right }) => right - left >= width * 0.75).length
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length
  return full * 2 >= lines.length && letters >= 14 && lines.filter(({ text }) => /\p{L}{2}/u.test(text)).length * 5 >= lines.length * 4
}

function areAligned(columns: readonly (readonly Segment[])[]): boolean {
  const fewest = columns.reduce((least, column) => (column.length < least.length ? column : least))
  const others = columns.filter((column) => column !== fewest).flat()
  const met = fewest.filter((line) => others.some((other) => Math.abs(other.baseline - line.baseline) <= line.size * 0.3)).length
  return met * 5 >= fewest.length * 4
}

/** A row begins where the first column has an entry; where rows stand apart and their cells have several lines, after such a gap. */
function rowsOf(levels: readonly (readonly Entry[])[]): Entry[][] {
  const gaps = levels.slice(1).map((level, index) => level[0]!.line.baseline - levels[index]![0]!.line.baseline)
  const least = Math.min(...gaps)
  const close = levels.slice(1).filter((_, index) => gaps[index]! <= least * 1.25)
  const widest = Math.max(...levels.map((level) => level.length))
  const apart = Math.max(...gaps) > least * 1.35 && close.filter((level) => level.length < widest).length * 2 > close.length
  const rows: Entry[][] = []
  levels.forEach((level, index) => {
    const open = rows.at(-1)
    const begins = apart ? gaps[index - 1]! > least * 1.25 : level.some(({ column }) => column === 0) || (open !== undefined && !open.some(({ column }) => column === 0))
    if (open && !begins) open.push(...level)
    else rows.push([...level])
  })
  return rows
}
