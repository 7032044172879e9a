import type { HandlerMap } from '../context.ts'
import { checkCase } from '../check.ts'

export const checkHandlers = {
  'case.check': context => checkCase(context.case()),
} satisfies Partial<HandlerMap>
