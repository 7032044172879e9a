import type { NamedFilter, SavedSearch } from '../core/search/saved-search.ts'

/** What a saved search finds. */
export interface SearchNews {
  readonly found: number
  /** How many of them the last look at it did not find. */
  readonly new: number
  /** The instant of that look; null where nobody has looked: then all are new. */
  readonly since: string | null
  /** What came with the last look, against the look before, or since: this is marked in its results. */
  readonly marked: { readonly new: number; readonly since: string | null }
  /** What its query names and the case does not have: that filter finds nothing. */
  readonly gone: readonly NamedFilter[]
}

export interface SavedSearchRow {
  readonly search: SavedSearch
  /** ISO 8601 instant, UTC. */
  readonly lookedAt: string | null
}
