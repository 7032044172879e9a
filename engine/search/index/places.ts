import type { Readable } from '../../store/database.ts'
import type { Segment } from '../../store/search-index.ts'
import { takeNumber } from './bytes.ts'
import type { Directory } from './directory.ts'
import { documentsOf, entriesOf, readLists, wantedOf } from './entries.ts'
import type { Slot } from './match.ts'
import { firstFrom, type Found } from './sets.ts'
import { directoryOf, type IndexState } from './state.ts'

/** Where something stands in some documents. */
export interface Places {
  /** By the document's place among them: where its positions begin in `at`; one more, for the end. */
  readonly starts: Int32Array
  /** Positions, counted in tokens; those of one document in order. */
  readonly at: Int32Array
}

/** The documents of several lists of a segment, one list behind the other; the dead among them. */
export interface Postings {
  readonly segment: Segment
  readonly directory: Directory
  /** The entry of each list. */
  readonly entries: Int32Array
  /** By list: where it begins among the documents; one more, for the end. */
  readonly begins: Int32Array
  readonly documents: Int32Array
  /** How often the term stands in each. */
  readonly times: Int32Array
}

/** 3 ns a document, besides what reading the file takes. */
export function postingsOf(db: Readable, segment: Segment, directory: Directory, entries: Int32Array): Postings {
  const total = documentsOf(directory, entries)
  const begins = new Int32Array(entries.length + 1)
  const documents = new Int32Array(total)
  const times = new Int32Array(total)
  readLists(db, segment, 'postings', directory.postings, entries, (list, bytes, at) => {
    const begin = begins[list]!
    begins[list + 1] = begin + directory.documents[entries[list]!]!
    readList(bytes, at, segment.first, documents, times, begin, begins[list + 1]!)
  })
  return { segment, directory, entries, begins, documents, times }
}

function readList(bytes: Uint8Array, from: number, first: number, documents: Int32Array, times: Int32Array, begin: number, end: number): void {
  const cursor = { bytes, at: from }
  let document = first
  for (let place = begin; place < end; place++) {
    const one = takeNumber(cursor)
    document += one >>> 1
    documents[place] = document
    times[place] = (one & 1) === 1 ? 1 : takeNumber(cursor)
  }
}

/** By document: one more than its place among those whose places are read; kept, and all zeros in between. */
let placeOf = new Int32Array(1 << 10)

/** Runs `work` with the documents marked by their places among them. */
export function withPlaces<T>(documents: Found, next: number, work: () => T): T {
  if (placeOf.length < next) placeOf = new Int32Array(next * 2)
  for (let place = 0; place < documents.length; place++) placeOf[documents[place]!] = place + 1
  try {
    return work()
  } finally {
    for (let place = 0; place < documents.length; place++) placeOf[documents[place]!] = 0
  }
}

/** The positions in those of `count` documents that `withPlaces` has marked: the others are passed over, and lists that have none of them not read. */
export function placesIn(db: Readable, lists: readonly Postings[], count: number): Places {
  const starts = new Int32Array(count + 1)
  // By list of each: the last document that is wanted, and one more; 0 where none is.
  const ends = lists.map(postings => countTimes(postings, starts))
  for (let place = 0; place < count; place++) starts[place + 1]! += starts[place]!
  const at = new Int32Array(starts[count]!)
  const next = starts.slice(0, count)
  let several = 0
  lists.forEach((postings, one) => {
    const { segment, directory, entries } = postings
    const wanted = Int32Array.from(ends[one]!.keys()).filter(list => ends[one]![list]! > 0)
    several += wanted.length
    readLists(db, segment, 'positions', directory.positions, wanted.map(list => entries[list]!), (place, bytes, from) => putPositions(postings, wanted[place]!, ends[one]![wanted[place]!]!, bytes, from, at, next))
  })
  if (several > 1) for (let place = 0; place < count; place++) sortBetween(at, starts[place]!, starts[place + 1]!)
  return { starts, at }
}

function countTimes({ begins, documents, times }: Postings, starts: Int32Array): Int32Array {
  const ends = new Int32Array(begins.length - 1)
  for (let list = 0; list < ends.length; list++) {
    for (let one = begins[list]!; one < begins[list + 1]!; one++) {
      const place = placeOf[documents[one]!]!
      if (place === 0) continue
      starts[place]! += times[one]!
      ends[list] = one + 1
    }
  }
  return ends
}

