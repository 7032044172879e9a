import type { ParsedArticle } from '../../core/article/article.ts'
import { scanTokens } from '../../core/search/tokens.ts'
import { termTable } from '../../core/search/term-table.ts'
import { SEARCH_FIELDS, type SearchField } from '../../core/search/tree.ts'

/** The terms of an article as the thread that reads tells them: a term once in letters, then by its number. */
export interface NumberedTerms {
  /** Terms told for the first time, parted by spaces; their numbers go on from the last one. */
  readonly fresh: string
  /** The terms of the fields, one field behind the other, in the order of SEARCH_FIELDS. */
  readonly numbers: Int32Array
  /** How many each field has. */
  readonly lengths: readonly number[]
  /** The numbers begin from 0 again. */
  readonly anew: boolean
}

/** Terms that are numbered before the numbers begin again: bounds memory. */
const MOST = 400_000

/** Numbers the terms of one article after the other. `file` stands in for a title. */
export function termNumberer(most = MOST): (article: Pick<ParsedArticle, 'meta' | 'text'>, file: string) => NumberedTerms {
  let known = termTable()
  let numbers = new Int32Array(1 << 12)
  return ({ meta, text }, file) => {
    const anew = known.size >= most
    if (anew) known = termTable()
    const before = known.size
    const fields: Record<SearchField, string> = { title: meta.title.value ?? file, text, outlet: meta.outlet.value ?? '', byline: meta.byline.value ?? '' }
    let count = 0
    const lengths = SEARCH_FIELDS.map((field) => {
      const first = count
      scanTokens(fields[field], (units, length) => {
        if (count === numbers.length) {
          const larger = new Int32Array(count * 2)
          larger.set(numbers)
          numbers = larger
        }
        numbers[count++] = known.add(units, length)
      })
      return count - first
    })
    const fresh = Array.from({ length: known.size - before }, (_, place) => known.text(before + place)).join(' ')
    return { fresh, numbers: numbers.slice(0, count), lengths, anew }
  }
}
