import { setImmediate as turn } from 'node:timers/promises'
import { datedPassages } from '../../core/dossier/dated-passages.ts'
import type { Companion, DatedPassage, DossierArticle, DossierData, Passage, PlacedAnnotation } from '../../core/dossier/data.ts'
import type { GroupStanding } from '../../core/duplicate/group.ts'
import type { Entity } from '../../core/entity/entity.ts'
import type { TextRange } from '../../core/text/block.ts'
import type { Placed } from '../../contract/shapes.ts'
import { articleSummary, countArticles } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { entityById } from '../store/entities.ts'
import { standingsOf } from '../store/groups.ts'
import { countUnread } from '../store/import-jobs.ts'
import { datesInText } from '../suggest/dates.ts'
import { surroundings, type Surroundings } from '../surroundings.ts'

/**
 * What the case holds for a dossier on `entity`, with groups of articles as they were last worked out. Costs a few milliseconds for each article that concerns it, most of them for
 * finding dates; other calls are served between articles. `check` is asked before each: it throws when the case is gone.
 */
export async function collectDossier(db: Readable, caseName: string, entity: Entity, check: () => void): Promise<DossierData> {
  const articles: DossierArticle[] = []
  const mentions: Passage[] = []
  const annotations: PlacedAnnotation[] = []
  const dated: DatedPassage[] = []
  const companions: Companion[] = []
  const entities = new Map<string, Entity | null>()
  const found = surroundings(db, entity.id)
  const standings = standingsOf(db, found.map(({ articleId }) => articleId))
  for (const around of found) {
    await turn()
    check()
    const { articleId } = around
    const article = dossierArticle(db, around, standings.get(articleId) ?? null)
    if (!article) continue
    articles.push(article)
    const named = placedRanges(around.mentions)
    mentions.push(...named.map((range) => ({ articleId, ...range })))
    annotations.push(...around.annotations.map(({ record, range }) => ({ annotation: record, range })))
    dated.push(...datedIn(article, [...named, ...placedRanges(around.annotations)]))
    for (const { record, range } of around.companions) {
      if (record.entityId === null) continue
      const companion = entities.get(record.entityId) ?? entityById(db, record.entityId)
      entities.set(record.entityId, companion)
      if (companion) companions.push({ articleId, start: range.start, end: range.end, entity: companion })
    }
  }
  return { caseName, entity, articles, mentions, annotations, dated, companions, articlesInCase: countArticles(db), unread: countUnread(db) }
}

function dossierArticle(db: Readable, { articleId, text, blocks, pages }: Surroundings, group: GroupStanding | null): DossierArticle | null {
  const summary = articleSummary(db, articleId)
  if (!summary) return null
  const { id, title, outlet, byline, published, url, language, file, importedAt, sha256, updated, guessed } = summary
  return { id, title, outlet, byline, published, url, language, file, importedAt, sha256, text, blocks, pages, updated, guessed, group }
}

function placedRanges(placed: readonly Pick<Placed<never>, 'range'>[]): TextRange[] {
  return placed.flatMap(({ range }) => (range ? [{ start: range.start, end: range.end }] : []))
}

function datedIn({ id, text, blocks, published, guessed }: DossierArticle, concerns: readonly TextRange[]): DatedPassage[] {
  if (concerns.length === 0) return []
  const dates = datesInText(text, blocks, { published: guessed.includes('published') ? null : published })
    .map(({ start, end, edtf, certainty }) => ({ start, end, date: edtf, inferred: certainty === 'inferred' }))
  return datedPassages({ id, text, blocks, dates, concerns })
}
