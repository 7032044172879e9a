import type { FacetCounts, FacetValueCount } from '../../../contract/facet-shapes.ts'

export interface Line {
  readonly value: FacetValueCount
  readonly state: 'pressed' | 'excluded' | 'free'
  /** A month below its year. */
  readonly inside: boolean
}

/** The values of a facet as they stand below each other; `hidden`: there are more. */
export interface Lines {
  readonly lines: readonly Line[]
  readonly hidden: boolean
}

/** Values shown of a facet before all are asked for, besides what is pressed. */
const FIRST = 6

/** What is pressed, then what is held most often. */
export function linesOf(counts: FacetCounts): Lines {
  if (counts.facet === 'date') return linesOfDates(counts)
  return { lines: [...counts.pressed.map(pressedLine), ...counts.values.slice(0, FIRST).map(free)], hidden: counts.total > FIRST }
}

/** Years, below one that is pressed or alone its months; the undated last. */
function linesOfDates({ pressed, values }: FacetCounts): Lines {
  const years = values.filter(({ value }) => value.length === 4)
  const monthsOf = (year: string): Line[] => values.filter(({ value }) => value.startsWith(`${year}-`)).map((value) => ({ ...free(value), inside: true }))
  const lastOfYear = new Map(pressed.map((one, place) => [yearOf(one), place]))
  const chosen = pressed.flatMap((one, place) => {
    const year = yearOf(one)
    return [pressedLine(one), ...(year !== null && lastOfYear.get(year) === place ? monthsOf(year) : [])]
  })
  const isAlone = years.length === 1 && pressed.length === 0
  const others = years.slice(0, FIRST).flatMap((year) => [free(year), ...(isAlone ? monthsOf(year.value) : [])])
  return { lines: [...chosen, ...others, ...values.filter(({ value }) => value === 'undated').map(free)], hidden: years.length > FIRST }
}

type Pressed = FacetCounts['pressed'][number]

const yearOf = ({ value, excluded }: Pressed): string | null => (!excluded && /^\d{4}(?:-\d\d)?$/.test(value) ? value.slice(0, 4) : null)

const pressedLine = (value: Pressed): Line => ({ value, state: value.excluded ? 'excluded' : 'pressed', inside: false })

const free = (value: FacetValueCount): Line => ({ value, state: 'free', inside: false })
