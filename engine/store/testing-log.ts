import type { Change, LogEntry } from '../../core/change.ts'
import { all, type Readable } from './database.ts'

/** Every entry of the log, oldest first. */
export function wholeLog(db: Readable): LogEntry[] {
  return all<Omit<LogEntry, 'changes'> & { changes: string }>(db, 'SELECT seq, at, kind, label, target, changes FROM log ORDER BY seq')
    .map(entry => ({ ...entry, changes: JSON.parse(entry.changes) as Change[] }))
}
