import { termTable, type TermTable } from '../../core/search/term-table.ts'
import { scanTokens } from '../../core/search/tokens.ts'
import { SEARCH_FIELDS } from '../../core/search/tree.ts'
import type { TextRange } from '../../core/text/block.ts'
import { exactExpression } from './index/exact.ts'
import type { Row } from './index/match.ts'

const TEXT = SEARCH_FIELDS.indexOf('text')

/** Where rows stand in texts. */
export type Marker = (text: string) => TextRange[]

/** Tells where any of the rows stands in the text of a field: in order, without overlap, UTF-16 units. 0.04 ms for 400 words. */
export function markerOf(terms: TermTable, rows: readonly Row[], inField: number = TEXT): Marker {
  const inText = rows.filter(({ field }) => field === null || field === inField)
  // A table of what is looked for alone is small, and answers from the processor's cache.
  const wanted = termTable()
  const setsOf = ({ slots }: Row): SlotSet[] => slots.map(slot => ({ gap: slot.gap, terms: new Set(Array.from(slot.terms, term => wanted.addText(terms.text(term)))) }))
  const loose = inText.filter(({ exact }) => exact === null)
  const singles = new Set(loose.flatMap(row => (row.slots.length === 1 ? [...setsOf(row)[0]!.terms] : [])))
  const several = loose.filter(({ slots, within }) => slots.length > 1 && within === null).map(setsOf)
  const near = loose.filter(({ slots, within }) => slots.length > 1 && within !== null).map(row => ({ slots: setsOf(row), width: row.slots.length + row.within! }))
  const exact = inText.flatMap(row => (row.exact === null ? [] : [exactExpression(row.exact, 'gu')]))
  const needsTokens = loose.length > 0
  return (text) => {
    const found: TextRange[] = exact.flatMap(expression => Array.from(text.matchAll(expression), match => ({ start: match.index, end: match.index + match[0].length })))
    if (!needsTokens) return withoutOverlap(found)
    const numbers: number[] = []
    const places: number[] = []
    scanTokens(text, (units, length, start, end) => {
      numbers.push(wanted.findUnits(units, length))
      places.push(start, end)
    })
    const mark = (first: number, last: number): void => {
      found.push({ start: places[2 * first]!, end: places[2 * last + 1]! })
    }
    numbers.forEach((number, first) => {
      if (number < 0) return
      if (singles.has(number)) mark(first, first)
      for (const slots of several) {
        const last = slots[0]!.terms.has(number) ? lastOf(slots, 1, first, numbers) : -1
        if (last >= 0) mark(first, last)
      }
      for (const { slots, width } of near) {
        if (!slots.some(slot => slot.terms.has(number))) continue
        const window = numbers.slice(first, first + width)
        if (!slots.every(slot => window.some(one => slot.terms.has(one)))) continue
        window.forEach((one, place) => {
          if (slots.some(slot => slot.terms.has(one))) mark(first + place, first + place)
        })
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