function putPositions({ begins, documents, times }: Postings, list: number, end: number, bytes: Uint8Array, from: number, at: Int32Array, next: Int32Array): void {
  const cursor = { bytes, at: from }
  for (let one = begins[list]!; one < end; one++) {
    const place = placeOf[documents[one]!]!
    let left = times[one]!
    if (place === 0) {
      // The last byte of a number is the one below 128.
      for (; left > 0; left--) while (bytes[cursor.at++]! >= 0x80);
      continue
    }
    let position = 0
    for (; left > 0; left--) at[next[place - 1]!++] = position += takeNumber(cursor)
  }
}

/** A few numbers in order: nearly all stand right already. */
function sortBetween(numbers: Int32Array, from: number, to: number): void {
  for (let place = from + 1; place < to; place++) {
    const number = numbers[place]!
    let at = place
    for (; at > from && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!
    numbers[at] = number
  }
}

/** Positions at which rows end that have come so far, and those that have come one slot further: reused. */
let ends = new Int32Array(1 << 8)
let further = new Int32Array(1 << 8)

/** How often the terms of all slots stand together in one document, each behind the one before. Where they end is in `ends`. */
export function timesTogether(slots: readonly Slot[], bySlot: readonly Places[], place: number): number {
  const { starts, at } = bySlot[0]!
  let count = starts[place + 1]! - starts[place]!
  if (ends.length < count) ends = new Int32Array(count * 2)
  for (let one = 0; one < count; one++) ends[one] = at[starts[place]! + one]!
  for (let slot = 1; slot < slots.length && count > 0; slot++) count = goFurther(count, bySlot[slot]!, place, slots[slot]!.gap)
  return count
}

/** Where rows of slots end that stand together in a field of some documents, ascending, in whatever segment those are. */
export function endsIn(db: Readable, state: IndexState, slots: readonly Slot[], field: number, documents: Found): Places {
  const bySlot = withPlaces(documents, state.documents.next, () => slots.map(({ terms }) => {
    const wanted = wantedOf(state.terms, terms)
    const lists = state.segments.flatMap((segment): Postings[] => {
      const within = documents[firstFrom(documents, segment.first, 0)]
      if (within === undefined || within >= segment.first + segment.documents) return []
      const directory = directoryOf(db, state, segment)
      return [postingsOf(db, segment, directory, entriesOf(directory, wanted, field))]
    })
    return placesIn(db, lists, documents.length)
  }))
  if (bySlot.length === 1) return bySlot[0]!
  const starts = new Int32Array(documents.length + 1)
  const at: number[] = []
  for (let place = 0; place < documents.length; place++) {
    const count = timesTogether(slots, bySlot, place)
    for (let one = 0; one < count; one++) at.push(ends[one]!)
    starts[place + 1] = at.length
  }
  return { starts, at: Int32Array.from(at) }
}

/** Keeps the positions that stand behind one of the ends with at most `gap` between. */
function goFurther(count: number, { starts, at }: Places, place: number, gap: number): number {
  const to = starts[place + 1]!
  if (further.length < to - starts[place]!) further = new Int32Array((to - starts[place]!) * 2)
  let kept = 0
  let end = 0
  for (let one = starts[place]!; one < to; one++) {
    const position = at[one]!
    while (end < count && ends[end]! + 1 + gap < position) end += 1
    if (end === count) break
    if (ends[end]! < position) further[kept++] = position
  }
  ;[ends, further] = [further, ends]
  return kept
}

/** How many stretches of at most `width` tokens of one document, none inside another, hold a position of each slot. */
export function timesWithin(bySlot: readonly Places[], place: number, width: number): number {
  const at = bySlot.map(({ starts }) => starts[place]!)
  let windows = 0
  for (;;) {
    let least = 0
    let first = Infinity
    let last = -1
    for (let slot = 0; slot < bySlot.length; slot++) {
      const one = bySlot[slot]!
      if (one.starts[place + 1] === at[slot]) return windows
      const position = one.at[at[slot]!]!
      if (position < first) {
        first = position
        least = slot
      }
      if (position > last) last = position
    }
    if (last - first < width) windows += 1
    at[least]! += 1
  }
}
