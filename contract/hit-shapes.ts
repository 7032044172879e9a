import type { SearchField } from '../core/search/tree.ts'
import type { TextRange } from '../core/text/block.ts'

/** Another place of a text that matches, as `SearchHit` shows the best. */
export interface SearchPassage {
  readonly snippet: string
  readonly marks: readonly (readonly [number, number])[]
  readonly passage: TextRange
  /** Of the original, from 1; null where it has no pages. */
  readonly page: number | null
  readonly paragraph: number
}

/** Why an article is in the list and where it stands there: its score is the sum of the shares and of `together`. */
export interface SearchWhy {
  readonly score: number
  readonly clauses: readonly WhyClause[]
  /** What it gains because words of the query stand near each other in it. */
  readonly together: number
}

/** What one clause of the query has to do with an article. Offsets are UTF-16, in the query as typed. */
export interface WhyClause {
  readonly start: number
  readonly end: number
  /** A filter and what is left out only say who is in the list. */
  readonly kind: 'words' | 'filter' | 'left-out'
  /** For what is left out: whether the article has it not. */
  readonly matches: boolean
  /** The words are in so many articles that they do not count for the score. */
  readonly common: boolean
  readonly share: number
  /** What part of the share it gains because it stands in the beginning of the text. */
  readonly early: number
  /** What was found where: forms as they stand there, the most frequent first. */
  readonly found: readonly { readonly field: SearchField; readonly text: string; readonly times: number }[]
  /** In how many articles of the case. */
  readonly articles: number
}
