import lunr from 'lunr'
import { termHash } from '../../core/search/term-hash.ts'
import type { TermTable } from '../../core/search/term-table.ts'
import { beginningOf, BEGINNINGS, beginningsWith } from './index/key.ts'

/** The stem of a folded word, by Porter's rules for English, as lunr has them. Others have endings too few of these rules meet to do harm. */
export const stemOf = (word: string): string => lunr.stemmer(new lunr.Token(word, {})).toString()

/** Stems are of letters a to z; other words have none but themselves, and so have those of two letters: but MPs has the stem that MP is. */
const STEMMED = /^[a-z]{3,}$/
const STEMS = /^[a-z]{2,}$/

const stemmed = (word: string): string => (STEMMED.test(word) ? stemOf(word) : word)

/** The terms with the stem of a word, ascending; the word itself among them where the case has it. */
export function sameStem(terms: TermTable, word: string): Int32Array {
  const own = terms.find(word)
  if (!STEMS.test(word)) return Int32Array.from(own < 0 ? [] : [own])
  const stem = stemmed(word)
  const wanted = hashOf(stem)
  const hashes = stemHashes(terms)
  // Porter's rules change no more than the last letter of what they leave: happy and happiness are happi.
  const beginning = stem.slice(0, Math.max(2, stem.length - 1))
  return termsLike(terms, beginning, (term) => {
    if (hashes[term] === UNKNOWN) hashes[term] = stemHash(terms.text(term))
    return hashes[term] === wanted && stemmed(terms.text(term)) === stem
  })
}

const UNKNOWN = 0
const NO_STEM = 2

/** An odd number. */
const hashOf = (stem: string): number => termHash(unitsOf(stem), stem.length) | 1

const stemHash = (term: string): number => (STEMS.test(term) ? hashOf(stemmed(term)) : NO_STEM)

const stemHashesFor = new WeakMap<TermTable, Int32Array>()

/** By term: what the hash of its stem is, once that was asked for. To stem a word takes 1 µs, and short words have the beginnings of thousands. */
function stemHashes(terms: TermTable): Int32Array {
  const known = stemHashesFor.get(terms)
  if (known && known.length >= terms.size) return known
  const larger = new Int32Array(terms.size + YOUNG)
  if (known) larger.set(known)
  stemHashesFor.set(terms, larger)
  return larger
}

export const termsThatBegin = (terms: TermTable, beginning: string): Int32Array => termsLike(terms, beginning, null)

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** Terms that begin and end so and pass the test, ascending. Costs some 30 ns for each term with the same first three letters; without a beginning 5 for every term. */
export function termsLike(terms: TermTable, beginning: string, test: ((term: number) => boolean) | null, ending = ''): Int32Array {
  const { pool, starts } = terms.letters()
  const units = unitsOf(beginning)
  const last = unitsOf(ending)
  const found: number[] = []
  const look = (term: number): void => {
    const start = starts[term]!
    const end = starts[term + 1]!
    if (end - start < units.length + last.length) return
    for (let at = 0; at < units.length; at++) if (pool[start + at] !== units[at]) return
    for (let at = 1; at <= last.length; at++) if (pool[end - at] !== last[last.length - at]) return
    if (test === null || test(term)) found.push(term)
  }
  if (units.length === 0) {
    for (let term = 0; term < terms.size; term++) look(term)
    return Int32Array.from(found)
  }
  const { sorted, ends, size } = sortedOf(terms)
  const [from, to] = beginningsWith(units)
  for (let place = from === 0 ? 0 : ends[from - 1]!; place < ends[to]!; place++) look(sorted[place]!)
  for (let term = size; term < terms.size; term++) look(term)
  return Int32Array.from(found).sort()
}

/** The first `size` terms in the order of their first three letters; and by those letters (index/key.ts) where they end. */
interface Sorted {
  readonly size: number
  readonly sorted: Int32Array
  readonly ends: Int32Array
}

const sortedFor = new WeakMap<TermTable, Sorted>()

/** So many new terms are looked through one by one, before all are sorted anew: 10 ms for 300,000. */
const YOUNG = 4096

function sortedOf(terms: TermTable): Sorted {
  const known = sortedFor.get(terms)
  const { size } = terms
  if (known && size - known.size <= YOUNG) return known
  const ends = new Int32Array(BEGINNINGS)
  const beginnings = new Int32Array(size)
  for (let term = 0; term < size; term++) ends[beginnings[term] = beginningOf(terms, term)]! += 1
  let end = 0
  const next = ends.map((count) => {
    end += count
    return end - count
  })
  const sorted = new Int32Array(size)
  for (let term = 0; term < size; term++) sorted[next[beginnings[term]!]!++] = term
  const made = { size, sorted, ends: next }
  sortedFor.set(terms, made)
  return made
}
