import type { Segment } from './segments.ts'

/** The segments of one page, of the height of its turned sheet. */
export interface Sheet {
  readonly segments: readonly Segment[]
  readonly height: number
}

/** How far from the edge headers and footers stand at most, in shares of the page's height, and how many rows they fill. */
const EDGE = 0.14
const ROWS = 4

/** A header may move this share of the height from page to page. */
const TOLERANCE = 0.015

interface EdgeRow { readonly page: number; readonly key: string; readonly numbers: readonly number[]; readonly place: number; readonly outermost: boolean; readonly segments: readonly Segment[] }

/** Takes headers, footers and page numbers off the pages: rows near an edge that come again in one place on other pages, or that number them. `dropped`: their texts. */
export function withoutFurniture(sheets: readonly Sheet[]): { sheets: Segment[][]; dropped: string[] } {
  const rows = sheets.flatMap(({ segments, height }, page) => edgeRows(segments, height, page))
  const furniture = new Set<Segment>()
  const dropped = new Set<string>()
  const needed = Math.min(3, Math.max(2, Math.ceil(sheets.length / 5)))
  const offset = pageOffset(rows, sheets.length)
  const byKey = new Map<string, EdgeRow[]>()
  for (const row of rows) byKey.set(row.key, [...byKey.get(row.key) ?? [], row])
  for (const row of rows) {
    const alike = byKey.get(row.key)!.filter((other) => Math.abs(other.place - row.place) <= TOLERANCE && (row.numbers.length === 0 || isCounted(row, other)))
    const pages = new Set(alike.map(({ page }) => page)).size
    if (pages < needed && !(sheets.length === 1 && isOnlyNumber(row)) && !(row.outermost && offset !== null && endsWithNumber(row, row.page + offset))) continue
    for (const segment of row.segments) furniture.add(segment)
    dropped.add(row.segments.map(({ text }) => text).join(' '))
  }
  return { sheets: sheets.map(({ segments }) => segments.filter((segment) => !furniture.has(segment))), dropped: [...dropped] }
}

function edgeRows(segments: readonly Segment[], height: number, page: number): EdgeRow[] {
  const levels: Segment[][] = []
  for (const segment of segments) {
    const open = levels.at(-1)
    if (open && segment.baseline - open[0]!.baseline <= segment.size * 0.4) open.push(segment)
    else levels.push([segment])
  }
  const edge = new Set([
    ...levels.slice(0, ROWS).filter(([first]) => first!.baseline <= height * EDGE),
    ...levels.slice(-ROWS).filter(([first]) => first!.baseline >= height * (1 - EDGE)),
  ])
  return [...edge].map((row) => {
    const text = row.map((segment) => segment.text).join(' ')
    const digits = text.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17E0)).replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0E50))
    return {
      page, segments: row, outermost: row === levels[0] || row === levels.at(-1), place: row[0]!.baseline / height, key: digits.toLowerCase().replace(/\d+/g, '#').replace(/^[ivxlc]+$/, '#'),
      numbers: (digits.match(/\d+/g) ?? []).map(Number),
    }
  })
}

/** What is printed as a page's number, less its place in the file, where most pages have it at an edge. */
function pageOffset(rows: readonly EdgeRow[], pages: number): number | null {
  const counts = new Map<number, Set<number>>()
  for (const { numbers, page, outermost } of rows) {
    for (const number of outermost ? [numbers[0], numbers.at(-1)] : []) {
      if (number !== undefined) counts.set(number - page, (counts.get(number - page) ?? new Set()).add(page))
    }
  }
  const [best] = [...counts].sort((a, b) => b[1].size - a[1].size)
  return best && best[1].size >= 3 && best[1].size * 2 >= pages ? best[0] : null
}

function endsWithNumber({ key, numbers }: EdgeRow, number: number): boolean {
  return (key.startsWith('#') && numbers[0] === number) || (key.endsWith('#') && numbers.at(-1) === number)
}

/** The same numbers on both pages, or one of them counts the pages. */
function isCounted(a: EdgeRow, b: EdgeRow): boolean {
  const apart = b.page - a.page
  const changed = a.numbers.flatMap((number, index) => (number === b.numbers[index] ? [] : [b.numbers[index]! - number]))
  return changed.every((difference) => difference === apart)
}

/** The number of a single page. */
function isOnlyNumber({ key, numbers }: EdgeRow): boolean {
  return numbers[0] === 1 && /^(?:page |p\. ?|trang |หน้า |ទំព័រ |第 ?)?[-–— ]*#(?: ?(?:of|\/|de|trên|จาก) ?#)?(?: ?页)?[-–— ]*$/.test(key)
}
