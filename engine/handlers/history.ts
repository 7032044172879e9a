import type { Change, LogEntry } from '../../core/change.ts'
import type { HistoryEntry } from '../../contract/shapes.ts'
import type { HandlerMap } from '../context.ts'
import { historyState, logEntries } from '../store/log.ts'

/** Changes of a step that are sent along: enough to say what it was about. */
const MOST_CHANGES = 20

function listed(entry: LogEntry): HistoryEntry {
  return { ...entry, changes: entry.changes.slice(0, MOST_CHANGES).map(withoutText), records: entry.changes.length }
}

function withoutText(change: Change): Change {
  if (change.record !== 'articleReading') return change
  const { before, after } = change
  const none = { text: '', blocks: [], pages: [], lines: [] }
  return { ...change, before: before && { ...before, ...none }, after: after && { ...after, ...none } }
}

export const historyHandlers = {
  'history.state': context => historyState(context.case().db),
  'history.undo': context => {
    const { undo, db } = context.case()
    undo()
    return historyState(db)
  },
  'history.redo': context => {
    const { redo, db } = context.case()
    redo()
    return historyState(db)
  },
  'history.list': (context, window) => {
    const { total, rows } = logEntries(context.case().db, window)
    return { total, rows: rows.map(listed) }
  },
} satisfies Partial<HandlerMap>
