import type { HandlerMap } from '../context.ts'

function notYet(): never {
  throw new Error('This call is not served yet.')
}

export const collectionsHandlers = {
  'collections.list': () => notYet(),
  'collections.create': () => notYet(),
  'collections.rename': () => notYet(),
  'collections.delete': () => notYet(),
  'collections.add': () => notYet(),
  'collections.remove': () => notYet(),
} satisfies Partial<HandlerMap>
