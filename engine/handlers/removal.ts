import type { HandlerMap } from '../context.ts'

function notYet(): never {
  throw new Error('This call is not served yet.')
}

export const removalHandlers = {
  'articles.removalPreview': () => notYet(),
  'articles.remove': () => notYet(),
} satisfies Partial<HandlerMap>
