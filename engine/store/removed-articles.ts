import type { ArticlePresence } from '../../core/article/reading.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { first, run, value, type Readable, type Writable } from './database.ts'

/** What makes a row of `article`; the rest is generated. In the order of the tables, so that rows are copied as they lie. */
const COLUMNS = 'seq, id, words, size, imported_at, encoding, original, file, path, meta, blocks, text'

/** Null for an article that is not in the case, or removed from it. */
export function presenceById(db: Readable, id: string): ArticlePresence | null {
  return first<ArticlePresence>(db, 'SELECT id FROM article WHERE id = ?', [id])
}

/**
 * Takes an article out of sight. Its text and original stay, for undo; search, its lists and its counts follow. About 0.1 ms for 400 words, most of it the pages they lie in.
 * Call it in a transaction, and not in a savepoint of its own: thousands may go at once.
 */
export function removeArticle(db: Writable, id: string): void {
  run(db, `INSERT INTO removed_article (${COLUMNS}) SELECT ${COLUMNS} FROM article WHERE id = ?`, [id])
  run(db, 'DELETE FROM article WHERE id = ?', [id])
}

/**
 * Brings a removed article back, to its old place in the order of import. Call it in a transaction, as removeArticle.
 * @throws article/imported-again when its bytes were imported anew in the meantime, edit/stale when there is no such removed article
 */
export function restoreArticle(db: Writable, { id }: ArticlePresence): void {
  const again = value<string>(db, 'SELECT a.title FROM removed_article r JOIN article a USING (original) WHERE r.id = ?', [id])
  if (again !== null) throw new RedthreadError('article/imported-again', { title: again })
  const restored = run(db, `INSERT INTO article (${COLUMNS}) SELECT ${COLUMNS} FROM removed_article WHERE id = ?`, [id])
  if (restored === 0) throw new RedthreadError('edit/stale')
  run(db, 'DELETE FROM removed_article WHERE id = ?', [id])
  // What is kept of titles in memory knows new articles by their place, and this one has an old place.
  run(db, `UPDATE search_change SET count = count + 1 WHERE what = 'title'`)
}
