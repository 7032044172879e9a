import { STREAMS, type Streams } from '../search/index/invert.ts'
import { all, run, value, values, type Readable, type Writable } from './database.ts'

/** A part of the index: see migrations/0006-index.ts. */
export interface Segment {
  readonly id: number
  /** The number of its first document. */
  readonly first: number
  readonly documents: number
  /** Bytes. */
  readonly sizes: Streams<number>
}

export type Stream = keyof Streams<unknown>

/** Bytes of a piece: with its row's header it fills a page of 4096 bytes less what encryption keeps of it. */
const PIECE = 3960
const STREAM_SPAN = 2 ** 24

const pieceId = (segment: number, stream: Stream, piece: number): number => (segment * STREAMS.length + STREAMS.indexOf(stream)) * STREAM_SPAN + piece

/** In the order of their documents. */
export function segments(db: Readable): Segment[] {
  const rows = all<Omit<Segment, 'sizes'> & { sizes: string }>(db, 'SELECT id, first_document AS first, documents, sizes FROM index_segment WHERE ready = 1 ORDER BY first_document')
  return rows.map(row => ({ ...row, sizes: JSON.parse(row.sizes) as Streams<number> }))
}

/** Begins a segment that nobody reads before it is finished; its id. */
export function beginSegment(db: Writable, first: number, documents: number): number {
  const id = (value<number>(db, 'SELECT max(id) FROM index_segment') ?? 0) + 1
  run(db, `INSERT INTO index_segment (id, first_document, documents, ready, sizes) VALUES (?, ?, ?, 0, '{}')`, [id, first, documents])
  return id
}

export function finishSegment(db: Writable, id: number, sizes: Streams<number>): void {
  run(db, 'UPDATE index_segment SET ready = 1, sizes = ? WHERE id = ?', [JSON.stringify(sizes), id])
}

/** Takes a segment out of use; its bytes are deleted with deleteSome. */
export function retireSegment(db: Writable, id: number): void {
  run(db, 'UPDATE index_segment SET ready = 0 WHERE id = ?', [id])
}

/** Deletes at most so many pieces of a segment, 30 µs each, and the segment itself where those were fewer. Answers how many. */
export function deleteSome(db: Writable, id: number, limit: number): number {
  const deleted = run(db, `
    DELETE FROM index_piece WHERE id IN (SELECT id FROM index_piece WHERE id >= CAST(? AS INTEGER) AND id < CAST(? AS INTEGER) LIMIT CAST(? AS INTEGER))`,
  [pieceId(id, STREAMS[0], 0), pieceId(id + 1, STREAMS[0], 0), limit])
  if (deleted < limit) run(db, 'DELETE FROM index_segment WHERE id = ?', [id])
  return deleted
}

/** Segments whose merge was broken off, and those that are out of use. */
export const unfinishedSegments = (db: Readable): number[] => values<number>(db, 'SELECT id FROM index_segment WHERE ready = 0')

/** Writes the pieces of `bytes` that are full, or all where it is the `end`; `written` pieces are there. Answers how many there are then. */
export function writePieces(db: Writable, segment: number, stream: Stream, written: number, bytes: Uint8Array, end: boolean): number {
  const pieces = end ? Math.ceil(bytes.length / PIECE) : Math.floor(bytes.length / PIECE)
  for (let piece = 0; piece < pieces; piece++) {
    run(db, 'INSERT INTO index_piece VALUES (?, ?)', [pieceId(segment, stream, written + piece), bytes.subarray(piece * PIECE, (piece + 1) * PIECE)])
  }
  return written + pieces
}

export const bytesOfPieces = (pieces: number): number => pieces * PIECE

/** Bytes of a stream from `from` to `to`. Reads whole pages: costs some 10 µs each. */
export function readStream(db: Readable, segment: number, stream: Stream, from: number, to: number): Uint8Array {
  if (from >= to) return new Uint8Array(0)
  const [first, last] = [Math.floor(from / PIECE), Math.floor((to - 1) / PIECE)]
  if (first === last) {
    const piece = value<Uint8Array>(db, 'SELECT bytes FROM index_piece WHERE id = ?', [pieceId(segment, stream, first)])!
    return piece.subarray(from - first * PIECE, to - first * PIECE)
  }
  const pieces = values<Uint8Array>(
    db, 'SELECT bytes FROM index_piece WHERE id BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY id', [pieceId(segment, stream, first), pieceId(segment, stream, last)],
  )
  const bytes = new Uint8Array((last - first + 1) * PIECE)
  pieces.forEach((piece, place) => bytes.set(piece, place * PIECE))
  return bytes.subarray(from - first * PIECE, to - first * PIECE)
}

/** Every term, in the order of their numbers, some in one string, parted by spaces. */
export const termRows = (db: Readable): string[] => values<string>(db, 'SELECT terms FROM index_term ORDER BY first')

export function insertTerms(db: Writable, first: number, terms: readonly string[]): void {
  run(db, 'INSERT INTO index_term VALUES (?, ?)', [first, terms.join(' ')])
}

export const deadDocuments = (db: Readable): number[] => values<number>(db, 'SELECT document FROM index_dead')

export function buryDocument(db: Writable, document: number): void {
  run(db, 'INSERT INTO index_dead VALUES (?)', [document])
}

export function forgetDead(db: Writable, documents: readonly number[]): void {
  for (const document of documents) run(db, 'DELETE FROM index_dead WHERE document = ?', [document])
}

/** An article that is to be taken in; without fields: one that is not in the case. */
export interface PendingArticle {
  readonly seq: number
  readonly title: string | null
  readonly text: string | null
  readonly outlet: string | null
  readonly byline: string | null
}

export function pendingArticles(db: Readable, limit: number): PendingArticle[] {
  return all(db, 'SELECT p.seq, a.title, a.text, a.outlet, a.byline FROM (SELECT seq FROM index_pending ORDER BY seq LIMIT ?) p LEFT JOIN article a USING (seq) ORDER BY p.seq', [limit])
}

export function settlePending(db: Writable, seqs: readonly number[]): void {
  run(db, 'DELETE FROM index_pending WHERE seq IN (SELECT value FROM json_each(?))', [JSON.stringify(seqs)])
}

/** Goes up when what the index says of an article changes, or an article is removed. */
export const countEdits = (db: Readable): number => value<number>(db, `SELECT count FROM search_change WHERE what = 'title'`) ?? 0
