import type { Change, LogEntry } from '../../core/change.ts'
import type { HistoryEntry, Page } from '../../contract/shapes.ts'
import { all, value, type Readable } from './database.ts'

/** Changes of a step that are listed: enough to say what it was about. */
const MOST_CHANGES = 20

/** Bytes of a step whose short form is kept in memory: to read 10 MB of changes takes 0.1 s, and a step of the log never changes. */
const LARGE = 100_000

const keptFor = new WeakMap<Readable, Map<number, HistoryEntry>>()

/** The log, newest first, each step with the first of its changes. */
export function logSteps(db: Readable, { offset, limit }: { offset: number; limit: number }): Page<HistoryEntry> {
  const kept = keptFor.get(db) ?? new Map<number, HistoryEntry>()
  keptFor.set(db, kept)
  const rows = all<Omit<LogEntry, 'changes'> & { readonly size: number }>(
    db, 'SELECT seq, at, kind, label, target, octet_length(changes) AS size FROM log ORDER BY seq DESC LIMIT ? OFFSET ?', [limit, offset],
  )
  return {
    total: value<number>(db, 'SELECT count(*) FROM log') ?? 0,
    rows: rows.map(({ size, ...step }) => {
      const known = kept.get(step.seq)
      if (known) return known
      const changes = JSON.parse(value<string>(db, 'SELECT changes FROM log WHERE seq = ?', [step.seq])!) as Change[]
      const listed: HistoryEntry = { ...step, changes: changes.slice(0, MOST_CHANGES).map(withoutText), records: changes.length }
      if (size > LARGE) kept.set(step.seq, listed)
      return listed
    }),
  }
}

function withoutText(change: Change): Change {
  if (change.record !== 'articleReading') return change
  const { before, after } = change
  const none = { text: '', blocks: [], pages: [], lines: [] }
  return { ...change, before: before && { ...before, ...none }, after: after && { ...after, ...none } }
}
