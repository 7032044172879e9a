import type { CaseInfo } from '../../contract/shapes.ts'
import type { Context, HandlerMap } from '../context.ts'
import { fileIdentity } from '../store/case-file.ts'
import { caseInfo } from '../store/case-info.ts'
import { createCase, openCase, type OpenCase } from '../store/open-case.ts'
import { watchesOf } from './watch.ts'

/** The case that was open stays open when the next one cannot be opened. */
function change(context: Context, next: OpenCase | null): CaseInfo | null {
  context.currentCase()?.close()
  context.setCase(next)
  if (next && context.host.watchPace) watchesOf(context)
  const data = next && caseInfo(next)
  context.host.emit({ name: 'case', data })
  return data
}

export const caseHandlers = {
  'case.create': (context, input) => change(context, createCase(context.host, input))!,
  'case.open': (context, input) => {
    const current = context.currentCase()
    if (current?.identity === fileIdentity(input.file)) return caseInfo(current)
    return change(context, openCase(context.host, input))!
  },
  'case.close': context => {
    change(context, null)
    return null
  },
  'case.current': context => {
    const current = context.currentCase()
    return current && caseInfo(current)
  },
} satisfies Partial<HandlerMap>
