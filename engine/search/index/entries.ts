import type { TermTable } from '../../../core/search/term-table.ts'
import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { Readable } from '../../store/database.ts'
import { readStream, type Segment } from '../../store/search-index.ts'
import type { Directory } from './directory.ts'
import { fieldOfKey, keyOf, termOfKey } from './key.ts'
import { firstFrom } from './sets.ts'

/** Terms that are looked for in directories: by their keys, or many of them each marked by its number. */
export type Wanted =
  /** Of the first field, ascending. */
  | { readonly keys: Float64Array }
  /** By term: 1 for those. */
  | { readonly marks: Uint8Array }

/** Of more terms than this share of all the keys are not looked up one by one: a directory is gone through at 3 ns an entry. */
const MANY = 1 / 64

export function wantedOf(terms: TermTable, some: Int32Array): Wanted {
  if (some.length <= terms.size * MANY) return { keys: Float64Array.from(some, term => keyOf(terms, term, 0)).sort() }
  const marks = new Uint8Array(terms.size)
  for (let place = 0; place < some.length; place++) marks[some[place]!] = 1
  return { marks }
}

/** The entries of some terms in a directory, ascending, of one field or (null) of all. */
export function entriesOf(directory: Directory, wanted: Wanted, field: number | null): Int32Array {
  return 'keys' in wanted ? lookedUp(directory, wanted.keys, field) : goneThrough(directory, wanted.marks, field)
}

function lookedUp({ keys }: Directory, wanted: Float64Array, field: number | null): Int32Array {
  const found: number[] = []
  let entry = 0
  for (const key of wanted) {
    for (entry = firstFrom(keys, key, entry); entry < keys.length && keys[entry]! < key + SEARCH_FIELDS.length; entry++) {
      if (field === null || keys[entry] === key + field) found.push(entry)
    }
  }
  return Int32Array.from(found)
}

function goneThrough({ keys }: Directory, marks: Uint8Array, field: number | null): Int32Array {
  const found = new Int32Array(keys.length)
  let count = 0
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry]!
    // What came in after the query was read is no term of it.
    if (marks[termOfKey(key)] === 1 && (field === null || fieldOfKey(key) === field)) found[count++] = entry
  }
  return found.slice(0, count)
}

/** How many documents some entries have, one behind the other. */
export function documentsOf({ documents }: Directory, entries: Int32Array): number {
  let sum = 0
  for (let place = 0; place < entries.length; place++) sum += documents[entries[place]!]!
  return sum
}

/** Lists that lie this close are read in one go, up to so many; bytes. */
const CLOSE = 4096
const MOST_AT_ONCE = 1 << 18

/** Reads the lists of some entries, ascending: `take` is told of each its place among them, and where it begins in `bytes`. */
export function readLists(db: Readable, segment: Segment, stream: 'postings' | 'positions', offsets: Uint32Array, entries: Int32Array, take: (place: number, bytes: Uint8Array, at: number) => void): void {
  for (let from = 0; from < entries.length;) {
    const begin = offsets[entries[from]!]!
    let end = offsets[entries[from]! + 1]!
    let to = from + 1
    for (; to < entries.length; to++) {
      const next = offsets[entries[to]! + 1]!
      if (offsets[entries[to]!]! - end > CLOSE || next - begin > MOST_AT_ONCE) break
      end = next
    }
    const bytes = readStream(db, segment.id, stream, begin, end)
    for (; from < to; from++) take(from, bytes, offsets[entries[from]!]! - begin)
  }
}
