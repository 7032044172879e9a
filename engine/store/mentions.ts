import type { PassageSelectors } from '../../core/anchor/selectors.ts'
import type { Mention } from '../../core/entity/entity.ts'
import { all, first, run, type Readable, type Writable } from './database.ts'

type Row = Omit<Mention, 'target'> & { readonly target: string }

const MENTION = `
  SELECT m.id, m.article_id AS articleId, m.target, m.status, m.entity_id AS entityId, m.name, m.type, m.created_at AS createdAt
  FROM mention m`

const mentionOf = (row: Row): Mention => ({ ...row, target: JSON.parse(row.target) as PassageSelectors })

export function mentionById(db: Readable, id: string): Mention | null {
  const row = first<Row>(db, `${MENTION} WHERE m.id = ?`, [id])
  return row && mentionOf(row)
}

/** Confirmed and rejected, in the order of the text. */
export function mentionsOfArticle(db: Readable, articleId: string): Mention[] {
  return all<Row>(db, `${MENTION} WHERE m.article_id = ? ORDER BY m.start, m.id`, [articleId]).map(mentionOf)
}

/** Confirmed and rejected, of each article in the order of the text. */
export function mentionsOfArticles(db: Readable, articleIds: readonly string[]): Mention[] {
  return all<Row>(db, `${MENTION} WHERE m.article_id IN (SELECT value FROM json_each(?)) ORDER BY m.article_id, m.start, m.id`, [JSON.stringify(articleIds)]).map(mentionOf)
}

/** Confirmed only, articles in the order of their import, then in the order of the text. */
export function mentionsOfEntity(db: Readable, entityId: string): Mention[] {
  return all<Row>(
    db, `${MENTION} JOIN article a ON a.id = m.article_id WHERE m.entity_id = ? AND m.status = 'confirmed' ORDER BY a.seq, m.start, m.id`, [entityId],
  ).map(mentionOf)
}

/** Confirmed and rejected. */
export function allMentionsOfEntity(db: Readable, entityId: string): Mention[] {
  return all<Row>(db, `${MENTION} WHERE m.entity_id = ? ORDER BY m.id`, [entityId]).map(mentionOf)
}

export function putMention(db: Writable, mention: Mention): void {
  run(
    db,
    `INSERT INTO mention (id, article_id, target, status, entity_id, name, type, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET article_id = excluded.article_id, target = excluded.target, status = excluded.status,
       entity_id = excluded.entity_id, name = excluded.name, type = excluded.type, created_at = excluded.created_at`,
    [mention.id, mention.articleId, JSON.stringify(mention.target), mention.status, mention.entityId, mention.name, mention.type, mention.createdAt],
  )
}

export function deleteMention(db: Writable, id: string): void {
  run(db, 'DELETE FROM mention WHERE id = ?', [id])
}

/** How many confirmed mentions each entity has, and in how many articles. */
export function mentionCounts(db: Readable): Map<string, { readonly mentions: number; readonly articles: number }> {
  const rows = all<{ entityId: string; mentions: number; articles: number }>(db, `
    SELECT entity_id AS entityId, count(*) AS mentions, count(DISTINCT article_id) AS articles FROM mention
    WHERE status = 'confirmed' GROUP BY entity_id`)
  return new Map(rows.map(({ entityId, mentions, articles }) => [entityId, { mentions, articles }]))
}
