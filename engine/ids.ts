import { randomBytes } from 'node:crypto'

/**
 * Makes a maker of UUIDs of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then a counter, then chance. Ids of one maker sort in
 * the order of their making, also inside a millisecond and when the clock goes back: 12 + 14 bits are counted up (RFC 9562, 6.2, method 1).
 */
export function idMaker(now: () => number = Date.now, random: (bytes: number) => Uint8Array = randomBytes): () => string {
  let time = 0
  let counter = 0
  return () => {
    const clock = now()
    if (clock > time) {
      time = clock
      // Half of the counter's range stays free to count up in.
      counter = new DataView(random(4).slice().buffer).getUint32(0) >>> 7
    } else if (++counter >= 2 ** 26) {
      time += 1
      counter = 0
    }
    const tail = Buffer.from(random(6)).toString('hex')
    const high = (counter >>> 14).toString(16).padStart(3, '0')
    const low = (0x8000 | (counter & 0x3fff)).toString(16)
    const stamp = time.toString(16).padStart(12, '0')
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${high}-${low}-${tail}`
  }
}
