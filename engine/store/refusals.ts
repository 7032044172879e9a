import type { Refusal } from '../../core/entity/refusal.ts'
import { all, first, run, values, type Readable, type Writable } from './database.ts'

const REFUSAL = 'SELECT id, type, name, created_at AS createdAt FROM refusal'

export const refusalById = (db: Readable, id: string): Refusal | null => first<Refusal>(db, `${REFUSAL} WHERE id = ?`, [id])

/** By name. */
export const allRefusals = (db: Readable): Refusal[] => all<Refusal>(db, `${REFUSAL} ORDER BY name, id`)

export const refusalIds = (db: Readable): Set<string> => new Set(values<string>(db, 'SELECT id FROM refusal'))

export function putRefusal(db: Writable, { id, type, name, createdAt }: Refusal): void {
  run(db, `
    INSERT INTO refusal (id, type, name, created_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET type = excluded.type, name = excluded.name, created_at = excluded.created_at`, [id, type, name, createdAt])
}

export function deleteRefusal(db: Writable, id: string): void {
  run(db, 'DELETE FROM refusal WHERE id = ?', [id])
}
