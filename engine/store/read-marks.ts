import type { ReadMark } from '../../core/article/read-mark.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { all, first, run, value, type Readable, type Writable } from './database.ts'
import { looksWritten } from './search-looks.ts'

const MARK = 'SELECT a.id, k.at FROM article a JOIN read_mark k USING (seq)'

/** Null for an article that is unread, or not in the case. */
export function readMarkById(db: Readable, id: string): ReadMark | null {
  return first<ReadMark>(db, `${MARK} WHERE a.id = ?`, [id])
}

/** Of each of the articles that are in the case, in the order of the ids: when it was read, or null. */
export function readStates(db: Readable, ids: readonly string[]): { readonly id: string; readonly at: string | null }[] {
  return all(db, 'SELECT a.id, k.at FROM json_each(?) j CROSS JOIN article a ON a.id = j.value LEFT JOIN read_mark k USING (seq) ORDER BY j.key', [JSON.stringify(ids)])
}

/** @throws edit/stale when the article is not in the case */
export function putReadMark(db: Writable, { id, at }: ReadMark): void {
  const written = run(db, 'INSERT OR REPLACE INTO read_mark (seq, at) SELECT seq, ? FROM article WHERE id = ?', [at, id])
  if (written === 0) throw new RedthreadError('edit/stale')
}

export function deleteReadMark(db: Writable, id: string): void {
  run(db, 'DELETE FROM read_mark WHERE seq = (SELECT seq FROM article WHERE id = ?)', [id])
}

/** How many articles of the case are read. */
export function countReadArticles(db: Readable): number {
  // Removed articles are few: to look for each mark in `article` would read all its rows.
  return value<number>(db, 'SELECT (SELECT count(*) FROM read_mark) - (SELECT count(*) FROM removed_article WHERE +seq IN (SELECT seq FROM read_mark))') ?? 0
}

/** Marks of opened articles that the connection has written. */
const openedOn = new WeakMap<Readable, number>()

/** Notes that an article was opened: it is read from then on, if it was not before. No edit, so that it leaves no step to undo. Answers whether it was unread. */
export function noteOpened(db: Writable, { id, at }: ReadMark): boolean {
  const written = run(db, 'INSERT OR IGNORE INTO read_mark (seq, at) SELECT seq, ? FROM article WHERE id = ?', [at, id])
  openedOn.set(db, openedCount(db) + written)
  return written > 0
}

/** How many articles became read by being opened, on this connection. */
export const openedCount = (db: Readable): number => openedOn.get(db) ?? 0

/**
 * How many rows the connection has changed, but for marks of opened articles and looks at saved searches: what was read from the case and does not ask which articles are read is true while
 * it stays the same.
 */
export function changeCount(db: Readable): number {
  return (value<number>(db, 'SELECT total_changes()') ?? 0) - openedCount(db) - looksWritten(db)
}
