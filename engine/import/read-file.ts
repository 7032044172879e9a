import { hash } from 'node:crypto'
import type { ParsedArticle } from '../../core/article/article.ts'
import { signature } from '../../core/duplicate/signature.ts'
import { countWords } from '../../core/text/words.ts'
import { textHash } from './text-hash.ts'

/** An article as the thread that reads hands it to the one that writes. */
export interface ReadFile {
  readonly parsed: ParsedArticle
  /** As they were in the file. */
  readonly bytes: Uint8Array
  /** Lower-case hex. */
  readonly sha256: string
  readonly words: number
  readonly textHash: Uint8Array
  readonly signature: Uint8Array | null
}

/** Everything about an article that can be computed without the case. */
export function fileOf(parsed: ParsedArticle, bytes: Uint8Array): ReadFile {
  return {
    parsed, bytes,
    sha256: hash('sha256', bytes, 'hex'),
    words: countWords(parsed.text), textHash: textHash(parsed.text), signature: signature(parsed.text),
  }
}
