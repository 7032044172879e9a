import type { HandlerMap } from '../context.ts'

function notYet(): never {
  throw new Error('This call is not served yet.')
}

export const watchHandlers = {
  'watch.list': () => notYet(),
  'watch.add': () => notYet(),
  'watch.remove': () => notYet(),
} satisfies Partial<HandlerMap>
