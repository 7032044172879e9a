import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { Readable } from '../../store/database.ts'
import { takeNumber } from './bytes.ts'
import { documentsOf, entriesOf, readLists, wantedOf, type Wanted } from './entries.ts'
import { markerOf } from '../marks.ts'
import { exactTest, isExact, someField } from './exact.ts'
import { fieldOfKey } from './key.ts'
import type { Row } from './match.ts'
import type { Found } from './sets.ts'
import { directoryOf, type IndexState } from './state.ts'
import { timesOfRows, type RowTimes } from './together.ts'

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

/** Who matches each of some rows, those of several slots together. Rows of one slot: 3 ns for each document of each term. Of several: see together.ts. */
export function weighAll(db: Readable, state: IndexState, rows: readonly Row[]): Weighed[] {
  const several = rows.filter(({ slots }) => slots.length > 1)
  const together = timesOfRows(db, state, several)
  return rows.map(row => weigh(db, state, row, () => addTimes(together[several.indexOf(row)]!)))
}

/** `addSeveral`: adds the weights of a row of several slots. Answers which documents it touched. */
function weigh(db: Readable, state: IndexState, row: Row, addSeveral: () => Int32Array): Weighed {
  const { next } = state.documents
  if (sums.length < next) sums = new Float32Array(next * 2)
  const [slot] = row.slots
  const touched = row.slots.length === 1 ? addLists(db, state, row.field, wantedOf(state.terms, slot!.terms)) : addSeveral()
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
  const to = sums
  let at = from
  let document = first
  for (let left = count; left > 0; left--) {
    let one = bytes[at++]!
    if (one >= 0x80) {
      one &= 0x7f
      let byte = 0x80
      for (let shift = 7; byte >= 0x80; shift += 7) one |= ((byte = bytes[at++]!) & 0x7f) << shift
    }
    document += one >>> 1
    if ((one & 1) === 1) to[document]! += weight
    else {
      let times = bytes[at++]!
      if (times >= 0x80) {
        times &= 0x7f
        let byte = 0x80
        for (let shift = 7; byte >= 0x80; shift += 7) times |= ((byte = bytes[at++]!) & 0x7f) << shift
      }
      to[document]! += weight * times
    }
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
function addTimes({ documents, fields, times }: RowTimes): Int32Array {
  const touched: number[] = []
  documents.forEach((document, place) => {
    if (sums[document] === 0) touched.push(document)
    sums[document]! += times[place]! * WEIGHT_OF_FIELD[fields[place]!]!
  })
  return Int32Array.from(touched)
}
