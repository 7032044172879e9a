import type { EntityType } from '../core/entity/entity.ts'
import type { Facet } from '../core/search/facet.ts'

/** How many articles of a search have a value of a facet. `value` as a filter names it; `type` of an entity. */
export interface FacetValueCount {
  readonly value: string
  readonly type: EntityType | null
  readonly articles: number
}

/**
 * A facet of a search. It is counted over all articles that pass what else the query narrows by; its own values, of which any is enough, are not asked.
 */
export interface FacetCounts {
  readonly facet: Facet
  /** What the query narrows by, or leaves out, as it is typed there. */
  readonly pressed: readonly (FacetValueCount & { readonly excluded: boolean })[]
  /** The others that articles have, the most often held first; dates the newest first, a year before its months, and last the undated. */
  readonly values: readonly FacetValueCount[]
  /** How many others there are. */
  readonly total: number
}

export type TimeUnit = 'day' | 'month' | 'year' | 'decade'

/** From and to are the same but for decades: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface TimeBar {
  readonly from: string
  readonly to: string
  readonly articles: number
}

/** The articles of a search over time, without a gap. */
export interface Timeline {
  readonly unit: TimeUnit
  readonly bars: readonly TimeBar[]
  readonly undated: number
  /** Articles of which only the year is known, or the month, where the bars ask for more. */
  readonly vague: number
}

export interface FacetsAnswer {
  /** As search.run's. */
  readonly total: number
  readonly facets: readonly FacetCounts[]
  readonly time: Timeline
}
