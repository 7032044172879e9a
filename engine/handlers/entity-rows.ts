import type { EntityType } from '../../core/entity/entity.ts'
import type { EntityRow } from '../../contract/entity-shapes.ts'
import { shareParagraph } from '../../core/annotation/ties.ts'
import { place } from '../place.ts'
import { annotatedArticles, annotationsOfArticle } from '../store/annotations.ts'
import { articleText } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import { mentionCounts, mentionsOfArticle } from '../store/mentions.ts'

/** The entities of some types, by name, each with what the case holds on it, counted as its page lists it. */
export function entityRows(db: Readable, types: readonly EntityType[]): EntityRow[] {
  const counts = mentionCounts(db)
  const annotations = annotationCounts(db)
  return allEntities(db)
    .filter(entity => types.includes(entity.type))
    .map(entity => ({
      entity,
      mentions: counts.get(entity.id)?.mentions ?? 0,
      articles: counts.get(entity.id)?.articles ?? 0,
      annotations: annotations.get(entity.id) ?? 0,
    }))
}

/** How many annotations concern each entity: tied by hand, or by a mention in the same paragraph. Reads the text of every annotated article. */
function annotationCounts(db: Readable): Map<string, number> {
  const counts = new Map<string, number>()
  for (const articleId of annotatedArticles(db)) {
    const article = articleText(db, articleId)
    if (!article) continue
    const mentions = mentionsOfArticle(db, articleId).filter(mention => mention.status === 'confirmed').map(mention => place(article.text, mention))
    for (const annotation of annotationsOfArticle(db, articleId)) {
      const { range } = place(article.text, annotation)
      const near = range ? mentions.filter(mention => mention.range && shareParagraph(article.blocks, mention.range, range)) : []
      const entityIds = new Set([...annotation.entityIds, ...near.map(({ record }) => record.entityId).filter(id => id !== null)])
      for (const id of entityIds) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}
