import { pressedIn, released, withDates, withoutValue, withValue, type DateSpan } from '../../../core/search/refine.ts'
import type { FacetValue } from '../../../core/search/facet.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { readQuery } from '../search/query-parts.ts'

/** Changes the query that is typed, or where that has a mistake the one that was answered. Each change is a step to go back from. */
function rewrite(change: (query: string) => string): void {
  const { here, open } = useNavigation.getState()
  if (here.view !== 'search') return
  const { text } = useSearch.getState()
  const { mistake, blank } = readQuery(text)
  open({ ...here, query: change(mistake || blank ? here.query : text).trim() })
}

/** Narrows by a value, or no longer; takes it back where it was left out. A year stands in the place of its months, and a month in that of its year. */
export function toggleValue(wanted: FacetValue): void {
  rewrite((query) => {
    const pressed = pressedIn(query).filter(({ facet }) => facet === wanted.facet)
    if (pressed.some(({ value }) => value === wanted.value)) return released(query, wanted)
    const inPlaceOf = wanted.facet === 'date' ? pressed.filter(({ value, excluded }) => !excluded && overlaps(value, wanted.value)) : []
    return withValue(inPlaceOf.reduce((text, one) => released(text, one), query), wanted)
  })
}

const overlaps = (a: string, b: string): boolean => a.includes('..') || a.startsWith(b) || b.startsWith(a)

/** Leaves the articles of a value out; takes it back where they were left out already. */
export function toggleExclusion(unwanted: FacetValue): void {
  rewrite((query) => {
    const isOut = pressedIn(query).some(({ facet, value, excluded }) => excluded && facet === unwanted.facet && value === unwanted.value)
    return isOut ? released(query, unwanted) : withoutValue(query, unwanted)
  })
}

/** Narrows to a span of time, or null: to none. */
export const narrowToDates = (span: DateSpan | null): void => rewrite((query) => withDates(query, span))
