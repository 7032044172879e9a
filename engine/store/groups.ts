import type { GroupStanding, GroupTie } from '../../core/duplicate/group.ts'
import type { ArticleGroup, GroupMember, Page } from '../../contract/shapes.ts'
import { all, run, value, values, type Readable, type Writable } from './database.ts'

/** A row of article_group. */
export interface GroupRow {
  readonly seq: number
  readonly lead: number
  /** Null for the lead. */
  readonly tie: GroupTie | null
  readonly similarity: number
}

/** The rows of these articles, those in no group left out, in the order of import. */
export function groupRows(db: Readable, seqs: readonly number[]): GroupRow[] {
  return all<GroupRow>(db, 'SELECT seq, lead, tie, similarity FROM article_group WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq', [JSON.stringify(seqs)])
}

/** Puts `rows` in the place of all rows of these articles. */
export function replaceGroupRows(db: Writable, seqs: readonly number[], rows: readonly GroupRow[]): void {
  run(db, 'DELETE FROM article_group WHERE seq IN (SELECT value FROM json_each(?))', [JSON.stringify(seqs)])
  for (const { seq, lead, tie, similarity } of rows) run(db, 'INSERT INTO article_group (seq, lead, tie, similarity) VALUES (?, ?, ?, ?)', [seq, lead, tie, similarity])
}

/** The group of an article as it was last worked out; null for one in none. */
export function groupOf(db: Readable, articleId: string): ArticleGroup | null {
  const lead = value<number>(db, 'SELECT g.lead FROM article a JOIN article_group g USING (seq) WHERE a.id = ?', [articleId])
  return lead === null ? null : groupLedBy(db, lead)
}

/** The largest groups first. */
export function listGroups(db: Readable, { offset, limit }: { readonly offset: number; readonly limit: number }): Page<ArticleGroup> {
  return {
    total: value<number>(db, 'SELECT count(*) FROM article_group WHERE seq = lead') ?? 0,
    rows: values<number>(db, 'SELECT lead FROM article_group GROUP BY lead ORDER BY count(*) DESC, lead LIMIT ? OFFSET ?', [limit, offset]).map(lead => groupLedBy(db, lead)),
  }
}

/** Each with the articles that fold under its lead, the most alike first. */
function groupLedBy(db: Readable, lead: number): ArticleGroup {
  const members = all<GroupMember['article'] & Pick<GroupMember, 'updated' | 'words' | 'tie' | 'similarity'>>(db, `
    SELECT a.id, a.title, a.outlet, a.published, json_extract(a.meta, '$.updated.value') AS updated, a.words, k.at AS read, g.tie, g.similarity
    FROM article_group g JOIN article a USING (seq) LEFT JOIN read_mark k USING (seq)
    WHERE g.lead = ? ORDER BY g.seq <> g.lead, g.similarity DESC, g.seq`, [lead])
  const corrected = value<number>(db, `
    SELECT EXISTS (SELECT 1 FROM json_each(@ids) j WHERE EXISTS (SELECT 1 FROM group_lead WHERE article_id = j.value)
      OR EXISTS (SELECT 1 FROM group_correction WHERE low_id = j.value) OR EXISTS (SELECT 1 FROM group_correction WHERE high_id = j.value))`,
  { ids: JSON.stringify(members.map(({ id }) => id)) }) === 1
  return {
    members: members.map(({ id, title, outlet, published, read, updated, words, tie, similarity }) => ({ article: { id, title, outlet, published, read }, updated, words, tie, similarity })),
    corrected,
  }
}

/** The standings of those of the articles that are in a group, by id. */
export function standingsOf(db: Readable, articleIds: readonly string[]): Map<string, GroupStanding> {
  const rows = all<GroupStanding & { readonly id: string }>(db, `
    SELECT a.id, l.id AS leadId, g.tie FROM json_each(?) j JOIN article a ON a.id = j.value JOIN article_group g USING (seq) JOIN article l ON l.seq = g.lead`, [JSON.stringify(articleIds)])
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
