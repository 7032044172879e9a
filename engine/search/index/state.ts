import { drained } from '../../drained.ts'
import { termTable, type TermTable } from '../../../core/search/term-table.ts'
import type { Readable, Writable } from '../../store/database.ts'
import { deadDocuments, readStream, segments, termRows, unfinishedSegments, type Segment } from '../../store/search-index.ts'
import { takeNumber, unzigzag } from './bytes.ts'
import { loadDirectory, type Directory } from './directory.ts'
import type { IndexDocument } from './invert.ts'
import type { Merge } from './merge.ts'

/** What is kept in memory of the index of an open case. */
export interface IndexState {
  readonly terms: TermTable
  /** How many of the terms are in the file. */
  termsStored: number
  /** In the order of their documents. */
  segments: readonly Segment[]
  readonly documents: Documents
  /** By segment, once it was searched. */
  readonly directories: Map<number, Directory>
  merge: Merge | null
  /** Segments that were merged into others and whose bytes are still to be deleted. */
  retired: readonly number[]
  held: Held
}

/** Articles whose terms were told, and which are taken in with the next: the file says of them that they wait, so that they are read again where this is lost. */
export interface Held {
  readonly documents: IndexDocument[]
  /** Of all. */
  tokens: number
  /** How often articles of the case had been changed or removed when the first was told. */
  readonly edits: number
}

export const noneHeld = (edits: number): Held => ({ documents: [], tokens: 0, edits })

/** The documents by number: from 1. */
export interface Documents {
  /** The number of the next. */
  next: number
  /** By document: the article; 0 where it is no more one's. */
  seq: Int32Array
  /** By document: the length of its text in tokens. */
  length: Int32Array
  /** By article: its document; 0 for none. */
  bySeq: Int32Array
  /** How many are an article's. */
  count: number
  /** The lengths of those together. */
  tokens: number
}

const stateOf = new WeakMap<Readable, IndexState>()

/** The state of a case; read from its file at the first call: some 100 ms for 100,000 articles. */
export const indexState = (db: Writable): IndexState => drained(readState(db))

/** The same in steps of some 10 ms. Who asks for the state between two of them does not wait for the others. */
export function* readState(db: Writable): Generator<void, IndexState> {
  const steps = load(db)
  for (;;) {
    const known = stateOf.get(db)
    if (known) return known
    const { done, value: state } = steps.next()
    if (done) {
      stateOf.set(db, state)
      return state
    }
    yield
  }
}

/** Does what writes to the index, down to its commit: where it fails, what is in memory is read from the file again. */
export function withIndex<T>(db: Writable, work: () => T): T {
  try {
    return work()
  } catch (error) {
    stateOf.delete(db)
    throw error
  }
}

function* load(db: Writable): Generator<void, IndexState> {
  const retired = unfinishedSegments(db)
  const terms = termTable()
  for (const row of termRows(db)) {
    for (const term of row.split(' ')) terms.addText(term)
    yield
  }
  const documents: Documents = { next: 1, seq: new Int32Array(1024), length: new Int32Array(1024), bySeq: new Int32Array(1024), count: 0, tokens: 0 }
  const found = segments(db)
  for (const segment of found) {
    const cursor = { bytes: readStream(db, segment.id, 'documents', 0, segment.sizes.documents), at: 0 }
    let last = 0
    for (let place = 0; place < segment.documents; place++) {
      const seq = last + unzigzag(takeNumber(cursor))
      const length = takeNumber(cursor)
      if (seq !== 0) addDocument(documents, segment.first + place, seq, length)
      last = seq
    }
    documents.next = segment.first + segment.documents
    yield
  }
  for (const document of deadDocuments(db)) dropDocument(documents, document)
  return { terms, termsStored: terms.size, segments: found, documents, directories: new Map(), merge: null, retired, held: noneHeld(0) }
}

export function addDocument(documents: Documents, document: number, seq: number, length: number): void {
  if (document >= documents.seq.length) {
    documents.seq = grown(documents.seq, document)
    documents.length = grown(documents.length, document)
  }
  if (seq >= documents.bySeq.length) documents.bySeq = grown(documents.bySeq, seq)
  documents.seq[document] = seq
  documents.length[document] = length
  documents.bySeq[seq] = document
  documents.count += 1
  documents.tokens += length
}

export function dropDocument(documents: Documents, document: number): void {
  const seq = documents.seq[document]!
  if (seq === 0) return
  documents.seq[document] = 0
  if (documents.bySeq[seq] === document) documents.bySeq[seq] = 0
  documents.count -= 1
  documents.tokens -= documents.length[document]!
}

function grown(array: Int32Array, place: number): Int32Array {
  const larger = new Int32Array(Math.max(array.length * 2, place + 1))
  larger.set(array)
  return larger
}

export function directoryOf(db: Readable, state: IndexState, segment: Segment): Directory {
  const known = state.directories.get(segment.id)
  if (known) return known
  const directory = loadDirectory(readStream(db, segment.id, 'directory', 0, segment.sizes.directory))
  state.directories.set(segment.id, directory)
  return directory
}
