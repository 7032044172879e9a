import type { FacetCounts, FacetValueCount } from '../../../contract/facet-shapes.ts'

export interface Line {
  readonly value: FacetValueCount
  readonly state: 'pressed' | 'excluded' | 'free'
  /** A month below its year. */
  readonly inside: boolean
}

/** Values shown of a facet before all are asked for, besides what is pressed. */
const FIRST = 6

/** The values of a facet as they stand below each other at first; `hidden`: there are more. Of dates years, and the months of a year that is pressed or alone. */
export function linesOf({ facet, pressed, values, total }: FacetCounts): { readonly lines: readonly Line[]; readonly hidden: boolean } {
  const first = pressed.map((value): Line => ({ value, state: value.excluded ? 'excluded' : 'pressed', inside: false }))
  if (facet !== 'date') return { lines: [...first, ...values.slice(0, FIRST).map(free)], hidden: total > FIRST }
  const years = values.filter(({ value }) => value.length === 4)
  const chosen = new Set(pressed.flatMap(({ value, excluded }) => (excluded || value.includes('..') ? [] : [value.slice(0, 4)])))
  const alone = years.length === 1 && pressed.length === 0 ? years[0]!.value : null
  const months = (year: string): Line[] => (chosen.has(year) || year === alone ? values.filter(({ value }) => value.startsWith(`${year}-`)).map((value) => ({ ...free(value), inside: true })) : [])
  const undated = values.filter(({ value }) => value === 'undated').map(free)
  const withMonths = (line: Line): Line[] => [line, ...months(line.value.value)]
  const shown = years.slice(0, FIRST)
  // The months of a year of which only a month is pressed stand below that.
  return {
    lines: [...first.flatMap((line) => (line.state === 'pressed' ? [line, ...months(line.value.value.slice(0, 4)).filter(() => isLastOfYear(first, line))] : [line])), ...shown.filter(({ value }) => !chosen.has(value)).map(free).flatMap(withMonths), ...undated],
    hidden: years.length > FIRST,
  }
}

const free = (value: FacetValueCount): Line => ({ value, state: 'free', inside: false })

const isLastOfYear = (lines: readonly Line[], line: Line): boolean => lines.findLast(({ value, state }) => state === 'pressed' && value.value.slice(0, 4) === line.value.value.slice(0, 4)) === line
