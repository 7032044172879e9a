import type { HandlerMap } from '../context.ts'

function notYet(): never {
  throw new Error('This call is not served yet.')
}

export const groupsHandlers = {
  'groups.of': () => notYet(),
  'groups.list': () => notYet(),
  'groups.join': () => notYet(),
  'groups.part': () => notYet(),
  'groups.setLead': () => notYet(),
  'groups.compare': () => notYet(),
  'groups.independence': () => notYet(),
} satisfies Partial<HandlerMap>
