import { createHash } from 'node:crypto'

/** The same for texts that differ in case, marks and spaces only: 16 bytes of the SHA-256 of their letters and digits. */
export function textHash(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')).digest().subarray(0, 16))
}
