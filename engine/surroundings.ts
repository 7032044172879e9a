import type { Annotation } from '../core/annotation/annotation.ts'
import { shareParagraph } from '../core/annotation/ties.ts'
import type { Mention } from '../core/entity/entity.ts'
import type { TextRange } from '../core/text/block.ts'
import type { Placed } from '../contract/shapes.ts'
import { place } from './place.ts'
import { annotationsOfArticle, annotationsTiedTo } from './store/annotations.ts'
import { articleText, type ArticleText } from './store/articles.ts'
import type { Readable } from './store/database.ts'
import { mentionsOfArticle, mentionsOfEntity } from './store/mentions.ts'

/** What one article holds about an entity. */
export interface Surroundings extends ArticleText {
  readonly articleId: string
  /** The entity's confirmed mentions, in the order of the text. */
  readonly mentions: readonly Placed<Mention>[]
  /** Annotations tied to it by hand, or by a mention in the same paragraph. */
  readonly annotations: readonly Placed<Annotation>[]
  /** Confirmed mentions of other entities in paragraphs that name this one. */
  readonly companions: readonly (Placed<Mention> & { readonly range: TextRange })[]
}

/** The ids of the articles that `surroundings` gives. */
export function articlesAbout(db: Readable, entityId: string): string[] {
  return [...new Set([...mentionsOfEntity(db, entityId), ...annotationsTiedTo(db, entityId)].map(record => record.articleId))]
}

/**
 * The articles that say something about an entity: first those that mention it, in the order of their import, then those that only
 * an annotation ties to it. Costs reading their texts: about 0.1 ms each.
 */
export function surroundings(db: Readable, entityId: string): Surroundings[] {
  return articlesAbout(db, entityId).flatMap(articleId => {
    const article = articleText(db, articleId)
    return article ? [{ ...article, articleId, ...about(db, entityId, articleId, article) }] : []
  })
}

function about(
  db: Readable, entityId: string, articleId: string, { text, blocks }: Pick<ArticleText, 'text' | 'blocks'>,
): Pick<Surroundings, 'mentions' | 'annotations' | 'companions'> {
  const confirmed = mentionsOfArticle(db, articleId).filter(mention => mention.status === 'confirmed').map(mention => place(text, mention))
  const mentions = confirmed.filter(({ record }) => record.entityId === entityId)
  const named = (range: TextRange) => mentions.some(mention => mention.range && shareParagraph(blocks, mention.range, range))
  return {
    mentions,
    annotations: annotationsOfArticle(db, articleId)
      .map(annotation => place(text, annotation))
      .filter(({ record, range }) => record.entityIds.includes(entityId) || (range !== null && named(range))),
    companions: confirmed
      .filter((other): other is Placed<Mention> & { range: TextRange } => other.record.entityId !== entityId && other.range !== null && named(other.range)),
  }
}
