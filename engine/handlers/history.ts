import type { HandlerMap } from '../context.ts'
import { historyState, logEntries } from '../store/log.ts'

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
  'history.list': (context, window) => logEntries(context.case().db, window),
} satisfies Partial<HandlerMap>
