import { markUnits } from './units.ts'

let letters: Uint8Array | null = null

/**
 * For each UTF-16 unit 1 where it is a letter, a mark or a digit by itself, 0 elsewhere: halves of pairs are 0. Looking a unit up is several times as fast as asking an
 * expression; the table takes some 5 ms to make.
 */
export function lettersByUnit(): Uint8Array {
  if (letters === null) {
    letters = new Uint8Array(0x10000)
    markUnits(letters, '[\\p{L}\\p{M}\\p{N}]', 1)
  }
  return letters
}
