import { createHash } from 'node:crypto'
import { lettersByUnit } from '../../core/text/letters.ts'

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/
const PAIRS = /[\uD800-\uDFFF]/

/** The same for texts that differ in case, marks and spaces only: 16 bytes of the SHA-256 of their letters and digits, a zero byte for a text without any. */
export function textHash(text: string): Uint8Array {
  const letters = lettersOf(ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase())
  return letters === '' ? new Uint8Array(1) : new Uint8Array(createHash('sha256').update(letters).digest().subarray(0, 16))
}

function lettersOf(text: string): string {
  if (PAIRS.test(text)) return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
  const isLetter = lettersByUnit()
  const kept = Buffer.allocUnsafe(text.length * 2)
  const units = new Uint16Array(kept.buffer, kept.byteOffset, text.length)
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isLetter[code] === 1) units[count++] = code
  }
  return kept.toString('utf16le', 0, count * 2)
}
