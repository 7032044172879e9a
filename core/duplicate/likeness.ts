import { LEAST_SHINGLES, SIGNATURE_VALUES } from './signature.ts'
import { shingles } from './shingles.ts'

/** How much of two texts is the same, by their runs of words. */
export interface Likeness {
  /** Of all runs that either has, those that both have: 0 to 1 (Jaccard). */
  readonly similarity: number
  /** Of the runs of the one that has fewer, those that the other has too: 0 to 1. */
  readonly containment: number
}

/**
 * Two texts are near copies when most of all they say is the same, or when the shorter one lies within the longer. Measured on outlets' treatments of one
 * story against different stories on one event and reports filled in from one form: see docs/adr/0011.
 */
const NEAR = { similarity: 0.55, contained: 0.72, leastContained: 0.2 } as const

export function isNear({ similarity, containment }: Likeness): boolean {
  return similarity >= NEAR.similarity || (containment >= NEAR.contained && similarity >= NEAR.leastContained)
}

/** What two signatures must show for their texts to be worth comparing: an estimate is off by 0.03 on average. */
const PROMISING = { similarity: 0.4, contained: 0.52, leastContained: 0.12 } as const

/**
 * Whether the texts of two signatures may be near copies. `ones` and `others` hold signatures one after the other, as 16-bit words: the count of runs, then
 * the values; `a` and `b` are the words at which the two begin.
 */
export function isPromising(ones: Uint16Array, a: number, others: Uint16Array, b: number): boolean {
  let same = 0
  for (let value = 1; value <= SIGNATURE_VALUES; value += 1) if (ones[a + value] === others[b + value]) same += 1
  const similarity = same / SIGNATURE_VALUES
  if (similarity >= PROMISING.similarity) return true
  if (similarity < PROMISING.leastContained) return false
  const [fewer, more] = ones[a]! < others[b]! ? [ones[a]!, others[b]!] : [others[b]!, ones[a]!]
  return (similarity * (fewer + more)) / (1 + similarity) / fewer >= PROMISING.contained
}

/** The different runs of a text, in order of value. Empty for a text too short to compare. About 0.06 ms for 400 words. */
export function runsOf(text: string): Uint32Array {
  const all = shingles(text).slice().sort()
  if (all.length < LEAST_SHINGLES) return new Uint32Array(0)
  let count = 0
  for (let at = 0; at < all.length; at += 1) if (at === 0 || all[at] !== all[at - 1]) all[count++] = all[at]!
  return all.subarray(0, count)
}

/** Compares what `runsOf` returned for two texts. */
export function likeness(a: Uint32Array, b: Uint32Array): Likeness {
  if (a.length === 0 || b.length === 0) return { similarity: 0, containment: 0 }
  let shared = 0
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    if (a[i]! < b[k]!) i += 1
    else if (a[i]! > b[k]!) k += 1
    else {
      shared += 1
      i += 1
      k += 1
    }
  }
  return { similarity: shared / (a.length + b.length - shared), containment: shared / Math.min(a.length, b.length) }
}
