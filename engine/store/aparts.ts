import type { Apart } from '../../core/entity/apart.ts'
import { all, first, run, values, type Readable, type Writable } from './database.ts'

const APART = 'SELECT one || \' \' || other AS id, one, other, created_at AS createdAt FROM entity_apart'

export function apartById(db: Readable, id: string): Apart | null {
  const [one = '', other = ''] = id.split(' ')
  return first<Apart>(db, `${APART} WHERE one = ? AND other = ?`, [one, other])
}

export const apartsOf = (db: Readable, entityId: string): Apart[] => all<Apart>(db, `${APART} WHERE one = ? OR other = ? ORDER BY one, other`, [entityId, entityId])

export const apartIds = (db: Readable): Set<string> => new Set(values<string>(db, `SELECT one || ' ' || other FROM entity_apart`))

export function putApart(db: Writable, { one, other, createdAt }: Apart): void {
  run(db, 'INSERT INTO entity_apart (one, other, created_at) VALUES (?, ?, ?) ON CONFLICT (one, other) DO UPDATE SET created_at = excluded.created_at', [one, other, createdAt])
}

export function deleteApart(db: Writable, id: string): void {
  const [one = '', other = ''] = id.split(' ')
  run(db, 'DELETE FROM entity_apart WHERE one = ? AND other = ?', [one, other])
}
