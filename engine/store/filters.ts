import type { ArticleHolding, ArticleState, FilterField } from '../../core/search/tree.ts'
import { all, values, type Readable } from './database.ts'

/** Something that an article has, by the article's seq. */
export interface Held {
  readonly seq: number
  readonly value: string
}

/** Outlets and languages are kept in memory: see engine/search/columns.ts. */
export type HeldField = Exclude<FilterField, 'from' | 'language'>

const HELD: Readonly<Record<HeldField, string>> = {
  tag: 'SELECT a.seq, t.value FROM annotation n JOIN article a ON a.id = n.article_id, json_each(n.tags) t',
  entity: `
    SELECT DISTINCT a.seq, e.name AS value FROM mention m JOIN article a ON a.id = m.article_id JOIN entity e ON e.id = m.entity_id WHERE m.status = 'confirmed'
    UNION SELECT a.seq, l.name FROM mention m JOIN article a ON a.id = m.article_id JOIN alias l ON l.entity_id = m.entity_id WHERE m.status = 'confirmed'`,
  type: `
    SELECT DISTINCT a.seq, e.type AS value FROM mention m JOIN article a ON a.id = m.article_id JOIN entity e ON e.id = m.entity_id WHERE m.status = 'confirmed'
    UNION ALL SELECT a.seq, r.format FROM article a JOIN article_reading r USING (seq)`,
  collection: `
    WITH RECURSIVE above (collection_id, id, name, parent_id) AS (
      SELECT id, id, name, parent_id FROM collection
      UNION SELECT a.collection_id, c.id, c.name, c.parent_id FROM above a JOIN collection c ON c.id = a.parent_id
    )
    SELECT m.seq, a.name AS value FROM collection_member m JOIN above a USING (collection_id)`,
  annotated: `SELECT a.seq, json_extract(n.target, '$.quote.exact') AS value FROM annotation n JOIN article a ON a.id = n.article_id`,
  note: `SELECT a.seq, n.note AS value FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.note <> ''`,
}

/** All that articles have of one kind. */
export const heldOf = (db: Readable, field: HeldField): Held[] => all(db, HELD[field])

const STATES: Readonly<Record<Exclude<ArticleState, 'copy' | 'unread' | 'undated'>, string>> = {
  read: 'SELECT seq FROM read_mark',
  guessed: `SELECT DISTINCT a.seq FROM article a, json_each(a.meta) f WHERE f.value ->> '$.confidence' = 'low'`,
}

export const articlesThatAre = (db: Readable, state: keyof typeof STATES): number[] => values(db, STATES[state])

const HOLDINGS: Readonly<Record<Exclude<ArticleHolding, 'date' | 'outlet'>, string>> = {
  annotation: 'SELECT a.seq FROM article a WHERE EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = a.id)',
  note: `SELECT a.seq FROM article a WHERE EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = a.id AND n.note <> '')`,
  tag: `SELECT a.seq FROM article a WHERE EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = a.id AND n.tags <> '[]')`,
  entity: `SELECT a.seq FROM article a WHERE EXISTS (SELECT 1 FROM mention m WHERE m.article_id = a.id AND m.status = 'confirmed')`,
  author: 'SELECT seq FROM article WHERE byline IS NOT NULL',
  url: 'SELECT seq FROM article WHERE url IS NOT NULL',
  copies: 'SELECT DISTINCT lead FROM article_group',
  attachments: 'SELECT a.seq FROM article a WHERE EXISTS (SELECT 1 FROM article_part p JOIN article b ON b.id = p.part_id WHERE p.whole_id = a.id)',
}

export const articlesThatHave = (db: Readable, what: keyof typeof HOLDINGS): number[] => values(db, HOLDINGS[what])
