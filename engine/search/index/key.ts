import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { TermTable } from '../../../core/search/term-table.ts'

/**
 * What a list of the index is kept under: a term and a field as one number of up to 45 bits. Keys sort by the first three letters first, so that the terms that begin alike lie beside
 * each other in the file; among those by the number of the term.
 */

const FIELD_BITS = 2
if (SEARCH_FIELDS.length > 2 ** FIELD_BITS) throw new Error('More fields than a key has room for.')
/** Terms that can be told apart: 67 million. */
const TERM_SPAN = 2 ** 28
const LETTERS = 3
const BASE = 41

/** Where a unit stands among those that keys tell apart, from 1. Folded letters only. */
function rankOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x60
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 27
  return 37 + (unit & 3)
}

/** How many beginnings are told apart. */
export const BEGINNINGS = BASE ** LETTERS

/** Which of the BEGINNINGS a term has. */
export function beginningOf(terms: TermTable, term: number): number {
  const { pool, starts } = terms.letters()
  const start = starts[term]!
  const end = starts[term + 1]!
  let beginning = 0
  for (let place = 0; place < LETTERS; place++) beginning = beginning * BASE + (start + place < end ? rankOf(pool[start + place]!) : 0)
  return beginning
}

/** The first and the last of the BEGINNINGS that terms can have which begin with some units. */
export function beginningsWith(units: Uint16Array): [first: number, last: number] {
  let first = 0
  for (const unit of units.subarray(0, LETTERS)) first = first * BASE + rankOf(unit)
  const span = BASE ** Math.max(0, LETTERS - units.length)
  return [first * span, (first + 1) * span - 1]
}

/** From where on the keys of terms lie that begin with some units, and before where: with those of other terms, where there are more than three units. */
export function keysWith(units: Uint16Array): [from: number, to: number] {
  const [first, last] = beginningsWith(units)
  return [first * TERM_SPAN, (last + 1) * TERM_SPAN]
}

/** The key of a term in a field, by its place among SEARCH_FIELDS. */
export const keyOf = (terms: TermTable, term: number, field: number): number => beginningOf(terms, term) * TERM_SPAN + term * 2 ** FIELD_BITS + field

export const termOfKey = (key: number): number => lowBits(key) >> FIELD_BITS
export const fieldOfKey = (key: number): number => lowBits(key) & (2 ** FIELD_BITS - 1)
/** What is below the letters. The remainder of a number of more than 31 bits takes ten times as long. */
const lowBits = (key: number): number => key - Math.floor(key / TERM_SPAN) * TERM_SPAN
