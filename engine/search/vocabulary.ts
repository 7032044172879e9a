import lunr from 'lunr'
import type { TermTable } from '../../core/search/term-table.ts'

/** The stem of a folded word, by Porter's rules for English, as lunr has them. Others have endings too few of these rules meet to do harm. */
export const stemOf = (word: string): string => lunr.stemmer(new lunr.Token(word, {})).toString()

/** Stems are of letters a to z; other words have none but themselves. */
const STEMMED = /^[a-z]{3,}$/

/** The terms with the stem of a word, ascending; the word itself among them where the case has it. 2 ms for 300,000 terms. */
export function sameStem(terms: TermTable, word: string): Int32Array {
  const own = terms.find(word)
  if (!STEMMED.test(word)) return Int32Array.from(own < 0 ? [] : [own])
  const stem = stemOf(word)
  // Porter's rules change no more than the last letter of what they leave: happy and happiness are happi.
  const beginning = stem.slice(0, Math.max(2, stem.length - 1))
  return termsLike(terms, beginning, term => STEMMED.test(term) && stemOf(term) === stem)
}

export const termsThatBegin = (terms: TermTable, beginning: string): Int32Array => termsLike(terms, beginning, () => true)

/** Terms that begin so and pass the test, ascending. */
export function termsLike(terms: TermTable, beginning: string, test: (term: string) => boolean): Int32Array {
  const { pool, starts } = terms.letters()
  const units = Array.from(beginning, (_, at) => beginning.charCodeAt(at))
  const found: number[] = []
  for (let term = 0; term < terms.size; term++) {
    const start = starts[term]!
    if (starts[term + 1]! - start < units.length) continue
    let at = 0
    while (at < units.length && pool[start + at] === units[at]) at += 1
    if (at === units.length && test(terms.text(term))) found.push(term)
  }
  return Int32Array.from(found)
}
