import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { Readable } from '../../store/database.ts'
import { readStream, type Segment } from '../../store/search-index.ts'
import type { TermTable } from '../../../core/search/term-table.ts'
import { takeNumber } from './bytes.ts'
import { firstFrom, type Directory } from './directory.ts'
import { keyOf } from './key.ts'
import { directoryOf, type IndexState } from './state.ts'

/** The documents of one term in one field of one segment, ascending; the dead among them. */
export interface List {
  readonly documents: Int32Array
  /** How often the term stands in each. */
  readonly times: Int32Array
  /** The places of all, read when they are asked for: those of one document behind those of the one before, in order. */
  readonly positions: () => Int32Array
}

/** The keys of some terms in the first field, ascending: what `eachList` looks for. */
export const keysOf = (terms: TermTable, some: Int32Array): Float64Array => Float64Array.from(some, term => keyOf(terms, term, 0)).sort()

/** The lists of some terms in one segment, of one field or (null) of all. */
export function eachList(db: Readable, state: IndexState, segment: Segment, keys: Float64Array, field: number | null, take: (list: List, field: number) => void): void {
  const directory = directoryOf(db, state, segment)
  let entry = 0
  for (const key of keys) {
    entry = firstFrom(directory, key, entry)
    for (; entry < directory.keys.length && directory.keys[entry]! < key + SEARCH_FIELDS.length; entry++) {
      const one = directory.keys[entry]! - key
      if (field === null || field === one) take(listAt(db, segment, directory, entry), one)
    }
  }
}

/** 5 ns a document, besides what reading the file takes. */
function listAt(db: Readable, segment: Segment, directory: Directory, entry: number): List {
  const count = directory.documents[entry]!
  const bytes = readStream(db, segment.id, 'postings', directory.postings[entry]!, directory.postings[entry + 1]!)
  const documents = new Int32Array(count)
  const times = new Int32Array(count)
  const cursor = { bytes, at: 0 }
  let document = segment.first
  let places = 0
  for (let place = 0; place < count; place++) {
    const one = takeNumber(cursor)
    document += Math.floor(one / 2)
    documents[place] = document
    times[place] = one % 2 === 1 ? 1 : takeNumber(cursor)
    places += times[place]!
  }
  return {
    documents, times,
    positions: () => {
      const at = { bytes: readStream(db, segment.id, 'positions', directory.positions[entry]!, directory.positions[entry + 1]!), at: 0 }
      const positions = new Int32Array(places)
      let written = 0
      for (const many of times) {
        let position = 0
        for (let time = 0; time < many; time++) positions[written++] = position += takeNumber(at)
      }
      return positions
    },
  }
}
