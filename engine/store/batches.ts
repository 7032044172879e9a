import { batchMarkId, batchMarkOf, type Batch, type BatchEntry, type BatchList, type BatchMark } from '../../core/batch/batch.ts'
import { all, first, run, value, type Readable, type Writable } from './database.ts'

const BATCH = 'SELECT id, name, way, made_at AS madeAt FROM batch'

export const batchById = (db: Readable, id: string): Batch | null => first<Batch>(db, `${BATCH} WHERE id = ?`, [id])

/** Newest first. */
export const allBatches = (db: Readable): Batch[] => all<Batch>(db, `${BATCH} ORDER BY made_at DESC, id DESC`)

export function putBatch(db: Writable, { id, name, way, madeAt }: Batch): void {
  run(db, 'INSERT INTO batch (id, name, way, made_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, way = excluded.way, made_at = excluded.made_at', [id, name, way, madeAt])
}

export function deleteBatch(db: Writable, id: string): void {
  run(db, 'DELETE FROM batch WHERE id = ?', [id])
}

export function batchList(db: Readable, id: string): BatchList | null {
  const entries = value<string>(db, 'SELECT entries FROM batch_list WHERE id = ?', [id])
  return entries === null ? null : { id, entries: JSON.parse(entries) as BatchEntry[] }
}

/** How many names it has. */
export const batchSize = (db: Readable, id: string): number => value<number>(db, 'SELECT size FROM batch_list WHERE id = ?', [id]) ?? 0

export function putBatchList(db: Writable, { id, entries }: BatchList): void {
  run(db, 'INSERT INTO batch_list (id, size, entries) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET size = excluded.size, entries = excluded.entries', [id, entries.length, JSON.stringify(entries)])
}

export function deleteBatchList(db: Writable, id: string): void {
  run(db, 'DELETE FROM batch_list WHERE id = ?', [id])
}

/** The row of an article, in the case or removed from it. */
const SEQ = 'coalesce((SELECT seq FROM article WHERE id = ?), (SELECT seq FROM removed_article WHERE id = ?))'

export function batchMarkById(db: Readable, id: string): BatchMark | null {
  const { batchId, entry, articleId } = batchMarkOf(id)
  const row = first<{ looked: number; at: string }>(db, `SELECT looked, at FROM batch_mark WHERE batch_id = ? AND entry = ? AND seq = ${SEQ}`, [batchId, entry, articleId, articleId])
  return row && { id, batchId, entry, articleId, looked: row.looked === 1, at: row.at }
}

export function putBatchMark(db: Writable, { batchId, entry, articleId, looked, at }: BatchMark): void {
  run(db, `
    INSERT INTO batch_mark (batch_id, entry, seq, looked, at) VALUES (?, ?, ${SEQ}, ?, ?)
    ON CONFLICT (batch_id, entry, seq) DO UPDATE SET looked = excluded.looked, at = excluded.at`, [batchId, entry, articleId, articleId, looked ? 1 : 0, at])
}

export function deleteBatchMark(db: Writable, id: string): void {
  const { batchId, entry, articleId } = batchMarkOf(id)
  run(db, `DELETE FROM batch_mark WHERE batch_id = ? AND entry = ? AND seq = ${SEQ}`, [batchId, entry, articleId, articleId])
}

/** Marks of some articles for one name, by article; those that have none are left out. */
export function batchMarksOf(db: Readable, batchId: string, entry: number, articleIds: readonly string[]): Map<string, BatchMark> {
  const rows = all<{ articleId: string; looked: number; at: string }>(db, `
    SELECT a.id AS articleId, m.looked, m.at FROM json_each(?) j CROSS JOIN article a ON a.id = j.value CROSS JOIN batch_mark m ON m.batch_id = ? AND m.entry = ? AND m.seq = a.seq`,
  [JSON.stringify(articleIds), batchId, entry])
  return new Map(rows.map(({ articleId, looked, at }) => [articleId, { id: batchMarkId(batchId, entry, articleId), batchId, entry, articleId, looked: looked === 1, at }]))
}

/** Notes that an article was opened for a name. */
export function putOpened(db: Writable, batchId: string, entry: number, articleId: string, at: string): void {
  run(db, `
    INSERT INTO batch_opened (batch_id, entry, seq, at) SELECT ?, ?, seq, ? FROM article WHERE id = ?
    ON CONFLICT (batch_id, entry, seq) DO UPDATE SET at = excluded.at`, [batchId, entry, at, articleId])
}

/** What was looked at for names of a batch is known of names of another as well. `entries`: which of the one is which of the other; of several that become one the later look counts. */
export function copyLooks(db: Writable, from: string, to: string, entries: readonly (readonly [from: number, to: number])[]): void {
  const pairs = 'json_each(?) j CROSS JOIN'
  const of = 'l ON l.batch_id = ? AND l.entry = j.value ->> 0 WHERE true'
  run(db, `
    INSERT INTO batch_opened (batch_id, entry, seq, at) SELECT ?, j.value ->> 1, l.seq, l.at FROM ${pairs} batch_opened ${of}
    ON CONFLICT (batch_id, entry, seq) DO UPDATE SET at = max(at, excluded.at)`, [to, JSON.stringify(entries), from])
  run(db, `
    INSERT INTO batch_mark (batch_id, entry, seq, looked, at) SELECT ?, j.value ->> 1, l.seq, l.looked, l.at FROM ${pairs} batch_mark ${of}
    ON CONFLICT (batch_id, entry, seq) DO UPDATE SET looked = excluded.looked, at = excluded.at WHERE excluded.at > at`, [to, JSON.stringify(entries), from])
}

/** What is known of an article having been looked at for a name. */
export interface LookRow {
  readonly entry: number
  readonly seq: number
  readonly openedAt: string | null
  readonly looked: number | null
  readonly markedAt: string | null
}

/** Of all names of a batch, or of one: an article for which nothing is known has no row. */
export function looksOf(db: Readable, batchId: string, entry: number | null = null): LookRow[] {
  const wanted = entry === null ? '' : 'AND entry = :entry'
  return all<LookRow>(db, `
    SELECT o.entry, o.seq, o.at AS openedAt, m.looked, m.at AS markedAt FROM batch_opened o LEFT JOIN batch_mark m USING (batch_id, entry, seq) WHERE o.batch_id = :batchId ${wanted.replace('entry', 'o.entry')}
    UNION ALL
    SELECT m.entry, m.seq, NULL, m.looked, m.at FROM batch_mark m WHERE m.batch_id = :batchId ${wanted.replace('entry', 'm.entry')}
      AND NOT EXISTS (SELECT 1 FROM batch_opened o WHERE o.batch_id = m.batch_id AND o.entry = m.entry AND o.seq = m.seq)`,
  { batchId, ...(entry === null ? {} : { entry }) })
}
