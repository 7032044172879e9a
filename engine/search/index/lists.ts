import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { Readable } from '../../store/database.ts'
import { readStream, type Segment } from '../../store/search-index.ts'
import { take } from './bytes.ts'
import { findKey } from './directory.ts'
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

/** 5 ns a document, besides what reading the file takes. */
export function listOf(db: Readable, state: IndexState, segment: Segment, term: number, field: number): List | null {
  const directory = directoryOf(db, state, segment)
  const entry = findKey(directory, keyOf(state.terms, term, field))
  if (entry < 0) return null
  const count = directory.documents[entry]!
  const bytes = readStream(db, segment.id, 'postings', directory.postings[entry]!, directory.postings[entry + 1]!)
  const documents = new Int32Array(count)
  const times = new Int32Array(count)
  const cursor = { bytes, at: 0 }
  let document = segment.first
  let places = 0
  for (let place = 0; place < count; place++) {
    const one = take(cursor)
    document += Math.floor(one / 2)
    documents[place] = document
    times[place] = one % 2 === 1 ? 1 : take(cursor)
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
        for (let time = 0; time < many; time++) positions[written++] = position += take(at)
      }
      return positions
    },
  }
}

/** In how many documents a term stands, the dead included and once for each field it stands in: for the order of terms. */
export function frequencyOf(db: Readable, state: IndexState, term: number): number {
  let documents = 0
  for (const segment of state.segments) {
    const directory = directoryOf(db, state, segment)
    for (let field = 0; field < SEARCH_FIELDS.length; field++) {
      const entry = findKey(directory, keyOf(state.terms, term, field))
      if (entry >= 0) documents += directory.documents[entry]!
    }
  }
  return documents
}
