import { hash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Format, ParsedArticle } from '../../core/article/article.ts'
import { signature } from '../../core/duplicate/signature.ts'
import { countWords } from '../../core/text/words.ts'
import { textHash } from './text-hash.ts'

/** An article as the thread that reads hands it to the one that writes. */
export interface ReadFile {
  readonly parsed: ParsedArticle
  /** The file's bytes, deflated; in a buffer of their own. */
  readonly deflated: Uint8Array
  /** Bytes of the file. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly words: number
  readonly textHash: Uint8Array
  readonly signature: Uint8Array | null
}

/** Formats that are compressed themselves: little can be won. */
const COMPRESSED: ReadonlySet<Format> = new Set(['pdf', 'docx', 'odt', 'epub', 'image'])

/** Half a percent of size for a fifth of the time, as against 6. Pages, which repeat themselves, would grow by 5 % at 4. */
function levelFor(format: Format): number {
  if (COMPRESSED.has(format)) return 1
  return format === 'text' || format === 'markdown' ? 4 : 5
}

/** A small file needs no large window, which costs time to lay out. */
function windowBitsFor(size: number): number {
  return Math.min(15, Math.max(9, 32 - Math.clz32(size)))
}

/** Everything about an article that can be computed without the case. */
export function fileOf(parsed: ParsedArticle, bytes: Uint8Array): ReadFile {
  return {
    parsed, size: bytes.length,
    // A copy: small results share one pool, which cannot be handed to another thread.
    deflated: new Uint8Array(deflateSync(bytes, { level: levelFor(parsed.format), windowBits: windowBitsFor(bytes.length) })),
    sha256: hash('sha256', bytes, 'hex'),
    words: countWords(parsed.text), textHash: textHash(parsed.text), signature: signature(parsed.text),
  }
}
