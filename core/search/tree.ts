/** The fields a query can name: `title:raid`. */
export const SEARCH_FIELDS = ['title', 'text', 'outlet', 'byline'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** Whether a clause must match, must not, or only adds to the rank. Plain words are `should`. */
export type Presence = 'must' | 'not' | 'should'

/**
 * One clause of a query, as lunr's language has them, with phrases added. `start` and `end` are UTF-16 offsets
 * of the clause in the query as typed.
 */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly presence: Presence
  /** Null: every field. */
  readonly field: SearchField | null
  readonly boost: number
  readonly term:
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'phrase'; readonly text: string }
    | { readonly kind: 'wildcard'; readonly pattern: string }
    | { readonly kind: 'fuzzy'; readonly text: string; readonly edits: number }
}

export interface QueryTree {
  readonly clauses: readonly Clause[]
}

/** What is wrong with a query: the sentence for a person and the place in it, UTF-16 offsets. */
export interface QueryError {
  readonly message: string
  readonly start: number
  readonly end: number
}
