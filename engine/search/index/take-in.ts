import type { Writable } from '../../store/database.ts'
import { countEdits } from '../../store/search-index.ts'
import type { IndexDocument } from './invert.ts'
import { indexState, noneHeld, type IndexState } from './state.ts'
import { mergeSome, takeHeld } from './write.ts'

/** What one who numbers terms (engine/import/numbered-terms.ts) has told: the term of each number, and its number in the case once that was looked up. */
export interface TermBook {
  readonly terms: string[]
  places: number[]
  of: IndexState | null
}

export const emptyBook = (): TermBook => ({ terms: [], places: [], of: null })

/** An article whose terms were numbered. */
export interface ReadTerms {
  readonly seq: number
  readonly book: TermBook
  readonly numbers: Int32Array
  /** How many each field has. */
  readonly lengths: readonly number[]
}

/**
 * Takes new articles into the index, in the transaction that stores them, all of it inside `withIndex`: once all that were told have `most` tokens. One segment of many articles
 * takes less of the file and of time than many small ones, which would be merged soon. A search takes in what is there.
 */
export function takeIn(db: Writable, articles: readonly ReadTerms[], most: number): void {
  const state = indexState(db)
  const edits = countEdits(db)
  // One of those may have been edited: they are read from the case when it is searched.
  if (state.held.edits !== edits) state.held = noneHeld(edits)
  for (const article of articles) {
    state.held.documents.push(documentOf(state, article))
    state.held.tokens += article.numbers.length
  }
  if (state.held.tokens >= most) takeHeld(db, state)
  else mergeSome(db, state)
}

function documentOf(state: IndexState, { seq, book, numbers, lengths }: ReadTerms): IndexDocument {
  if (book.of !== state) {
    book.of = state
    book.places = []
  }
  const { places } = book
  const terms = new Int32Array(numbers.length)
  for (let at = 0; at < numbers.length; at++) terms[at] = places[numbers[at]!] ?? placeOf(state, book, numbers[at]!)
  return { seq, lengths, terms }
}

const placeOf = ({ terms }: IndexState, book: TermBook, number: number): number => (book.places[number] = terms.addText(book.terms[number]!))
