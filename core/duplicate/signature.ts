import { scrambled, shingles } from './shingles.ts'

/** Values of a signature, 16 bits each. Its file format: changing any constant here makes stored signatures void. */
export const SIGNATURE_VALUES = 96

/** A text of fewer runs is too short to tell whether another says the same. About 36 words. */
export const LEAST_SHINGLES = 32

/** Rounds in which a run is thrown into one of all places; what is empty after them, in a text of few different runs, takes the first of all in an order of its own. */
const ROUNDS = SIGNATURE_VALUES
const ORDERS = Int32Array.from({ length: 2 * ROUNDS }, (_, index) => scrambled(Math.imul(index + 1, 0x9e3779b1)))
const FACTORS = Int32Array.from(ORDERS, order => scrambled(order ^ 0x5bd1e995) | 1)

/**
 * What a text is recognized by beside others without reading them: 2 bytes that count its runs of words (up to 65,535), then SIGNATURE_VALUES
 * of 2 bytes, little-endian. As many values agree in two signatures as the texts share of all their runs. Null for a text too short to tell.
 * About 0.03 ms for 400 words.
 *
 * Every run is thrown into one of the places, and each place keeps the first in an order of the runs; those left empty are filled in further rounds, with
 * other throws. So a long text takes a round or two where MinHash takes one for each value, and the estimate is no worse: Dahlgaard, Knudsen and Thorup,
 * Fast Similarity Sketching, FOCS 2017 (https://arxiv.org/abs/1704.04370).
 */
export function signature(text: string): Uint8Array | null {
  const runs = shingles(text)
  if (runs.length < LEAST_SHINGLES) return null
  const values = new Uint16Array(SIGNATURE_VALUES)
  const filled = new Uint8Array(SIGNATURE_VALUES)
  let empty = SIGNATURE_VALUES
  for (let round = 0; empty > 0 && round < ROUNDS; round += 1) empty -= fillPlaces(runs, round, values, filled)
  for (let place = 0; place < SIGNATURE_VALUES; place += 1) if (filled[place] === 0) values[place] = packedValue(firstOf(runs, ROUNDS + place), ROUNDS + place)
  const packed = new Uint8Array(2 + 2 * SIGNATURE_VALUES)
  const view = new DataView(packed.buffer)
  view.setUint16(0, Math.min(runs.length, 0xffff), true)
  for (let place = 0; place < SIGNATURE_VALUES; place += 1) view.setUint16(2 + 2 * place, values[place]!, true)
  return packed
}

/** Of the runs that fall into each place, the first. */
const firsts = new Uint32Array(SIGNATURE_VALUES)

/** Throws every run, and gives those places a value that have none yet. Returns how many. */
function fillPlaces(runs: Uint32Array, round: number, values: Uint16Array, filled: Uint8Array): number {
  const order = ORDERS[round]!
  const factor = FACTORS[round]!
  firsts.fill(NONE)
  for (let at = 0; at < runs.length; at += 1) {
    const thrown = Math.imul(runs[at]! ^ order, factor) >>> 0
    const place = Math.imul(thrown >>> 16, SIGNATURE_VALUES) >>> 16
    if (thrown < firsts[place]!) firsts[place] = thrown
  }
  let count = 0
  for (let place = 0; place < SIGNATURE_VALUES; place += 1) {
    if (filled[place] === 1 || firsts[place] === NONE) continue
    values[place] = packedValue(firsts[place]!, round)
    filled[place] = 1
    count += 1
  }
  return count
}

/** What no run is thrown to: the last of the last place. */
const NONE = 0xffffffff

function firstOf(runs: Uint32Array, round: number): number {
  const order = ORDERS[round]!
  const factor = FACTORS[round]!
  let first = NONE
  for (let at = 0; at < runs.length; at += 1) first = Math.min(first, Math.imul(runs[at]! ^ order, factor) >>> 0)
  return first
}

/** A run that comes first in two rounds gives each its own value. */
function packedValue(first: number, round: number): number {
  return scrambled(first ^ ORDERS[round]!) & 0xffff
}
