import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ParsedArticle } from '../../core/article/article.ts'
import { countWords } from '../../core/text/words.ts'
import { errorData, RedthreadError, type ErrorData } from '../../contract/errors.ts'
import { textHash } from './text-hash.ts'
import { readArticle } from './read-article.ts'
import { unreadable, type FoundFile } from './walk.ts'

/** MB (2^20 bytes) that one file may have. */
export const LARGEST_FILE_MB = 64

export interface ReadFile {
  readonly parsed: ParsedArticle
  /** The file's bytes, in a buffer of their own. */
  readonly original: Uint8Array
  /** Lower-case hex. */
  readonly sha256: string
  readonly words: number
  readonly textHash: Uint8Array
  readonly signature: Uint8Array | null
}

export type ReadOutcome = { readonly ok: true; readonly value: ReadFile } | { readonly ok: false; readonly error: ErrorData }

/** Reads one file into an article. Never throws: what goes wrong is the outcome. Blocks its thread while it reads. */
export async function readFile({ path, file, size }: FoundFile): Promise<ReadOutcome> {
  const tooLarge: ReadOutcome = { ok: false, error: errorData('import/too-large', { limit: LARGEST_FILE_MB }) }
  if (size > LARGEST_FILE_MB * 2 ** 20) return tooLarge
  let original: Uint8Array
  try {
    // A copy: small reads share one pool, which cannot be handed to another thread.
    original = new Uint8Array(readFileSync(path as Buffer))
  } catch (error) {
    return { ok: false, error: unreadable(error) }
  }
  if (original.length > LARGEST_FILE_MB * 2 ** 20) return tooLarge
  try {
    const { parsed } = await readArticle({ bytes: original, file, password: null, encoding: null })
    return { ok: true, value: { parsed, original, sha256: createHash('sha256').update(original).digest('hex'), words: countWords(parsed.text), textHash: textHash(parsed.text), signature: null } }
  } catch (error) {
    if (error instanceof RedthreadError) return { ok: false, error: error.data }
    return { ok: false, error: errorData('import/crashed', { issue: error instanceof Error ? error.name : 'unknown' }) }
  }
}
