import type { Segment } from './segments.ts'
import { tableRows } from './table.ts'

/** A part of a page with columns beside each other, in the order of reading; a single one where nothing stands beside. */
export interface Band {
  readonly columns: readonly (readonly Segment[])[]
}

interface Slice {
  readonly segments: readonly Segment[]
  readonly top: number
  readonly bottom: number
}

interface Gap { readonly from: number; readonly to: number }

/** In shares of the type's size. */
const NARROWEST_GUTTER = 0.7

/** Fewer lines than this beside each other happen by chance. */
const FEWEST_LINES = 3

/**
 * Cuts a page into bands from the top down. A band has columns where a gutter runs down through it with at least three lines on either side; a line across the
 * gutter ends it.
 */
export function columnsOf(segments: readonly Segment[]): Band[] {
  const slices = slicesOf(segments)
  const bands: Band[] = []
  let single: Slice[] = []
  const closeSingle = (): void => {
    if (single.length > 0) bands.push({ columns: [single.flatMap((slice) => slice.segments)] })
    single = []
  }
  for (let at = 0; at < slices.length;) {
    const found = bandFrom(slices, at)
    if (!found) {
      single.push(slices[at]!)
      at += 1
      continue
    }
    const above: Slice[] = []
    while (single.length > 0 && beside(single.at(-1)!, found.gutters) && near(single.at(-1)!, above[0] ?? slices[at]!)) above.unshift(single.pop()!)
    closeSingle()
    bands.push({ columns: cut([...above, ...slices.slice(at, found.end)].flatMap((slice) => slice.segments), found.gutters) })
    at = found.end
  }
  closeSingle()
  return bands
}

/** Parts of the page with nothing but white across it between them. */
function slicesOf(segments: readonly Segment[]): Slice[] {
  const slices: { segments: Segment[]; top: number; bottom: number }[] = []
  for (const segment of [...segments].sort((a, b) => a.top - b.top)) {
    const open = slices.at(-1)
    if (open && segment.top < open.bottom - segment.size * 0.2) {
      open.segments.push(segment)
      open.bottom = Math.max(open.bottom, segment.bottom)
    } else slices.push({ segments: [segment], top: segment.top, bottom: segment.bottom })
  }
  return slices
}

/** The longest run of slices from `at` on that some gutter runs through. */
function bandFrom(slices: readonly Slice[], at: number): { end: number; gutters: readonly Gap[] } | null {
  let gutters = gapsOf(slices[at]!.segments)
  if (gutters.length === 0) return null
  let end = at + 1
  for (; end < slices.length; end += 1) {
    const left = gutters.flatMap((gutter) => narrowed(gutter, slices[end]!.segments))
    if (left.length === 0 || beginsTable(slices, end, left) || (left.length < gutters.length && isTable(slices.slice(at, end), gutters))) break
    gutters = left
  }
  // What stands only on one side below the columns, apart from them or as the head of something else, is no part of them.
  let last = end
  for (let index = end - 1; index > at && gapsOf(slices[index]!.segments).length === 0; index -= 1) {
    if (!near(slices[index - 1]!, slices[index]!) || isHead(slices[index - 1]!, slices[index]!)) last = index
  }
  end = last
  const segments = slices.slice(at, end).flatMap((slice) => slice.segments)
  const real = gutters.filter((gutter) => linesIn(segments.filter(({ right }) => right <= gutter.from)) >= FEWEST_LINES && linesIn(segments.filter(({ left }) => left >= gutter.to)) >= FEWEST_LINES)
  return real.length === 0 ? null : { end, gutters: real }
}

/** A table is as wide as its columns: what runs across one of its gutters is no row of it. Columns of text may well go on beside a picture with its caption. */
function isTable(slices: readonly Slice[], gutters: readonly Gap[]): boolean {
  const segments = slices.flatMap((slice) => slice.segments)
  return linesIn(segments) >= FEWEST_LINES && tableRows(cut(segments, gutters)) !== null
}

/** As many slices as columns need lines, with a gap in common where the columns above have none. */
function beginsTable(slices: readonly Slice[], at: number, gutters: readonly Gap[]): boolean {
  const rows = slices.slice(at, at + FEWEST_LINES)
  if (rows.length < FEWEST_LINES) return false
  const size = rows[0]!.segments[0]!.size
  const own = gapsOf(rows[0]!.segments).filter((gap) => gutters.every(({ from, to }) => gap.to <= from || gap.from >= to))
  return rows.slice(1).reduce((common, row) => common.flatMap((gap) => gapsOf(row.segments).flatMap(({ from, to }): Gap[] => {
    const shared = { from: Math.max(from, gap.from), to: Math.min(to, gap.to) }
    return shared.to - shared.from >= size * NARROWEST_GUTTER ? [shared] : []
  })), own).length > 0
}

function gapsOf(segments: readonly Segment[]): Gap[] {
  const gaps: Gap[] = []
  const size = Math.min(...segments.map((segment) => segment.size))
  let right = Infinity
  for (const segment of [...segments].sort((a, b) => a.left - b.left)) {
    if (segment.left - right >= size * NARROWEST_GUTTER) gaps.push({ from: right, to: segment.left })
    right = right === Infinity ? segment.right : Math.max(right, segment.right)
  }
  return gaps
}

/** What of a gutter is left beside more text: nothing, one, or two where text stands within it. */
function narrowed(gutter: Gap, segments: readonly Segment[]): Gap[] {
  const size = Math.min(...segments.map((segment) => segment.size))
  let open: Gap[] = [gutter]
  for (const { left, right } of segments) {
    open = open.flatMap(({ from, to }) => {
      if (right <= from || left >= to) return [{ from, to }]
      return [{ from, to: Math.min(to, left) }, { from: Math.max(from, right), to }].filter((gap) => gap.to - gap.from >= size * NARROWEST_GUTTER)
    })
  }
  return open
}

function linesIn(segments: readonly Segment[]): number {
  let lines = 0
  let baseline = -Infinity
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline)) {
    if (segment.baseline - baseline > segment.size * 0.4) {
      lines += 1
      baseline = segment.baseline
    }
  }
  return lines
}

function beside(slice: Slice, gutters: readonly Gap[]): boolean {
  return gutters.every(({ from, to }) => slice.segments.every(({ left, right }) => right <= from || left >= to))
}

function near(above: Slice, below: Slice): boolean {
  const size = Math.max(above.segments[0]!.size, below.segments[0]!.size)
  return below.top - above.bottom < size * 1.2 && above.segments.every((segment) => segment.size < below.segments[0]!.size * 1.3)
}

function isHead(above: Slice, { segments }: Slice): boolean {
  return segments.every(({ bold, size }) => size > above.segments[0]!.size * 1.13 || (bold && !above.segments[0]!.bold))
}

function cut(segments: readonly Segment[], gutters: readonly Gap[]): Segment[][] {
  const borders = gutters.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b)
  const columns = Array.from({ length: borders.length + 1 }, (): Segment[] => [])
  for (const segment of segments) columns[borders.filter((border) => (segment.left + segment.right) / 2 > border).length]!.push(segment)
  const filled = columns.filter((column) => column.length > 0)
  const rtl = segments.filter((segment) => segment.rtl).length * 2 > segments.length
  return rtl ? filled.reverse() : filled
}
