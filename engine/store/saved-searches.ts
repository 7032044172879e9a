import type { SavedSearch } from '../../core/search/saved-search.ts'
import { all, first, run, type Readable, type Writable } from './database.ts'

const SEARCH = 'SELECT id, name, query, list_order AS "order", created_at AS createdAt FROM saved_search'

export function savedSearchById(db: Readable, id: string): SavedSearch | null {
  return first<SavedSearch>(db, `${SEARCH} WHERE id = ?`, [id])
}

/** That of this very name; of several the oldest. */
export function savedSearchByName(db: Readable, name: string): SavedSearch | null {
  return first<SavedSearch>(db, `${SEARCH} WHERE name = ? ORDER BY id LIMIT 1`, [name])
}

/** By name, as people sort: 2 before 10. */
export function savedSearches(db: Readable): SavedSearch[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return all<SavedSearch>(db, SEARCH).sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

export function putSavedSearch(db: Writable, { id, name, query, order, createdAt }: SavedSearch): void {
  run(db, `
    INSERT INTO saved_search (id, name, query, list_order, created_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, list_order = excluded.list_order`, [id, name, query, order, createdAt])
}

/** What was seen by it stays, for undo. */
export function deleteSavedSearch(db: Writable, id: string): void {
  run(db, 'DELETE FROM saved_search WHERE id = ?', [id])
}
