import { takeNumber, type Cursor } from './bytes.ts'
import type { Entry } from './invert.ts'

/** The directory of a segment, to look keys up in: 20 bytes an entry. */
export interface Directory {
  /** In ascending order. */
  readonly keys: Float64Array
  /** By entry: how many documents have it. */
  readonly documents: Int32Array
  /** By entry: where its list begins among the postings, and among the positions; one more, for the end. */
  readonly postings: Uint32Array
  readonly positions: Uint32Array
}

export function takeEntry(cursor: Cursor): Entry {
  return { difference: takeNumber(cursor), documents: takeNumber(cursor), postings: takeNumber(cursor), positions: takeNumber(cursor), last: takeNumber(cursor) }
}

/** Some 100 ns an entry. */
export function loadDirectory(bytes: Uint8Array): Directory {
  let size = 0
  for (const byte of bytes) if (byte < 0x80) size += 1
  const entries = size / 5
  const directory = { keys: new Float64Array(entries), documents: new Int32Array(entries), postings: new Uint32Array(entries + 1), positions: new Uint32Array(entries + 1) }
  const cursor = { bytes, at: 0 }
  let key = 0
  for (let place = 0; place < entries; place++) {
    key += takeNumber(cursor)
    directory.keys[place] = key
    directory.documents[place] = takeNumber(cursor)
    directory.postings[place + 1] = directory.postings[place]! + takeNumber(cursor)
    directory.positions[place + 1] = directory.positions[place]! + takeNumber(cursor)
    takeNumber(cursor)
  }
  return directory
}
