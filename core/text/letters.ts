let letters: Uint8Array | null = null

/**
 * For each UTF-16 unit 1 where it is a letter, a mark or a digit by itself, 0 elsewhere: halves of pairs are 0. Looking a unit up is several times as fast as asking an
 * expression; the table takes some 10 ms to make.
 */
export function lettersByUnit(): Uint8Array {
  letters ??= Uint8Array.from({ length: 0x10000 }, (_, code) => Number(/[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code))))
  return letters
}
