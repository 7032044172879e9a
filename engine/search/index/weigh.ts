import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { Readable } from '../../store/database.ts'
import type { Segment } from '../../store/search-index.ts'
import { takeNumber } from './bytes.ts'
import { documentsOf, entriesOf, readLists, wantedOf, type Wanted } from './entries.ts'
import { markerOf } from '../marks.ts'
import { exactTest, isExact, someField } from './exact.ts'
import { fieldOfKey } from './key.ts'
import type { Row } from './match.ts'
import { placesIn, postingsOf, timesTogether, timesWithin, withPlaces, type Postings } from './places.ts'
import type { Found } from './sets.ts'
import { directoryOf, type IndexState } from './state.ts'

/** Who matches one row, and how much of it there is. */
export interface Weighed {
  readonly documents: Found
  /** How often it stands in each, each field with its weight. */
  readonly weights: Float32Array
}

/** What a match in each field weighs: a word of the title tells most about an article. */
const WEIGHTS: Readonly<Record<(typeof SEARCH_FIELDS)[number], number>> = { title: 5, text: 1, outlet: 2, byline: 1 }
const WEIGHT_OF_FIELD = SEARCH_FIELDS.map(field => WEIGHTS[field])

/** By document: the weight of what stands in it, of one row; kept, and all zeros between two rows. */
let sums = new Float32Array(1 << 10)

/** From this share of all documents on those that match are not sorted, but all are gone through: 1 ns a document. */
const DENSE = 1 / 32

/** Who matches a row of one slot: 3 ns for each document of each term. Of several: see places.ts. */
export function weigh(db: Readable, state: IndexState, row: Row): Weighed {
  const { next } = state.documents
  if (sums.length < next) sums = new Float32Array(next * 2)
  const wanted = row.slots.map(({ terms }) => wantedOf(state.terms, terms))
  const touched = wanted.length === 1 ? addLists(db, state, row.field, wanted[0]!) : addRows(db, state, row, wanted)
  const alive = aliveOf(touched, state)
  const test = textTest(db, state, row)
  const documents = test === null ? alive : alive.filter(test)
  const weights = new Float32Array(documents.length)
  for (let place = 0; place < documents.length; place++) weights[place] = sums[documents[place]!]!
  if (touched === null) sums.fill(0, 0, next)
  else for (let place = 0; place < touched.length; place++) sums[touched[place]!] = 0
  return { documents, weights }
}

/** What the text of a document has to tell, besides its lists; null: nothing. */
function textTest(db: Readable, state: IndexState, row: Row): ((document: number) => boolean) | null {
  if (isExact(row)) return exactTest(db, state, row).holds
  if (!row.slots.some(({ isInitial }) => isInitial)) return null
  const markers = SEARCH_FIELDS.map((_, field) => markerOf(state.terms, [row], field))
  return someField(db, state, row.field, (text, field) => markers[field]!(text).length > 0)
}

/** Adds the weights of a row of one slot. Answers which documents it touched, or null where they are so many that all are to be gone through. */
function addLists(db: Readable, state: IndexState, field: number | null, wanted: Wanted): Int32Array | null {
  const found = state.segments.map((segment) => {
    const directory = directoryOf(db, state, segment)
    return { segment, directory, entries: entriesOf(directory, wanted, field) }
  })
  const most = found.reduce((sum, { directory, entries }) => sum + documentsOf(directory, entries), 0)
  const touched = most > state.documents.next * DENSE ? null : new Int32Array(most)
  let count = 0
  for (const { segment, directory, entries } of found) {
    readLists(db, segment, 'postings', directory.postings, entries, (place, bytes, at) => {
      const entry = entries[place]!
      const weight = WEIGHT_OF_FIELD[fieldOfKey(directory.keys[entry]!)]!
      if (touched === null) addList(bytes, at, directory.documents[entry]!, segment.first, weight)
      else count = touchList(bytes, at, directory.documents[entry]!, segment.first, weight, touched, count)
    })
  }
  return touched === null ? null : touched.subarray(0, count)
}

