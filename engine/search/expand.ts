import type { TermTable } from '../../core/search/term-table.ts'
import { termsLike } from './vocabulary.ts'

/** Terms that fit a pattern with `*`, which stands for any letters or none, and `?`, for one, at the end for one or none. Reads every term with the letters before the first of them. */
export function expandWildcard(terms: TermTable, pattern: string): Int32Array {
  const head = pattern.slice(0, pattern.search(/[*?]/))
  const rest = pattern.slice(head.length).replace(/\?$|[*?]/g, (sign, at) => (sign === '*' ? '.*' : head.length + Number(at) === pattern.length - 1 ? '.?' : '.'))
  const expression = new RegExp(`^${rest}$`, 'su')
  return termsLike(terms, head, term => expression.test(term.slice(head.length)), /[^*?]*$/.exec(pattern)![0])
}

/**
 * Terms that differ from `text` by up to `edits` letters inserted, left out, replaced or swapped with a neighbour, as lunr's fuzzy terms. Compares it with every term of a
 * length that may do: some 10 ms for 300,000, where lunr's TokenSet takes 1 to 9 ms, but 0.8 s and 76 MB to be made.
 */
export function expandFuzzy(terms: TermTable, text: string, edits: number): Int32Array {
  const { pool, starts } = terms.letters()
  const units = Uint16Array.from(text, (_, at) => text.charCodeAt(at))
  const wanted = lettersIn(units, 0, units.length)
  const found: number[] = []
  const { size } = terms
  for (let term = 0; term < size; term++) {
    const start = starts[term]!
    const length = starts[term + 1]! - start
    if (length > text.length + edits || length < text.length - edits) continue
    // Each edit brings one letter and takes one away, at most.
    if (bitsOf(lettersIn(pool, start, start + length) ^ wanted) > 2 * edits) continue
    if (isWithin(units, pool, start, length, edits)) found.push(term)
  }
  return Int32Array.from(found)
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
