import { paragraphAt } from '../text/block.ts'
import type { Companion, DossierData } from './data.ts'
import type { Ledger } from './ledger.ts'
import type { RelatedSection } from './model.ts'

/** Entities named in the same paragraphs, most often first; each cites the first such paragraph in the order of the sources. */
export function relatedSection(data: DossierData, ledger: Ledger): RelatedSection {
  const byEntity = new Map<string, Companion[]>()
  for (const companion of data.companions) {
    const known = byEntity.get(companion.entity.id)
    if (known) known.push(companion)
    else byEntity.set(companion.entity.id, [companion])
  }
  const rows = [...byEntity.values()].map((companions) => {
    const paragraphs = new Set(companions.map(({ articleId, start }) => `${paragraphAt(ledger.article(articleId).blocks, start)} ${articleId}`))
    return {
      entity: companions[0]!.entity,
      first: companions.reduce((a, b) => (ledger.compare(b, a) < 0 ? b : a)),
      paragraphs: paragraphs.size,
      articles: new Set(companions.map(({ articleId }) => articleId)).size,
    }
  })
  rows.sort((a, b) => b.paragraphs - a.paragraphs || b.articles - a.articles || a.entity.name.localeCompare(b.entity.name, 'en'))
  return {
    kind: 'related',
    entities: rows.map(({ entity, first, paragraphs, articles }) => ({
      entityId: entity.id, name: entity.name, type: entity.type, role: entity.role, paragraphs, articles,
      statement: ledger.state('related', { text: entity.name, quote: null, citations: [ledger.cite(first)] }),
    })),
  }
}
