import type { Format } from '../../core/article/article.ts'
import { kindByName, mayBeHtml } from './detect.ts'
import { refuseNonText } from './signature.ts'

/**
 * What a file's bytes are, whatever its name says.
 * @throws import/unsupported, import/binary
 */
export function formatOf(bytes: Uint8Array, file: string): Format {
  refuseNonText(bytes)
  if (mayBeHtml(bytes, file)) return 'html'
  return kindByName(file) === 'markdown' ? 'markdown' : 'text'
}
