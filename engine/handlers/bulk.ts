import type { HandlerMap } from '../context.ts'

function notYet(): never {
  throw new Error('This call is not served yet.')
}

export const bulkHandlers = {
  'articles.ids': () => notYet(),
  'articles.setMetaOfMany': () => notYet(),
} satisfies Partial<HandlerMap>
