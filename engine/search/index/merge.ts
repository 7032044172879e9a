import type { Readable, Writable } from '../../store/database.ts'
import { beginSegment, bytesOfPieces, finishSegment, forgetDead, readStream, retireSegment, writePieces, type Segment, type Stream } from '../../store/search-index.ts'
import { takeNumber, zigzag, type ByteSink, type Cursor } from './bytes.ts'
import { takeEntry } from './directory.ts'
import { emptyStreams, putDocument, putEntry, STREAMS, type Entry, type Streams } from './invert.ts'
import type { Documents, IndexState } from './state.ts'

/** A merge of neighbouring segments into one, under way: in steps, so that none keeps the case waiting for long. */
export interface Merge {
  readonly db: Writable
  readonly inputs: readonly Segment[]
  /** The segment that comes of it. */
  readonly id: number
  readonly first: number
  readonly documents: number
  /** Dead documents that are left out. */
  readonly dropped: readonly number[]
  /** What is not written yet. */
  readonly streams: Streams<ByteSink>
  /** Pieces that are written. */
  readonly pieces: Record<Stream, number>
  readonly sources: readonly Source[]
  /** Of the last list. */
  key: number
}

/** So many segments of one level are merged. */
const FAN = 16

/** Bytes that are read ahead of one stream of one segment. */
const AHEAD = 1 << 16

const levelOf = ({ documents }: Segment): number => Math.floor(Math.log2(documents) / Math.log2(FAN))

/** The newest segments which are together due for a merge: there are FAN of them, each of at most the same level. Null: none are. */
export function dueForMerge(segments: readonly Segment[]): readonly Segment[] | null {
  for (let level = 0; level < 16; level++) {
    let from = segments.length
    while (from > 0 && levelOf(segments[from - 1]!) <= level) from -= 1
    if (segments.length - from >= FAN) return segments.slice(from)
    if (from === 0) return null
  }
  return null
}

/** What comes after a segment is merged with it, when nobody waits, once it holds so large a share of that one's documents. */
const SHARE = 1 / 4

/** The same while nobody waits: so few are left that a search reads a handful of lists for each term, and each document is written anew but a few times. */
export function dueInRest(segments: readonly Segment[]): readonly Segment[] | null {
  let behind = segments.reduce((sum, { documents }) => sum + documents, 0)
  for (let from = 0; from < segments.length - 1; from++) {
    behind -= segments[from]!.documents
    if (behind >= segments[from]!.documents * SHARE) return segments.slice(from)
  }
  return null
}

/** Begins a merge, inside a transaction. Documents that are dead now are left out. */
export function beginMerge(db: Writable, { documents }: IndexState, inputs: readonly Segment[]): Merge {
  const [first, last] = [inputs[0]!.first, inputs.at(-1)!.first + inputs.at(-1)!.documents]
  const alive = documents.seq.slice(first, last)
  const streams = emptyStreams()
  putDocuments(streams.documents, documents, first, alive)
  const dropped: number[] = []
  alive.forEach((seq, place) => {
    if (seq === 0) dropped.push(first + place)
  })
  return {
    db, inputs, id: beginSegment(db, first, last - first), first, documents: last - first, dropped, streams,
    pieces: { documents: 0, directory: 0, postings: 0, positions: 0 }, sources: inputs.map(segment => sourceOf(db, segment, alive, first)), key: 0,
  }
}

/** Goes on with a merge, inside a transaction, until `until` (performance.now()); the new segment when it has ended, else null. */
export function continueMerge(merge: Merge, until: number): Segment | null {
  while (mergeLists(merge)) {
    flush(merge, false)
    if (performance.now() > until) return null
  }
  const { db, id, first, documents, inputs, dropped } = merge
  const sizes = Object.fromEntries(STREAMS.map(stream => [stream, bytesOfPieces(merge.pieces[stream]) + merge.streams[stream].length])) as unknown as Streams<number>
  flush(merge, true)
  finishSegment(db, id, sizes)
  for (const { id: input } of inputs) retireSegment(db, input)
  forgetDead(db, dropped)
  return { id, first, documents, sizes }
}

/** Lists that are merged between two looks at the clock. */
const STRIDE = 256

/** Whether there are more. */
function mergeLists(merge: Merge): boolean {
  const { sources, streams } = merge
  for (let lists = 0; lists < STRIDE; lists++) {
    let smallest = Infinity
    for (const one of sources) if (one.key < smallest) smallest = one.key
    if (smallest === Infinity) return false
    if (mergeList(streams, sources, smallest, smallest - merge.key)) merge.key = smallest
  }
  return true
}

