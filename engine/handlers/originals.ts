import type { HandlerMap } from '../context.ts'

function notYet(): never {
  throw new Error('This call is not served yet.')
}

export const originalsHandlers = {
  'articles.original': () => notYet(),
  'articles.originalPage': () => notYet(),
  'articles.saveOriginal': () => notYet(),
  'articles.encodings': () => notYet(),
  'articles.setEncoding': () => notYet(),
} satisfies Partial<HandlerMap>
