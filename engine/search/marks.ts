import { termTable, type TermTable } from '../../core/search/term-table.ts'
import { scanTokens } from '../../core/search/tokens.ts'
import { SEARCH_FIELDS } from '../../core/search/tree.ts'
import type { TextRange } from '../../core/text/block.ts'
import type { Row } from './index/match.ts'

const TEXT = SEARCH_FIELDS.indexOf('text')

/** Where rows stand in texts. */
export type Marker = (text: string) => TextRange[]

/** Tells where any of the rows stands in a text: in order, without overlap, UTF-16 units. 0.04 ms for 400 words. */
export function markerOf(terms: TermTable, rows: readonly Row[]): Marker {
  const inText = rows.filter(({ field }) => field === null || field === TEXT)
  // A table of what is looked for alone is small, and answers from the processor's cache.
  const wanted = termTable()
  const own = (all: Int32Array): number[] => Array.from(all, term => wanted.addText(terms.text(term)))
  const singles = new Set(inText.flatMap(({ slots }) => (slots.length === 1 ? own(slots[0]!.terms) : [])))
  const several = inText.filter(({ slots }) => slots.length > 1).map(({ slots }) => slots.map(slot => ({ gap: slot.gap, terms: new Set(own(slot.terms)) })))
  return (text) => {
    const numbers: number[] = []
    const places: number[] = []
    scanTokens(text, (units, length, start, end) => {
      numbers.push(wanted.findUnits(units, length))
      places.push(start, end)
    })
    const found: TextRange[] = []
    numbers.forEach((number, first) => {
      if (singles.has(number)) found.push({ start: places[2 * first]!, end: places[2 * first + 1]! })
      for (const slots of several) {
        const last = slots[0]!.terms.has(number) ? lastOf(slots, 1, first, numbers) : -1
        if (last >= 0) found.push({ start: places[2 * first]!, end: places[2 * last + 1]! })
      }
    })
    return withoutOverlap(found)
  }
}

type SlotSet = { readonly gap: number; readonly terms: ReadonlySet<number> }

/** The token at which the rest of a row ends that has come to `at`, or -1. */
function lastOf(slots: readonly SlotSet[], place: number, at: number, numbers: readonly number[]): number {
  const slot = slots[place]
  if (!slot) return at
  for (let next = at + 1; next <= at + 1 + slot.gap && next < numbers.length; next++) {
    if (!slot.terms.has(numbers[next]!)) continue
    const last = lastOf(slots, place + 1, next, numbers)
    if (last >= 0) return last
  }
  return -1
}

function withoutOverlap(ranges: TextRange[]): TextRange[] {
  ranges.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: TextRange[] = []
  for (const range of ranges) {
    const last = kept.at(-1)
    if (!last || range.start >= last.end) kept.push(range)
    else if (range.end > last.end) kept[kept.length - 1] = { start: last.start, end: range.end }
  }
  return kept
}
