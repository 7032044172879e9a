import type { HandlerMap } from '../context.ts'
import { ocrFailures } from '../store/ocr-failures.ts'

function notYet(): never {
  throw new Error('This call is not served yet.')
}

export const ocrHandlers = {
  'ocr.setup': () => notYet(),
  'ocr.setFolder': () => notYet(),
  'ocr.start': () => notYet(),
  'ocr.pause': () => notYet(),
  'ocr.failures': context => ocrFailures(context.case().db),
  'ocr.again': () => notYet(),
} satisfies Partial<HandlerMap>
