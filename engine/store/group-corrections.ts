import type { GroupCorrection, GroupLead } from '../../core/duplicate/group.ts'
import { all, first, run, values, type Readable, type Writable } from './database.ts'

interface Row {
  readonly id: string
  readonly low: string
  readonly high: string
  readonly verdict: GroupCorrection['verdict']
}

const CORRECTION = 'SELECT id, low_id AS low, high_id AS high, verdict FROM group_correction'

const correctionOf = ({ id, low, high, verdict }: Row): GroupCorrection => ({ id, articleIds: [low, high], verdict })

export function groupCorrection(db: Readable, id: string): GroupCorrection | null {
  const row = first<Row>(db, `${CORRECTION} WHERE id = ?`, [id])
  return row && correctionOf(row)
}

/** Every correction that names one of the articles. One that names an article which was removed stays, for when it comes back. */
export function correctionsOf(db: Readable, articleIds: readonly string[]): GroupCorrection[] {
  const ids = JSON.stringify(articleIds)
  return all<Row>(db, `
    ${CORRECTION} WHERE low_id IN (SELECT value FROM json_each(?)) UNION ${CORRECTION} WHERE high_id IN (SELECT value FROM json_each(?)) ORDER BY id`, [ids, ids]).map(correctionOf)
}

// The two tables here are written without a conflict clause: SQLite would put it in the place of those in their triggers, which replace what is pending.
export function putGroupCorrection(db: Writable, { id, articleIds: [low, high], verdict }: GroupCorrection): void {
  const known = run(db, 'UPDATE group_correction SET verdict = ? WHERE id = ?', [verdict, id])
  if (known === 0) run(db, 'INSERT INTO group_correction (id, low_id, high_id, verdict) VALUES (?, ?, ?, ?)', [id, low, high, verdict])
}

export function deleteGroupCorrection(db: Writable, id: string): void {
  run(db, 'DELETE FROM group_correction WHERE id = ?', [id])
}

export function groupLead(db: Readable, id: string): GroupLead | null {
  return first<GroupLead>(db, 'SELECT article_id AS id FROM group_lead WHERE article_id = ?', [id])
}

/** Which of the articles were chosen to lead. */
export function chosenLeads(db: Readable, articleIds: readonly string[]): string[] {
  return values<string>(db, 'SELECT article_id FROM group_lead WHERE article_id IN (SELECT value FROM json_each(?))', [JSON.stringify(articleIds)])
}

export function putGroupLead(db: Writable, { id }: GroupLead): void {
  run(db, 'INSERT INTO group_lead (article_id) VALUES (?)', [id])
}

export function deleteGroupLead(db: Writable, id: string): void {
  run(db, 'DELETE FROM group_lead WHERE article_id = ?', [id])
}
