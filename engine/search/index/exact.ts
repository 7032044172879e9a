import { isUnspaced } from '../../../core/search/fold.ts'
import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import { first, type Readable } from '../../store/database.ts'
import type { Row } from './match.ts'
import type { IndexState } from './state.ts'

const LETTER = '[\\p{L}\\p{M}\\p{N}]'

/** Finds a text as it is written, spaces aside, where no word of a spaced script goes on before or behind it. Its flags: g, u. */
export function exactExpression(text: string, flags = 'u'): RegExp {
  const letters = text.normalize('NFC').trim().split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s+')
  const [before, behind] = [[...text][0]!, [...text].at(-1)!].map(isUnspaced)
  return new RegExp(`${before ? '' : `(?<!${LETTER})`}${letters}${behind ? '' : `(?!${LETTER})`}`, flags)
}

/** A row that asks for its text as it is written. */
export type ExactRow = Row & { readonly exact: string }

export const isExact = (row: Row): row is ExactRow => row.exact !== null

/** Whether a document holds what a row asks for as it is written. */
export interface ExactTest {
  readonly isKnown: (document: number) => boolean
  /** Reads the article of a document of which it is not known yet: some 30 µs. */
  readonly holds: (document: number) => boolean
}

const YES = 1
const NO = 2

/** So many rows are remembered of a case, those asked for last: a byte for each document. */
const MOST_KEPT = 16

/** By row: of each document YES, NO, or 0 where it is not known. A document never changes its text, so that what was read of it stays true. */
const keptFor = new WeakMap<IndexState, Map<string, Uint8Array>>()

export function exactTest(db: Readable, state: IndexState, { field, exact }: ExactRow): ExactTest {
  const expression = exactExpression(exact)
  const known = knownOf(state, `${field} ${exact}`)
  const read = someField(db, state, field, text => expression.test(text))
  return {
    isKnown: document => known[document] !== 0,
    holds: document => (known[document] ||= read(document) ? YES : NO) === YES,
  }
}

/** Whether the text of a field, or (null) of any, is such: reads the article of a document, some 30 µs. */
export function someField(db: Readable, { documents }: IndexState, field: number | null, isSuch: (text: string, field: number) => boolean): (document: number) => boolean {
  const fields = SEARCH_FIELDS.flatMap((name, place) => (field === null || field === place ? [{ name, place }] : []))
  const query = `SELECT ${fields.map(({ name }) => name).join(', ')} FROM article WHERE seq = ?`
  return (document) => {
    const article = first<Record<string, string | null>>(db, query, [documents.seq[document]!])
    return article !== null && fields.some(({ name, place }) => isSuch(article[name] ?? '', place))
  }
}

/** With room for every document that there is now. */
function knownOf(state: IndexState, key: string): Uint8Array {
  const kept = keptFor.get(state) ?? new Map<string, Uint8Array>()
  keptFor.set(state, kept)
  const { next } = state.documents
  let known = kept.get(key) ?? new Uint8Array(next)
  if (known.length < next) {
    const larger = new Uint8Array(next * 2)
    larger.set(known)
    known = larger
  }
  kept.delete(key)
  kept.set(key, known)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  return known
}
