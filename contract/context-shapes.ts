import type { ArticleSummary } from '../core/article/article.ts'
import type { TextRange } from '../core/text/block.ts'
import type { ArticleReference, Page } from './shapes.ts'

/**
 * The order of lines in context. `article`: as the list has its articles, then by place. `before`, `after`: by the words on that side, from the match outwards.
 * `date`: by day of publication, newest first, undated last.
 */
export const CONTEXT_SORTS = ['article', 'before', 'after', 'date'] as const
export type ContextSort = (typeof CONTEXT_SORTS)[number]

/** A place that matches, with what stands before and behind it in the text, on one line: a ¶ stands where a paragraph ends. */
export interface ContextLine {
  readonly article: ArticleReference & Pick<ArticleSummary, 'language'>
  /** The match, in the article's text. */
  readonly passage: TextRange
  /** Of the original, from 1; null where it has no pages. */
  readonly page: number | null
  readonly before: string
  readonly match: string
  readonly after: string
}

/** A page of the lines in context. `total` counts all places in the articles that were looked through. */
export interface ContextAnswer extends Page<ContextLine> {
  /** Articles that have a place at all, among those looked through. */
  readonly holding: number
  /** Articles of the list that were looked through, from its first on: not all, where they or their places are very many. */
  readonly looked: number
  /** Articles of the list. */
  readonly articles: number
}

/** An article of the list, to walk to: its place in the list, from 0, and the first and the last match in its text; null where only title, outlet or byline matched. */
export interface WalkStep {
  readonly row: number
  readonly article: Pick<ArticleSummary, 'id' | 'title'>
  readonly first: TextRange | null
  readonly last: TextRange | null
}

/** Where an article stands in the list of a search. */
export interface WalkAnswer {
  /** Articles of the list. */
  readonly total: number
  /** The article's place, from 0; null where the list does not have it (any more). */
  readonly row: number | null
  readonly previous: WalkStep | null
  readonly next: WalkStep | null
}
