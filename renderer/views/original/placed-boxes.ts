import type { PlacedLine } from '../../../core/article/page.ts'
import { countWhile } from '../../../core/sorted.ts'
import type { TextRange } from '../../../core/text/block.ts'

/** Part of a line on a page. Sides are fractions of the page's width and height, from the top left corner. */
export interface PageBox {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Hebrew, Arabic and their neighbours are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** The place of the first line that ends behind `offset`. Lines stand in the order of the text. */
function firstEndingAfter(lines: readonly PlacedLine[], offset: number): number {
  return countWhile(lines.length, (index) => lines[index]!.end <= offset)
}

/** The boxes a range of the text has on the pages, line by line; parts of a line by their share of its letters. */
export function boxesOf(lines: readonly PlacedLine[], range: TextRange, text: string): PageBox[] {
  const boxes: PageBox[] = []
  for (let index = firstEndingAfter(lines, range.start); index < lines.length; index += 1) {
    const { start, end, page, left, right, top, bottom } = lines[index]!
    if (start >= range.end) break
    const from = (Math.max(start, range.start) - start) / (end - start)
    const to = (Math.min(end, range.end) - start) / (end - start)
    const width = right - left
    const mirrored = RIGHT_TO_LEFT.test(text.slice(start, end))
    boxes.push({ page, top, bottom, left: mirrored ? right - to * width : left + from * width, right: mirrored ? right - from * width : left + to * width })
  }
  return boxes
}

/** The line that holds an offset, or the nearest one before it; null when there is none. */
export function lineOf(lines: readonly PlacedLine[], offset: number): PlacedLine | null {
  const line = lines[firstEndingAfter(lines, offset)]
  if (line && line.start <= offset) return line
  return lines[firstEndingAfter(lines, offset) - 1] ?? line ?? null
}

/** Farther than this from every line is pointing at nothing. Share of the page's height. */
const REACH = 0.04

/** The line at a point of a page, or near it. The point is in fractions of the page. */
export function lineAt(lines: readonly PlacedLine[], page: number, x: number, y: number): PlacedLine | null {
  let best: PlacedLine | null = null
  let least = REACH
  for (const line of lines) {
    if (line.page !== page) continue
    const across = Math.max(line.left - x, 0, x - line.right)
    const down = Math.max(line.top - y, 0, y - line.bottom)
    const distance = Math.hypot(across, down)
    if (distance < least) [best, least] = [line, distance]
  }
  return best
}

/** The first line whose lower edge lies below a height of a page, else its last; null where it has none. */
export function lineAtHeight(lines: readonly PlacedLine[], page: number, y: number): PlacedLine | null {
  let last: PlacedLine | null = null
  for (const line of lines) {
    if (line.page !== page) continue
    if (line.bottom >= y) return line
    last = line
  }
  return last
}

/** The offset of the letter at a point of a line, by its share of the line's width. */
export function offsetIn({ start, end, left, right }: PlacedLine, x: number, text: string): number {
  const share = Math.min(1, Math.max(0, (x - left) / Math.max(right - left, Number.EPSILON)))
  const mirrored = RIGHT_TO_LEFT.test(text.slice(start, end))
  return Math.min(end - 1, start + Math.floor((mirrored ? 1 - share : share) * (end - start)))
}
