import { randomBytes } from 'node:crypto'

/** Ids whose chance is fetched together: asking for it costs more than an id. */
const POOL = 256

/** Ids of one maker inside one millisecond; then the next millisecond is borrowed. */
const COUNTER_SIZE = 0x1000

/**
 * Makes a maker of UUIDs of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, 12 bits of a counter, 62 bits of chance.
 * Ids of one maker sort in the order of their making, also inside a millisecond and when the clock goes back (RFC 9562, 6.2, method 1).
 */
export function idMaker(now: () => number = Date.now, random: (bytes: number) => Uint8Array = randomBytes): () => string {
  let time = 0
  let counter = 0
  let pool = Buffer.alloc(0)
  let used = 0
  return () => {
    const clock = now()
    counter += 1
    if (clock > time || counter === COUNTER_SIZE) {
      time = Math.max(clock, time + 1)
      counter = 0
    }
    if (used === pool.length) {
      pool = Buffer.from(random(8 * POOL))
      used = 0
    }
    const tail = pool.subarray(used, used += 8)
    tail[0] = 0x80 | (tail[0]! & 0x3f)
    const digits = time.toString(16).padStart(12, '0') + '7' + counter.toString(16).padStart(3, '0') + tail.toString('hex')
    return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
  }
}
