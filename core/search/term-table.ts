import { termHash } from './term-hash.ts'

/**
 * Terms by number and numbers by term, in typed arrays: 300,000 words take some 8 MB, where a Map of strings takes 40. Numbers go up from 0 and never change.
 */
export interface TermTable {
  readonly size: number
  /** The number of a term, which is given one where it has none. `hash`: what termHash makes of it, where that is known. */
  readonly add: (units: Uint16Array, length: number, hash?: number) => number
  readonly addText: (term: string) => number
  /** -1 where it has none. */
  readonly find: (term: string) => number
  readonly findUnits: (units: Uint16Array, length: number, hash?: number) => number
  /** The first unit of a term. */
  readonly unit: (number: number) => number
  readonly text: (number: number) => string
  /** All units, one term behind the other, and where each begins. Valid until the next term is added. */
  readonly letters: () => { readonly pool: Uint16Array; readonly starts: Uint32Array }
}

/** Slots for each term, at least: fewer make long chains. */
const SPARE = 2

export function termTable(): TermTable {
  let pool = new Uint16Array(1 << 14)
  let starts = new Uint32Array(1 << 11)
  let hashes = new Int32Array(1 << 11)
  let slots = new Int32Array(1 << 12)
  let size = 0
  const scratch = new Uint16Array(1 << 8)

  const isAt = (number: number, units: Uint16Array, length: number): boolean => {
    const start = starts[number]!
    if (starts[number + 1]! - start !== length) return false
    for (let at = 0; at < length; at++) if (pool[start + at] !== units[at]) return false
    return true
  }
  /** The slot of a term, or the empty one where it would go. Slots hold numbers from 1. */
  const slotOf = (units: Uint16Array, length: number, hash: number): number => {
    const mask = slots.length - 1
    let slot = hash & mask
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (isAt(held - 1, units, length)) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  const grow = (units: number): void => {
    if (starts[size]! + units > pool.length) pool = grown(pool, Math.max(pool.length * 2, starts[size]! + units))
    if (size + 2 > starts.length) {
      starts = grown(starts, starts.length * 2)
      hashes = grown(hashes, hashes.length * 2)
    }
    if ((size + 1) * SPARE <= slots.length) return
    slots = new Int32Array(slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < size; number++) {
      let slot = hashes[number]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
  }
  const add = (units: Uint16Array, length: number, hash = termHash(units, length)): number => {
    let slot = slotOf(units, length, hash)
    if (slots[slot] !== 0) return slots[slot]! - 1
    if (starts[size]! + length > pool.length || size + 2 > starts.length || (size + 1) * SPARE > slots.length) {
      grow(length)
      slot = slotOf(units, length, hash)
    }
    const start = starts[size]!
    for (let at = 0; at < length; at++) pool[start + at] = units[at]!
    hashes[size] = hash
    starts[size + 1] = start + length
    slots[slot] = size + 1
    return size++
  }
  const unitsOf = (term: string): Uint16Array => {
    const units = term.length <= scratch.length ? scratch : new Uint16Array(term.length)
    for (let at = 0; at < term.length; at++) units[at] = term.charCodeAt(at)
    return units
  }
  return {
    get size() { return size },
    add,
    addText: term => add(unitsOf(term), term.length),
    find: (term) => {
      const units = unitsOf(term)
      return slots[slotOf(units, term.length, termHash(units, term.length))]! - 1
    },
    findUnits: (units, length, hash = termHash(units, length)) => slots[slotOf(units, length, hash)]! - 1,
    unit: number => pool[starts[number]!]!,
    text: number => String.fromCharCode(...pool.subarray(starts[number]!, starts[number + 1]!)),
    letters: () => ({ pool, starts }),
  }
}

function grown<T extends Uint16Array | Uint32Array | Int32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length)
  larger.set(array)
  return larger
}
