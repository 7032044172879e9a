import { inflateSync } from 'node:zlib'
import { RedthreadError } from '../../../contract/errors.ts'

/** MB that one stream of a PDF may unpack to: five times the picture of a page in colour at 300 dpi. */
const LARGEST_STREAM_MB = 160

/** Deflate packs at most about a thousand to one: a shorter stream cannot unpack to more. */
const SHORTEST_BOMB = LARGEST_STREAM_MB * 1024

/** Deflated twice, a few bytes can be a bomb. */
const TWICE = /\/(?:FlateDecode|Fl)\s*\/(?:FlateDecode|Fl)\b/

const DICTIONARY = 2048

/**
 * Unpacks the streams that could be too large, into nothing, before a reader of PDFs takes them into memory.
 * @throws import/too-much
 */
export function refuseBomb(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at)) {
    const start = at + 'stream'.length + (file[at + 6] === 0x0d ? 2 : 1)
    const end = file.indexOf('endstream', start)
    const stop = end === -1 ? file.length : end
    const head = file.toString('latin1', Math.max(0, at - DICTIONARY), at)
    const dictionary = head.slice(head.lastIndexOf('obj') + 1)
    if (TWICE.test(dictionary)) inflate(inflate(file.subarray(start, stop)))
    else if (stop - start >= SHORTEST_BOMB && /\/(?:FlateDecode|Fl)\b/.test(dictionary)) inflate(file.subarray(start, stop))
    at = stop + 'endstream'.length
  }
}

function inflate(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_STREAM_MB * 2 ** 20, finishFlush: 2 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new RedthreadError('import/too-much', { limit: LARGEST_STREAM_MB })
    return new Uint8Array()
  }
}
