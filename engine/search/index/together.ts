import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { Readable } from '../../store/database.ts'
import type { Segment } from '../../store/search-index.ts'
import { entriesOf, wantedOf, type Wanted } from './entries.ts'
import type { Row } from './match.ts'
import { placesIn, postingsOf, timesTogether, timesWithin, withPlaces, type Places, type Postings } from './places.ts'
import { union, type Found } from './sets.ts'
import { directoryOf, type IndexState } from './state.ts'

/** Where the terms of all slots of a row stand together: a document, in a field (a place in SEARCH_FIELDS), so often. */
export interface RowTimes {
  readonly documents: number[]
  readonly fields: number[]
  readonly times: number[]
}

/** Rows that are looked at in one go: their lists are in memory at once, 8 bytes a document. */
const AT_ONCE = 32

/** By row, each of several slots: what rows have in common, as the ways to misspell a word do, is read once. */
export function timesOfRows(db: Readable, state: IndexState, rows: readonly Row[]): RowTimes[] {
  const wanted = new Map<SlotName, Wanted>()
  for (const { terms } of rows.flatMap(({ slots }) => slots)) if (!wanted.has(nameOf(terms))) wanted.set(nameOf(terms), wantedOf(state.terms, terms))
  const found = rows.map((): RowTimes => ({ documents: [], fields: [], times: [] }))
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    for (const segment of state.segments) {
      for (let field = 0; field < SEARCH_FIELDS.length; field++) lookThrough(db, state, segment, field, rows.slice(from, from + AT_ONCE), found.slice(from, from + AT_ONCE), wanted)
    }
  }
  return found
}

/** More terms than this are the same only where their array is: they are long to compare. */
const MOST_NAMED = 64

/** What slots of the same terms have in common. */
type SlotName = string | Int32Array

const nameOf = (terms: Int32Array): SlotName => (terms.length > MOST_NAMED ? terms : terms.join())

interface Candidates {
  readonly row: Row
  readonly times: RowTimes
  readonly postings: readonly Postings[]
  /** Documents that each of the slots has. */
  readonly common: Found
}

function lookThrough(db: Readable, state: IndexState, segment: Segment, field: number, rows: readonly Row[], times: readonly RowTimes[], wanted: ReadonlyMap<SlotName, Wanted>): void {
  const directory = directoryOf(db, state, segment)
  const entries = once((name: SlotName) => entriesOf(directory, wanted.get(name)!, field))
  const postings = once((name: SlotName) => postingsOf(db, segment, directory, entries(name)))
  const candidates = rows.flatMap((row, place): Candidates[] => {
    const names = row.slots.map(({ terms }) => nameOf(terms))
    if ((row.field !== null && row.field !== field) || names.some(name => entries(name).length === 0)) return []
    const lists = names.map(postings)
    return [{ row, times: times[place]!, postings: lists, common: commonOf(lists, state) }]
  })
  const all = union(candidates.map(({ common }) => common))
  if (all.length === 0) return
  const places = withPlaces(all, state.documents.next, () => {
    const placesOf = once((lists: Postings) => placesIn(db, [lists], all.length))
    return candidates.map(one => (one.common.length === 0 ? [] : one.postings.map(placesOf)))
  })
  candidates.forEach((one, place) => putTimes(one, all, places[place]!, field))
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** `places`: by slot, in `all` documents, of which the common ones are some. */
function putTimes({ row: { slots, within }, times, common }: Candidates, all: Found, places: readonly Places[], field: number): void {
  let place = 0
  for (const document of common) {
    while (all[place]! < document) place += 1
    const count = within === null ? timesTogether(slots, places, place) : timesWithin(places, place, slots.length + within)
    if (count === 0) continue
    times.documents.push(document)
    times.fields.push(field)
    times.times.push(count)
  }
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