function addList(bytes: Uint8Array, from: number, count: number, first: number, weight: number): void {
  const cursor = { bytes, at: from }
  let document = first
  for (let left = count; left > 0; left--) {
    const one = takeNumber(cursor)
    document += one >>> 1
    sums[document]! += (one & 1) === 1 ? weight : weight * takeNumber(cursor)
  }
}

/** The same, which also notes each document that it finds first. Answers how many are noted then. */
function touchList(bytes: Uint8Array, from: number, count: number, first: number, weight: number, touched: Int32Array, before: number): number {
  const cursor = { bytes, at: from }
  let noted = before
  let document = first
  for (let left = count; left > 0; left--) {
    const one = takeNumber(cursor)
    document += one >>> 1
    if (sums[document] === 0) touched[noted++] = document
    sums[document]! += (one & 1) === 1 ? weight : weight * takeNumber(cursor)
  }
  return noted
}

/** The documents with a weight that are an article's, ascending. */
function aliveOf(touched: Int32Array | null, { documents: { next, seq } }: IndexState): Found {
  const found = new Int32Array(touched?.length ?? next)
  let count = 0
  if (touched === null) {
    for (let document = 1; document < next; document++) if (sums[document] !== 0 && seq[document] !== 0) found[count++] = document
    return found.slice(0, count)
  }
  for (let place = 0; place < touched.length; place++) if (seq[touched[place]!] !== 0) found[count++] = touched[place]!
  return found.subarray(0, count).sort()
}

/** Adds the weights of a row of several slots. Answers which documents it touched. */
function addRows(db: Readable, state: IndexState, row: Row, wanted: readonly Wanted[]): Int32Array {
  const touched: number[] = []
  for (const segment of state.segments) {
    for (let field = 0; field < SEARCH_FIELDS.length; field++) {
      if (row.field !== null && row.field !== field) continue
      eachTogether(db, state, segment, row, wanted, field, (document, times) => {
        if (sums[document] === 0) touched.push(document)
        sums[document]! += times * WEIGHT_OF_FIELD[field]!
      })
    }
  }
  return Int32Array.from(touched)
}

/** Documents of a segment where the terms of all slots stand together in a field, and how often. */
function eachTogether(
  db: Readable, state: IndexState, segment: Segment, { slots, within }: Row, wanted: readonly Wanted[], field: number, take: (document: number, times: number) => void,
): void {
  const directory = directoryOf(db, state, segment)
  const entries: Int32Array[] = []
  for (const one of wanted) {
    const found = entriesOf(directory, one, field)
    if (found.length === 0) return
    entries.push(found)
  }
  const bySlot = entries.map(found => postingsOf(db, segment, directory, found))
  const common = commonOf(bySlot, state)
  if (common.length === 0) return
  withPlaces(common, state.documents.next, () => {
    const places = bySlot.map(postings => placesIn(db, [postings], common.length))
    for (let place = 0; place < common.length; place++) {
      const times = within === null ? timesTogether(slots, places, place) : timesWithin(places, place, slots.length + within)
      if (times > 0) take(common[place]!, times)
    }
  })
}

/** By document: how many slots have it, the rarest first; kept, and all zeros in between. */
let had = new Uint8Array(1 << 10)

/** The documents that each of the slots has, ascending, without the dead. */
function commonOf(bySlot: readonly Postings[], { documents: { next, seq } }: IndexState): Found {
  if (had.length < next) had = new Uint8Array(next * 2)
  const [rarest, ...others] = [...bySlot].sort((a, b) => a.documents.length - b.documents.length).map(({ documents }) => documents)
  const common: number[] = []
  for (const document of rarest!) {
    if (seq[document] === 0 || had[document] === 1) continue
    had[document] = 1
    if (others.length === 0) common.push(document)
  }
  others.forEach((documents, other) => {
    const isLast = other === others.length - 1
    for (let place = 0; place < documents.length; place++) {
      const document = documents[place]!
      if (had[document] !== other + 1) continue
      had[document] = other + 2
      if (isLast) common.push(document)
    }
  })
  for (const document of rarest!) had[document] = 0
  return Int32Array.from(common).sort()
}
