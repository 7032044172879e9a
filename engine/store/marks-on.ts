import { first, values, type Readable } from './database.ts'

export interface MarksOn {
  /** Confirmed ones. */
  readonly mentions: number
  readonly annotations: number
  /** The ids of the articles that have annotations, in the order of their import. */
  readonly annotated: readonly string[]
}

/** What analysts have put on some articles, counted. */
export function marksOn(db: Readable, articleIds: readonly string[]): MarksOn {
  const ids = JSON.stringify(articleIds)
  const counts = first<Pick<MarksOn, 'mentions' | 'annotations'>>(db, `
    SELECT
      (SELECT count(*) FROM mention WHERE status = 'confirmed' AND article_id IN (SELECT value FROM json_each(?))) AS mentions,
      (SELECT count(*) FROM annotation WHERE article_id IN (SELECT value FROM json_each(?))) AS annotations`, [ids, ids])!
  const annotated = values<string>(db, `
    SELECT id FROM article WHERE id IN (SELECT article_id FROM annotation WHERE article_id IN (SELECT value FROM json_each(?))) ORDER BY seq`, [ids])
  return { ...counts, annotated }
}
