import type { Writable } from '../../store/database.ts'
import { settlePending } from '../../store/search-index.ts'
import type { IndexDocument } from './invert.ts'
import { indexState, type IndexState } from './state.ts'
import { addDocuments } from './write.ts'

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

/** Takes new articles into the index, in the transaction that stores them, all of it inside `withIndex`. */
export function takeIn(db: Writable, articles: readonly ReadTerms[]): void {
  const state = indexState(db)
  addDocuments(db, articles.map(({ seq, book, numbers, lengths }): IndexDocument => {
    if (book.of !== state) {
      book.of = state
      book.places = []
    }
    const { places, terms } = book
    return { seq, lengths, terms: numbers.map(number => places[number] ??= state.terms.addText(terms[number]!)) }
  }))
  settlePending(db, articles.map(({ seq }) => seq))
}
