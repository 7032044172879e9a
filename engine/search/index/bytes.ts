/**
 * Whole numbers of up to 53 bits as varints: seven bits a byte, the lowest first, the eighth bit set where more follow.
 * Source: LEB128, DWARF 5, section 7.6.
 */
const MOST_OF_NUMBER = 8
const FIRST_SIZE = 1 << 12

/** A class, not closures: `put` runs for every word of every text, and V8 writes the methods of one class into what calls them. */
export class ByteSink {
  /** Bytes so far. */
  length = 0
  private room = new Uint8Array(FIRST_SIZE)

  put(number: number): void {
    if (this.length + MOST_OF_NUMBER > this.room.length) this.grow(MOST_OF_NUMBER)
    if (number < 0x80) this.room[this.length++] = number
    else this.putLong(number)
  }

  putBytes(bytes: Uint8Array, from: number, to: number): void {
    if (this.length + to - from > this.room.length) this.grow(to - from)
    const { room } = this
    let at = this.length
    // Most are a few bytes, for which a view would cost more than they do.
    if (to - from > COPIED_ONE_BY_ONE) room.set(bytes.subarray(from, to), at)
    else for (let place = from; place < to; place++) room[at++] = bytes[place]!
    this.length += to - from
  }

  /** What is there, valid until the next `put`. */
  bytes(): Uint8Array {
    return this.room.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  private putLong(number: number): void {
    const { room } = this
    let at = this.length
    let left = number
    while (left >= 0x80000000) {
      room[at++] = (left % 0x80) | 0x80
      left = Math.floor(left / 0x80)
    }
    while (left > 0x7f) {
      room[at++] = (left & 0x7f) | 0x80
      left >>>= 7
    }
    room[at++] = left
    this.length = at
  }

  private grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.room.length * 2, this.length + more))
    larger.set(this.room)
    this.room = larger
  }
}

const COPIED_ONE_BY_ONE = 32

/** Reads varints one after the other. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

export function takeNumber(cursor: Cursor): number {
  const { bytes } = cursor
  let byte = bytes[cursor.at++]!
  if (byte < 0x80) return byte
  const number = byte & 0x7f
  byte = bytes[cursor.at++]!
  return byte < 0x80 ? number + byte * 0x80 : takeLong(cursor, number + (byte & 0x7f) * 0x80)
}

function takeLong(cursor: Cursor, begun: number): number {
  let number = begun
  let byte = 0x80
  for (let scale = 0x4000; byte >= 0x80; scale *= 0x80) {
    byte = cursor.bytes[cursor.at++]!
    number += (byte & 0x7f) * scale
  }
  return number
}

/** Signed numbers as unsigned ones, small for small. */
export const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
export const unzigzag = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2)
