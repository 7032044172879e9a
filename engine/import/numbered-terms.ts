import type { ParsedArticle } from '../../core/article/article.ts'
import { scanTokens, type TokenSink } from '../../core/search/tokens.ts'
import { termTable, type TermTable } from '../../core/search/term-table.ts'
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
  let count = 0
  const take: TokenSink = (units, length, _start, _end, hash) => {
    if (count === numbers.length) {
      const larger = new Int32Array(count * 2)
      larger.set(numbers)
      numbers = larger
    }
    numbers[count++] = known.add(units, length, hash)
  }
  const numberField = (field: string): number => {
    const first = count
    scanTokens(field, take)
    return count - first
  }
  return ({ meta, text }, file) => {
    const anew = known.size >= most
    if (anew) known = termTable()
    const before = known.size
    count = 0
    const fields: Record<SearchField, string> = { title: meta.title.value ?? file, text, outlet: meta.outlet.value ?? '', byline: meta.byline.value ?? '' }
    const lengths = SEARCH_FIELDS.map((field) => numberField(fields[field]))
    return { fresh: termsFrom(known, before), numbers: numbers.slice(0, count), lengths, anew }
  }
}

/** The terms from a number on, parted by spaces: as one text and parted there, since to make a string of each takes several times as long. */
function termsFrom({ size, letters }: TermTable, first: number): string {
  const { pool, starts } = letters()
  const all = Buffer.from(pool.buffer, 2 * starts[first]!, 2 * (starts[size]! - starts[first]!)).toString('utf16le')
  const terms: string[] = []
  for (let number = first; number < size; number++) terms.push(all.slice(starts[number]! - starts[first]!, starts[number + 1]! - starts[first]!))
  return terms.join(' ')
}
