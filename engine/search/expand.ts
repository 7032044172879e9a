import type { TermTable } from '../../core/search/term-table.ts'
import { termsLike, termsThatBegin } from './vocabulary.ts'

/** Terms that fit a pattern with `*`, which stands for any letters or none, and `?`, for one, at the end for one or none. Looks at every term with the letters before the first of them. */
export function expandWildcard(terms: TermTable, pattern: string): Int32Array {
  const head = pattern.slice(0, pattern.search(/[*?]/))
  const steps = stepsOf(pattern.slice(head.length))
  const ending = /[^*?]*$/.exec(pattern)![0]
  const { pool, starts } = terms.letters()
  // A sign between two ends is all that most have.
  const isOpen = steps.length === ending.length + 1 && steps[0] === ANY
  return termsLike(terms, head, isOpen ? null : term => fits(pool, starts[term]! + head.length, starts[term + 1]!, steps), ending)
}

/** Signs of a pattern; all else is a unit. */
const ANY = -1
const ONE = -2
const ONE_OR_NONE = -3

function stepsOf(pattern: string): Int32Array {
  return new Int32Array(pattern.length).map((_, at) => {
    if (pattern[at] === '*') return ANY
    return pattern[at] !== '?' ? pattern.charCodeAt(at) : at === pattern.length - 1 ? ONE_OR_NONE : ONE
  })
}

/** Whether all of the units from `from` to `end` are what the steps say: where they are not, the last `*` takes one more. */
function fits(pool: Uint16Array, from: number, end: number, steps: Int32Array): boolean {
  let at = from
  let step = 0
  let behindAny = -1
  let taken = from
  while (at < end) {
    const wanted = step < steps.length ? steps[step]! : NaN
    if (wanted === ANY) {
      behindAny = ++step
      taken = at
    } else if (wanted === pool[at]) {
      at += 1
      step += 1
    } else if (wanted === ONE || wanted === ONE_OR_NONE) {
      at = next(pool, at, end)
      step += 1
    } else if (behindAny >= 0) {
      at = taken = next(pool, taken, end)
      step = behindAny
    } else return false
  }
  while (step < steps.length && (steps[step] === ANY || steps[step] === ONE_OR_NONE)) step += 1
  return step === steps.length
}

/** Behind the character at `at`: two units where it is a pair. */
const next = (pool: Uint16Array, at: number, end: number): number => (pool[at]! >> 10 === 0x36 && at + 1 < end ? at + 2 : at + 1)

/**
 * Terms that differ from `text` by up to `edits` letters inserted, left out, replaced or swapped with a neighbour, as lunr's fuzzy terms. Compares it with every term of a
 * length and of letters that may do: some 2 ms for 300,000, where lunr's TokenSet takes 1 to 9 ms, but 0.8 s and 76 MB to be made.
 */
export function expandFuzzy(terms: TermTable, text: string, edits: number): Int32Array {
  const { pool, starts } = terms.letters()
  const letters = lettersOf(terms)
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const wanted = lettersIn(units, 0, units.length)
  const found: number[] = []
  const { size } = terms
  for (let term = 0; term < size; term++) {
    // Each edit brings one letter and takes one away, at most.
    if (bitsOf(letters[term]! ^ wanted) > 2 * edits) continue
    const start = starts[term]!
    const length = starts[term + 1]! - start
    if (length > text.length + edits || length < text.length - edits) continue
    if (isWithin(units, pool, start, length, edits)) found.push(term)
  }
  return Int32Array.from(found)
}

/** What the first prefix, wildcard and misspelling would have to make: some 30 ms for 300,000 words. */
export function readyVocabulary(terms: TermTable): void {
  termsThatBegin(terms, 'a')
  lettersOf(terms)
}

interface Letters {
  readonly bits: Int32Array
  size: number
}

const lettersFor = new WeakMap<TermTable, Letters>()

/** By term: which letters it has. 4 bytes a term. */
function lettersOf(terms: TermTable): Int32Array {
  const { pool, starts } = terms.letters()
  let known = lettersFor.get(terms)
  if (!known || known.bits.length < terms.size) {
    const bits = new Int32Array(terms.size + (terms.size >> 3))
    if (known) bits.set(known.bits)
    lettersFor.set(terms, known = { bits, size: known?.size ?? 0 })
  }
  for (; known.size < terms.size; known.size++) known.bits[known.size] = lettersIn(pool, starts[known.size]!, starts[known.size + 1]!)
  return known.bits
}

/** Which letters there are, as bits; several share one. */
function lettersIn(units: Uint16Array, from: number, to: number): number {
  let bits = 0
  for (let at = from; at < to; at++) bits |= 1 << (units[at]! & 31)
  return bits
}

function bitsOf(number: number): number {
  let left = number - ((number >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Rows of the table of distances: reused. */
let rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)]

/** Whether two words are at most `edits` apart by the optimal string alignment distance. Source: Boytsov, Indexing methods for approximate dictionary searching (2011), section 2.2. */
function isWithin(word: Uint16Array, pool: Uint16Array, start: number, length: number, edits: number): boolean {
  if (length >= rows[0]!.length) rows = rows.map(() => new Uint8Array(length * 2))
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let at = 0; at <= length; at++) last[at] = Math.min(at, 255)
  for (let place = 1; place <= word.length; place++) {
    const letter = word[place - 1]!
    row[0] = place
    let least = place
    for (let at = 1; at <= length; at++) {
      const other = pool[start + at - 1]!
      let cost = Math.min(last[at]! + 1, row[at - 1]! + 1, last[at - 1]! + (letter === other ? 0 : 1))
      if (place > 1 && at > 1 && letter === pool[start + at - 2] && word[place - 2] === other) cost = Math.min(cost, before[at - 2]! + 1)
      row[at] = cost
      if (cost < least) least = cost
    }
    if (least > edits) return false
    ;[before, last, row] = [last, row, before]
  }
  return last[length]! <= edits
}
