import type { Annotation } from '../core/annotation/annotation.ts'
import type { AliasKind, Entity } from '../core/entity/entity.ts'
import type { TextRange } from '../core/text/block.ts'
import type { Script } from '../core/text/script.ts'
import type { ArticleReference } from './shapes.ts'

export interface EntityRow {
  readonly entity: Entity
  readonly mentions: number
  readonly articles: number
  readonly annotations: number
}

/** A mention in its sentence. */
export interface MentionInContext {
  readonly mentionId: string
  readonly article: ArticleReference
  /** Of the original, from 1; null where it has no pages, and for an orphan. */
  readonly page: number | null
  readonly paragraph: number
  /** The sentence, and where in it the mention stands (UTF-16). */
  readonly sentence: string
  readonly mark: TextRange
  /** Where in the article's text; null for an orphan. */
  readonly range: TextRange | null
}

export interface EntityPage {
  readonly entity: Entity
  readonly aliases: readonly AliasLine[]
  readonly mentions: readonly MentionInContext[]
  readonly articles: readonly (ArticleReference & { readonly mentions: number })[]
  /** How many independent sources these articles are: those of one group count once. */
  readonly sources: number
  /** Entities mentioned in the same paragraphs, most often first. */
  readonly appearsWith: readonly { readonly entity: Entity; readonly paragraphs: number; readonly articles: number }[]
  readonly annotations: readonly { readonly annotation: Annotation; readonly article: ArticleReference; readonly page: number | null; readonly paragraph: number }[]
}

/** An alias with what is known of it. */
export interface AliasLine {
  readonly name: string
  /** That most of it is written in; null where it has no letters. */
  readonly script: Script | null
  readonly kind: AliasKind | null
  /** Where it stands: the passage that was noted, else the first mention in these words. Null where there is neither, or the article is gone. `range`: null for a passage that is not found any more. */
  readonly source: { readonly article: ArticleReference; readonly range: TextRange | null; readonly page: number | null; readonly paragraph: number } | null
}
