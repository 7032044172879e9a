import type { SavedSearch } from '../../core/search/saved-search.ts'
import { ByteSink, takeNumber } from '../search/index/bytes.ts'
import { first, run, value, type Readable, type Writable } from './database.ts'

/** Articles by their seq, ascending. */
export type Seqs = Int32Array

/** The last look at a saved search. */
export interface SearchLook {
  /** ISO 8601 instant, UTC. */
  readonly lookedAt: string
  /** The articles that were found. */
  readonly seen: Seqs
  /** When the look was against which this one tells what is new; null where there was none. */
  readonly knownAt: string | null
  /** What was found then. */
  readonly known: Seqs
}

type Row = { readonly [K in keyof SearchLook]: SearchLook[K] extends Seqs ? Uint8Array : SearchLook[K] }

/** Of the search as it is asked now. Null: nobody has looked. */
export function searchLook(db: Readable, { id, query }: SavedSearch): SearchLook | null {
  const row = first<Row>(db, 'SELECT looked_at AS lookedAt, seen, known_at AS knownAt, known FROM search_look WHERE search_id = ? AND query = ?', [id, query])
  return row && { ...row, seen: unpackSeqs(row.seen), known: unpackSeqs(row.known) }
}

/** When somebody looked last, ISO 8601, UTC; null for never. */
export const lastLookedAt = (db: Readable, { id, query }: SavedSearch): string | null => value(db, 'SELECT looked_at FROM search_look WHERE search_id = ? AND query = ?', [id, query])

/** Looks that the connection has written. */
const writtenOn = new WeakMap<Readable, number>()

export const looksWritten = (db: Readable): number => writtenOn.get(db) ?? 0

export function putSearchLook(db: Writable, { id, query }: SavedSearch, { lookedAt, seen, knownAt, known }: SearchLook): void {
  const written = run(db, `
    INSERT INTO search_look (search_id, query, looked_at, seen, known_at, known) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (search_id, query) DO UPDATE SET looked_at = excluded.looked_at, seen = excluded.seen, known_at = excluded.known_at, known = excluded.known`,
  [id, query, lookedAt, packSeqs(seen), knownAt, packSeqs(known)])
  writtenOn.set(db, looksWritten(db) + written)
}

/** How many there are, then each as its distance from the one before: a byte an article where they lie near each other. Never empty, which would be bound as null. */
export function packSeqs(seqs: Seqs): Uint8Array {
  const sink = new ByteSink()
  sink.put(seqs.length)
  let last = 0
  for (const seq of seqs) {
    sink.put(seq - last)
    last = seq
  }
  return sink.bytes().slice()
}

export function unpackSeqs(bytes: Uint8Array): Seqs {
  const cursor = { bytes, at: 0 }
  const seqs = new Int32Array(takeNumber(cursor))
  let last = 0
  for (let place = 0; place < seqs.length; place++) seqs[place] = last += takeNumber(cursor)
  return seqs
}