/** Writes the pieces that are full, at the end all. */
function flush({ db, id, streams, pieces }: Merge, end: boolean): void {
  for (const stream of STREAMS) {
    const sink = streams[stream]
    const before = pieces[stream]
    pieces[stream] = writePieces(db, id, stream, before, sink.bytes(), end)
    if (end || pieces[stream] === before) continue
    const rest = sink.bytes().slice(bytesOfPieces(pieces[stream] - before))
    sink.clear()
    sink.putBytes(rest, 0, rest.length)
  }
}

function putDocuments(sink: ByteSink, { length }: Documents, first: number, alive: Int32Array): void {
  let last = 0
  alive.forEach((seq, place) => {
    sink.put(zigzag(seq - last))
    sink.put(seq === 0 ? 0 : length[first + place]!)
    last = seq
  })
}

/** The lists of one segment in their order. */
interface Source {
  readonly db: Readable
  readonly segment: Segment
  /** By document of the output: its article, 0 for one that is dead. */
  readonly alive: Int32Array
  /** The first document of the output. */
  readonly first: number
  /** Whether all of its documents are alive. */
  readonly whole: boolean
  /** Of the list it stands at; Infinity at the end. */
  key: number
  entry: Entry | null
  readonly directory: Ahead
  readonly postings: Ahead
  readonly positions: Ahead
}

function sourceOf(db: Readable, segment: Segment, alive: Int32Array, first: number): Source {
  const from = segment.first - first
  const made: Source = {
    db, segment, alive, first, whole: alive.subarray(from, from + segment.documents).every(seq => seq !== 0), key: 0, entry: null,
    directory: ahead('directory', segment), postings: ahead('postings', segment), positions: ahead('positions', segment),
  }
  advance(made)
  return made
}

function advance(source: Source): void {
  const { directory } = source
  if (!hasMore(directory)) {
    source.key = Infinity
    source.entry = null
    return
  }
  source.entry = nextEntry(source.db, directory)
  source.key += source.entry.difference
}

/** The next entry of a directory. */
export const nextEntry = (db: Readable, directory: Ahead): Entry => takeEntry(window(db, directory, Math.min(LARGEST_ENTRY, left(directory))))

/** Five numbers of at most eight bytes. */
const LARGEST_ENTRY = 40

/** Copies one key's lists, those of each segment behind those of the one before; whether anything of it is left. */
function mergeList(streams: Streams<ByteSink>, sources: readonly Source[], key: number, difference: number): boolean {
  const { directory, postings, positions } = streams
  const postingsBefore = postings.length
  const positionsBefore = positions.length
  let documents = 0
  let last = 0
  for (const source of sources) {
    if (source.key !== key) continue
    const { entry, segment, first } = source
    const list = window(source.db, source.postings, entry!.postings)
    const places = window(source.db, source.positions, entry!.positions)
    const base = segment.first - first
    if (source.whole) {
      const end = list.at + entry!.postings
      const one = takeNumber(list)
      postings.put((base + Math.floor(one / 2) - last) * 2 + (one % 2))
      postings.putBytes(list.bytes, list.at, end)
      positions.putBytes(places.bytes, places.at, places.at + entry!.positions)
      list.at = end
      places.at += entry!.positions
      documents += entry!.documents
      last = base + entry!.last
    } else {
      let document = base
      for (let place = 0; place < entry!.documents; place++) {
        const one = takeNumber(list)
        document += Math.floor(one / 2)
        const times = one % 2 === 1 ? 1 : takeNumber(list)
        const begin = places.at
        for (let time = 0; time < times; time++) takeNumber(places)
        if (source.alive[document] === 0) continue
        putDocument(postings, document - last, times)
        positions.putBytes(places.bytes, begin, places.at)
        documents += 1
        last = document
      }
    }
    advance(source)
  }
  if (documents === 0) return false
  putEntry(directory, { difference, documents, postings: postings.length - postingsBefore, positions: positions.length - positionsBefore, last })
  return true
}

/** A stream that is read from its beginning to its end. */
export interface Ahead {
  readonly stream: Stream
  readonly segment: Segment
  readonly cursor: { bytes: Uint8Array; at: number }
  /** Where `cursor.bytes` begin in the stream. */
  begin: number
}

export const ahead = (stream: Stream, segment: Segment): Ahead => ({ stream, segment, cursor: { bytes: new Uint8Array(0), at: 0 }, begin: 0 })

const left = ({ stream, segment, cursor, begin }: Ahead): number => segment.sizes[stream] - begin - cursor.at
export const hasMore = (of: Ahead): boolean => left(of) > 0

/** A cursor with at least so many bytes before it. */
export function window(db: Readable, of: Ahead, bytes: number): Cursor {
  const { cursor, stream, segment } = of
  if (cursor.bytes.length - cursor.at >= bytes) return cursor
  of.begin += cursor.at
  cursor.bytes = readStream(db, segment.id, stream, of.begin, Math.min(segment.sizes[stream], of.begin + Math.max(bytes, AHEAD)))
  cursor.at = 0
  return cursor
}
