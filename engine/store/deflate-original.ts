import { deflateSync } from 'node:zlib'
import type { Format } from '../../core/article/article.ts'

/** The bytes of a file that is to be stored. Small ones may come as they are: who stores them deflates them. */
export interface OriginalBytes {
  readonly bytes: Uint8Array
  readonly isDeflated: boolean
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

/** Room for what comes out, bytes: zlib's own for a large file; a small one needs no more than its size, and what is not used would wait for the collector. */
function roomFor(size: number): number {
  return Math.min(2 ** 14, size + 64)
}

/** The bytes as a case keeps them. Some 20 µs for each kilobyte. */
export function deflateOriginal(format: Format, bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: levelFor(format), windowBits: windowBitsFor(bytes.length), chunkSize: roomFor(bytes.length) })
}
