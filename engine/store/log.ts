import { RedthreadError } from '../../contract/errors.ts'
import type { HistoryState } from '../../contract/shapes.ts'
import { invertEdit, type Change, type Edit, type LogEntry } from '../../core/change.ts'
import { applyChanges } from './changes.ts'
import { first, run, transaction, value, type Readable, type Writable } from './database.ts'

type Row = Omit<LogEntry, 'changes'> & { readonly changes: string }

const ENTRY = 'SELECT seq, at, kind, label, target, changes FROM log'

const entryOf = (row: Row): LogEntry => ({ ...row, changes: JSON.parse(row.changes) as Change[] })

function append(db: Writable, { at, kind, label, target, changes }: Omit<LogEntry, 'seq'>): LogEntry {
  const seq = logLength(db) + 1
  run(db, 'INSERT INTO log (seq, at, kind, label, target, changes) VALUES (?, ?, ?, ?, ?, ?)', [seq, at, kind, label, target, JSON.stringify(changes)])
  return { seq, at, kind, label, target, changes }
}

/**
 * Applies an edit and logs it, in one transaction. Undone edits can then no longer be redone; they stay in the log.
 * @throws edit/stale when a record is no longer as the edit found it; nothing is changed then.
 */
export function applyEdit(db: Writable, at: string, { label, changes }: Edit): LogEntry {
  return applyChanges(db, changes, () => {
    const entry = append(db, { at, kind: 'edit', label, target: null, changes })
    run(db, 'DELETE FROM undo_stack WHERE undone = 1')
    run(db, 'INSERT INTO undo_stack (seq, undone) VALUES (?, 0)', [entry.seq])
    return entry
  })
}

/** Takes the last edit back. @throws history/nothing-to-undo */
export function undoEdit(db: Writable, at: string): LogEntry {
  const target = nextUndo(db)
  if (!target) throw new RedthreadError('history/nothing-to-undo')
  return replay(db, at, 'undo', target.seq, invertEdit(entryAt(db, target.seq)))
}

/** Does again what undo took back last. @throws history/nothing-to-redo */
export function redoEdit(db: Writable, at: string): LogEntry {
  const target = nextRedo(db)
  if (!target) throw new RedthreadError('history/nothing-to-redo')
  return replay(db, at, 'redo', target.seq, entryAt(db, target.seq))
}

function replay(db: Writable, at: string, kind: 'undo' | 'redo', target: number, { label, changes }: Edit): LogEntry {
  return applyChanges(db, changes, () => {
    run(db, 'UPDATE undo_stack SET undone = ? WHERE seq = ?', [kind === 'undo' ? 1 : 0, target])
    return append(db, { at, kind, label, target, changes })
  })
}

/**
 * Takes the next step out of reach of undo, or of redo, when it cannot be taken back, or done again; nothing else changes.
 * Cost: that of the step, and of looking at every reference in the case.
 * @throws history/not-stuck when it can, history/nothing-to-undo, history/nothing-to-redo
 */
export function leaveEdit(db: Writable, at: string, step: 'undo' | 'redo'): LogEntry {
  const target = step === 'undo' ? nextUndo(db) : nextRedo(db)
  if (!target) throw new RedthreadError(step === 'undo' ? 'history/nothing-to-undo' : 'history/nothing-to-redo')
  if (!isStuck(db, at, step)) throw new RedthreadError('history/not-stuck')
  return transaction(db, () => {
    run(db, 'DELETE FROM undo_stack WHERE seq = ?', [target.seq])
    return append(db, { at, kind: 'leave', label: target.label, target: target.seq, changes: [] })
  })
}

/** Takes the step, and takes it back again. */
function isStuck(db: Writable, at: string, step: 'undo' | 'redo'): boolean {
  let stuck = true
  const enough = new Error('the step was only tried')
  try {
    transaction(db, () => {
      if (step === 'undo') undoEdit(db, at)
      else redoEdit(db, at)
      // References are checked at the end of a transaction, which this one does not reach.
      stuck = first(db, 'SELECT 1 FROM pragma_foreign_key_check LIMIT 1') !== null
      throw enough
    })
  } catch (error) {
    // A full or failing disk says nothing about the step.
    if (error !== enough && (!(error instanceof RedthreadError) || error.data.code.startsWith('case/'))) throw error
  }
  return stuck
}

/** Logs that an import stored articles, in the transaction that stores them. It is no edit: undo does not reach it. */
export function logImport(db: Writable, at: string, label: string): LogEntry {
  return append(db, { at, kind: 'import', label, target: null, changes: [] })
}

function entryAt(db: Readable, seq: number): LogEntry {
  const row = first<Row>(db, `${ENTRY} WHERE seq = ?`, [seq])
  if (!row) throw new RedthreadError('case/damaged', { issue: `log entry ${seq} is missing` })
  return entryOf(row)
}

interface Reachable { readonly seq: number; readonly label: string }

function nextUndo(db: Readable): Reachable | null {
  return first(db, 'SELECT u.seq, l.label FROM undo_stack u JOIN log l USING (seq) WHERE u.undone = 0 ORDER BY u.seq DESC LIMIT 1')
}

function nextRedo(db: Readable): Reachable | null {
  return first(db, 'SELECT u.seq, l.label FROM undo_stack u JOIN log l USING (seq) WHERE u.undone = 1 ORDER BY u.seq LIMIT 1')
}

/** How many entries the log has: whatever an edit, undo or redo can change is as it was while this stays the same. */
export function logLength(db: Readable): number {
  return value<number>(db, 'SELECT max(seq) FROM log') ?? 0
}

export function historyState(db: Readable): HistoryState {
  return { undo: nextUndo(db)?.label ?? null, redo: nextRedo(db)?.label ?? null }
}
