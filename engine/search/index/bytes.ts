/**
 * Whole numbers of up to 53 bits as varints: seven bits a byte, the lowest first, the eighth bit set where more follow.
 * Source: LEB128, DWARF 5, section 7.6.
 */
export interface ByteSink {
  /** Bytes so far. */
  readonly length: number
  readonly put: (number: number) => void
  readonly putBytes: (bytes: Uint8Array, from: number, to: number) => void
  /** What is there, valid until the next `put`. */
  readonly bytes: () => Uint8Array
  readonly clear: () => void
}

const MOST_OF_NUMBER = 8
const FIRST_SIZE = 1 << 12

export function byteSink(): ByteSink {
  let bytes = new Uint8Array(FIRST_SIZE)
  let length = 0
  const room = (more: number): void => {
    if (length + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more))
    larger.set(bytes)
    bytes = larger
  }
  return {
    get length() { return length },
    put: (number) => {
      if (length + MOST_OF_NUMBER > bytes.length) room(MOST_OF_NUMBER)
      let left = number
      while (left >= 0x80000000) {
        bytes[length++] = (left % 0x80) | 0x80
        left = Math.floor(left / 0x80)
      }
      while (left > 0x7f) {
        bytes[length++] = (left & 0x7f) | 0x80
        left >>>= 7
      }
      bytes[length++] = left
    },
    putBytes: (from, start, end) => {
      room(end - start)
      bytes.set(from.subarray(start, end), length)
      length += end - start
    },
    bytes: () => bytes.subarray(0, length),
    clear: () => (length = 0),
  }
}

/** Reads varints one after the other. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

export function takeNumber(cursor: Cursor): number {
  const { bytes } = cursor
  let byte = bytes[cursor.at++]!
  if (byte < 0x80) return byte
  let number = byte & 0x7f
  for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
    byte = bytes[cursor.at++]!
    number += (byte & 0x7f) * scale
  }
  return number
}

/** Signed numbers as unsigned ones, small for small. */
export const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
export const unzigzag = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2)
