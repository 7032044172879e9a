import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { TermTable } from '../../../core/search/term-table.ts'
import { byteSink, zigzag, type ByteSink } from './bytes.ts'
import { fieldOfKey, keyOf, termOfKey } from './key.ts'

/** A document as the index takes it: an article as it is now. */
export interface IndexDocument {
  /** The article. */
  readonly seq: number
  /** The terms of its fields by number, one field behind the other, in the order of SEARCH_FIELDS. */
  readonly terms: Int32Array
  /** How many each field has. */
  readonly lengths: readonly number[]
}

/**
 * The four streams of a segment, which covers the documents from `first` on. Lists lie in the order of their keys in each of the last three.
 * `documents`: for each its article, as the difference from the one before (zigzag), 0 for none; and the length of its text in tokens.
 * `directory`: for each key the difference from the one before, how many documents have it, the bytes of its two lists, and the last document, counted from the first of the segment.
 * `postings`: for each document of a key its difference from the one before (the first: from the first of the segment), doubled, and one more where the term stands there once; else how often follows.
 * `positions`: for each document of a key the places of the term in the field, as differences, the first from 0.
 */
export interface Streams<T> {
  readonly documents: T
  readonly directory: T
  readonly postings: T
  readonly positions: T
}
export const STREAMS = ['documents', 'directory', 'postings', 'positions'] as const

export const emptyStreams = (): Streams<ByteSink> => ({ documents: byteSink(), directory: byteSink(), postings: byteSink(), positions: byteSink() })

const FIELDS = SEARCH_FIELDS.length
const TEXT = SEARCH_FIELDS.indexOf('text')

/** The place in a batch of the list of each term, from 1: kept, because making it anew would cost more than the batch. */
let placeOf = new Int32Array(1 << 16)

/** Makes the streams of a segment of some documents, in the order of their numbers. Some 25 ns a token. */
export function invert(documents: readonly IndexDocument[], terms: TermTable): Streams<ByteSink> {
  const streams = emptyStreams()
  let last = 0
  let tokens = 0
  for (const { seq, lengths, terms: all } of documents) {
    streams.documents.put(zigzag(seq - last))
    streams.documents.put(lengths[TEXT]!)
    last = seq
    tokens += all.length
  }

  if (placeOf.length < terms.size * FIELDS) placeOf = new Int32Array(terms.size * FIELDS * 2)
  const termAndField: number[] = []
  const counts: number[] = []
  for (const document of documents) {
    eachToken(document, (which) => {
      const place = placeOf[which]!
      if (place === 0) {
        counts.push(1)
        placeOf[which] = termAndField.push(which)
      } else counts[place - 1]! += 1
    })
  }
  const lists = termAndField.length
  const keys = Float64Array.from(termAndField, which => keyOf(terms, Math.floor(which / FIELDS), which % FIELDS))
  // The place of the list that each key is of, in the order of keys.
  const sorted = Float64Array.from(keys).sort()
  const where = new Int32Array(lists + 1)
  const begins = new Int32Array(lists)
  let begin = 0
  for (let order = 0; order < lists; order++) {
    const key = sorted[order]!
    const place = placeOf[termOfKey(key) * FIELDS + fieldOfKey(key)]! - 1
    where[order] = begin
    begins[place] = begin
    begin += counts[place]!
  }
  where[lists] = begin

  const inDocument = new Int32Array(tokens)
  const atPosition = new Int32Array(tokens)
  documents.forEach((document, number) => eachToken(document, (which, position) => {
    const slot = begins[placeOf[which]! - 1]!++
    inDocument[slot] = number
    atPosition[slot] = position
  }))
  for (const which of termAndField) placeOf[which] = 0

  let before = 0
  for (let order = 0; order < lists; order++) {
    const key = sorted[order]!
    putList(streams, key - before, inDocument, atPosition, where[order]!, where[order + 1]!)
    before = key
  }
  return streams
}

function eachToken({ terms, lengths }: IndexDocument, take: (which: number, position: number) => void): void {
  let at = 0
  for (let field = 0; field < FIELDS; field++) {
    const end = at + lengths[field]!
    for (let position = 0; at < end; at++) take(terms[at]! * FIELDS + field, position++)
  }
}

function putList({ directory, postings, positions }: Streams<ByteSink>, difference: number, inDocument: Int32Array, atPosition: Int32Array, from: number, to: number): void {
  const [postingsBefore, positionsBefore] = [postings.length, positions.length]
  let documents = 0
  let last = 0
  for (let at = from; at < to;) {
    const document = inDocument[at]!
    let end = at + 1
    while (end < to && inDocument[end] === document) end += 1
    putDocument(postings, document - last, end - at)
    let position = 0
    for (; at < end; at++) {
      positions.put(atPosition[at]! - position)
      position = atPosition[at]!
    }
    last = document
    documents += 1
  }
  putEntry(directory, { difference, documents, postings: postings.length - postingsBefore, positions: positions.length - positionsBefore, last })
}

export function putDocument(postings: ByteSink, difference: number, times: number): void {
  postings.put(difference * 2 + (times === 1 ? 1 : 0))
  if (times > 1) postings.put(times)
}

/** An entry of a directory, as Streams tells. */
export interface Entry {
  readonly difference: number
  readonly documents: number
  /** Bytes. */
  readonly postings: number
  /** Bytes. */
  readonly positions: number
  readonly last: number
}

export function putEntry(directory: ByteSink, { difference, documents, postings, positions, last }: Entry): void {
  directory.put(difference)
  directory.put(documents)
  directory.put(postings)
  directory.put(positions)
  directory.put(last)
}
