/** The fields whose words the index holds. A query calls the last one author. */
export const SEARCH_FIELDS = ['title', 'text', 'outlet', 'byline'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** Whether a clause must match, must not, or only adds to the rank. Plain words are `should`. */
export type Presence = 'must' | 'not' | 'should'

/**
 * One clause of a query, as lunr's language has them, with what investigators expect added. `start` and `end` are UTF-16 offsets
 * of the clause in the query as typed.
 */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly presence: Presence
  readonly boost: number
  readonly term: Term
}

export type Term =
  | WordTerm
  /** A list in parentheses. */
  | { readonly kind: 'group'; readonly tree: QueryTree }
  /** Clauses with AND or OR between them: at least two, none of them `must`; one behind NOT is `not`, but not all are. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly Clause[] }
  | { readonly kind: 'filter'; readonly filter: Filter }

/** What looks for words. `field`: null for any. */
export type WordTerm = { readonly field: SearchField | null } & (
  /** `exact`: as written, with its case, marks and endings (`=Word`, `="Two Words"`). */
  | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly exact: boolean }
  /** `*` stands for any letters or none; `?` for one, at the end for one or none. */
  | { readonly kind: 'wildcard'; readonly pattern: string }
  | { readonly kind: 'fuzzy'; readonly text: string; readonly edits: number }
  /** The words in any order, with at most `distance` other words among them. */
  | { readonly kind: 'near'; readonly text: string; readonly distance: number }
  /** A name in any of its forms. */
  | { readonly kind: 'name'; readonly text: string }
)

/** What an article must be, besides its words. */
export type Filter =
  /** Published from `from` to `to`, both included and as precise as they are: YYYY, YYYY-MM or YYYY-MM-DD; null: open. Articles without a day are not found. */
  | { readonly by: 'date'; readonly from: string | null; readonly to: string | null }
  /** Compared without case and marks; a `*` at the end stands for the rest. */
  | { readonly by: FilterField; readonly text: string }
  | { readonly by: 'is'; readonly state: ArticleState }
  | { readonly by: 'has'; readonly what: ArticleHolding }

/** `from`: the whole name of an outlet. `type`: of an entity that is mentioned, or of the file. `annotated`: words of highlighted passages; `note`: of their notes. */
export const FILTER_FIELDS = ['from', 'language', 'tag', 'entity', 'type', 'collection', 'annotated', 'note'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]
/** `copy`: folds under another article. `guessed`: something stated of it is a guess. `read`: was opened, or marked so. `undated`: nothing is known of when it was published. */
export const ARTICLE_STATES = ['copy', 'guessed', 'read', 'unread', 'undated'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]
export const ARTICLE_HOLDINGS = ['annotation', 'note', 'tag', 'entity', 'date', 'author', 'outlet', 'url', 'copies', 'attachments'] as const
export type ArticleHolding = (typeof ARTICLE_HOLDINGS)[number]

/** Clauses side by side. Articles that match all of them come first, then those that miss some. */
export interface QueryTree {
  readonly clauses: readonly Clause[]
}

/** What is wrong with a query: the sentence for a person and the place in it, UTF-16 offsets. */
export interface QueryError {
  readonly message: string
  readonly start: number
  readonly end: number
  /** What would be right in that place; null where it cannot be known. */
  readonly better: string | null
}
