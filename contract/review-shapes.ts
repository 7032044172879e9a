import type { Entity, EntityType, Suggestion } from '../core/entity/entity.ts'
import type { TextRange } from '../core/text/block.ts'
import type { ArticleReference } from './shapes.ts'

/** How far all articles were looked through for names to propose. */
export interface ReviewState {
  /** Articles looked through, and all. */
  readonly done: number
  readonly total: number
  readonly names: number
  readonly places: number
}

/** A name that is proposed somewhere, with all its places. */
export interface ReviewName {
  readonly type: EntityType
  readonly name: string
  readonly role: string | null
  readonly places: number
  readonly articles: number
  /** The case's entity of that name, if there is one. */
  readonly entity: Entity | null
}

/** A suggestion in its sentence. */
export interface ReviewPlace {
  readonly suggestion: Suggestion
  readonly sentence: string
  /** Where in it the name stands, UTF-16. */
  readonly mark: TextRange
  /** From 1. */
  readonly paragraph: number
  readonly page: number | null
}

/** An article and what is proposed in it. */
export interface ReviewArticle {
  readonly article: ArticleReference
  readonly places: readonly ReviewPlace[]
}

/** An article with something to decide. */
export interface ReviewArticleRow {
  readonly article: ArticleReference
  readonly names: number
  readonly places: number
}
