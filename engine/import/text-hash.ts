import { createHash } from 'node:crypto'

/** The same for texts that differ in case, marks and spaces only: 16 bytes of the SHA-256 of their letters and digits, a zero byte for a text without any. */
export function textHash(text: string): Uint8Array {
  const letters = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
  return letters === '' ? new Uint8Array(1) : new Uint8Array(createHash('sha256').update(letters).digest().subarray(0, 16))
}
