import { countWhile, longestRise } from '../sorted.ts'

/** A stretch that stands once in each of two texts: at `a` in the one, at `b` in the other. */
export interface Landmark {
  readonly a: number
  readonly b: number
}

/** UTF-16 units of a landmark: long enough that few stand twice by chance. */
const LENGTH = 16
const BASE = 0x01000193

/**
 * Where two texts run side by side: landmarks in the order of both. Looks at every 16th unit of `a` and each of `b`. About 40 ms for 1 MB each.
 */
export function landmarksOf(a: string, b: string): Landmark[] {
  return longestRise(shared(a, b), (landmark) => landmark.b)
}

/** Stretches of `a`, in its order, that stand just once in `b`. */
function shared(a: string, b: string): Landmark[] {
  const count = Math.floor(a.length / LENGTH)
  if (count === 0 || b.length < LENGTH) return []
  const bits = Math.ceil(Math.log2(count)) + 2
  const slots = new Int32Array(2 ** bits).fill(-1)
  const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
  /** Of each stretch: where it was seen in `b`; -1: not yet, -2: several times. */
  const seen = new Int32Array(count).fill(-1)
  for (let place = 0; place < count; place += 1) {
    let hash = 0
    for (let at = place * LENGTH; at < (place + 1) * LENGTH; at += 1) hash = (Math.imul(hash, BASE) + a.charCodeAt(at)) | 0
    let slot = slotOf(hash)
    while (slots[slot] !== -1 && !same(a, slots[slot]! * LENGTH, a, place * LENGTH)) slot = (slot + 1) & (slots.length - 1)
    if (slots[slot] === -1) slots[slot] = place
    else seen[slots[slot]!] = seen[place] = -2
  }
  let leaving = 1
  for (let at = 1; at < LENGTH; at += 1) leaving = Math.imul(leaving, BASE)
  let hash = 0
  for (let end = 0; end < b.length; end += 1) {
    if (end >= LENGTH) hash = (hash - Math.imul(b.charCodeAt(end - LENGTH), leaving)) | 0
    hash = (Math.imul(hash, BASE) + b.charCodeAt(end)) | 0
    const start = end - LENGTH + 1
    if (start < 0) continue
    let slot = slotOf(hash)
    while (slots[slot] !== -1 && !same(a, slots[slot]! * LENGTH, b, start)) slot = (slot + 1) & (slots.length - 1)
    if (slots[slot] !== -1) seen[slots[slot]!] = seen[slots[slot]!] === -1 ? start : -2
  }
  return [...seen].flatMap((start, place) => (start < 0 ? [] : [{ a: place * LENGTH, b: start }]))
}

function same(a: string, from: number, b: string, start: number): boolean {
  for (let at = 0; at < LENGTH; at += 1) if (a.charCodeAt(from + at) !== b.charCodeAt(start + at)) return false
  return true
}

/** Where in the other text the unit `at` should stand, going by the landmarks around it: `a` of the landmarks is this text, `b` the other. */
export function expectedAt(landmarks: readonly Landmark[], at: number, lengths: Landmark): number {
  const passed = countWhile(landmarks.length, (index) => landmarks[index]!.a <= at)
  const before = landmarks[passed - 1]
  const after = landmarks[passed]
  if (before && (!after || at - before.a <= after.a - at)) return before.b + at - before.a
  if (after) return after.b - (after.a - at)
  return lengths.a === 0 ? 0 : Math.round((at / lengths.a) * lengths.b)
}
