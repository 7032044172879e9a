import type { HandlerMap } from '../context.ts'
import { historyState } from '../store/log.ts'
import { logSteps } from '../store/log-steps.ts'

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
  'history.leave': (context, { step }) => {
    const { leave, db } = context.case()
    leave(step)
    return historyState(db)
  },
  'history.list': (context, window) => logSteps(context.case().db, window),
} satisfies Partial<HandlerMap>
