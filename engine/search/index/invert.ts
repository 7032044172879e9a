import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import type { TermTable } from '../../../core/search/term-table.ts'
import { ByteSink, zigzag } from './bytes.ts'
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

export const emptyStreams = (): Streams<ByteSink> => ({ documents: new ByteSink(), directory: new ByteSink(), postings: new ByteSink(), positions: new ByteSink() })

const FIELDS = SEARCH_FIELDS.length
const TEXT = SEARCH_FIELDS.indexOf('text')

/** Makes the streams of a segment of some documents, in the order of their numbers. Some 25 ns a token. Each step is a function of its own: V8 makes little of loops behind each other in one. */
export function invert(documents: readonly IndexDocument[], terms: TermTable): Streams<ByteSink> {
  const streams = emptyStreams()
  putDocuments(streams.documents, documents)
  const lists = countLists(documents, terms)
  const places = placeTokens(documents, lists)
  forgetLists(lists)
  putLists(streams, lists, places)
  return streams
}

function forgetLists({ which, keys }: Lists): void {
  for (let list = 0; list < keys.length; list++) listOf[which[list]!] = 0
}

function putLists(streams: Streams<ByteSink>, { keys, begins }: Lists, places: Places): void {
  let before = 0
  for (let order = 0; order < keys.length; order++) {
    const key = keys[order]!
    putList(streams, key - before, places, begins[order]!, begins[order + 1]!)
    before = key
  }
}

function putDocuments(sink: ByteSink, documents: readonly IndexDocument[]): void {
  let last = 0
  for (const { seq, lengths } of documents) {
    sink.put(zigzag(seq - last))
    sink.put(lengths[TEXT]!)
    last = seq
  }
}

/** The lists of a batch. */
interface Lists {
  /** In the order in which they were met: term × FIELDS + field. */
  readonly which: Int32Array
  /** In ascending order. */
  readonly keys: Float64Array
  /** By the order of keys: where the tokens of each list begin among all; one more, for the end. */
  readonly begins: Int32Array
  /** By the order in which they were met: where the next token of each goes. */
  readonly next: Int32Array
}

/** By term × FIELDS + field: the list of a batch in the order in which they were met, from 1. Kept, because making it anew would cost more than the batch. */
let listOf = new Int32Array(1 << 16)

function countLists(documents: readonly IndexDocument[], terms: TermTable): Lists {
  if (listOf.length < terms.size * FIELDS) listOf = new Int32Array(terms.size * FIELDS * 2)
  const most = documents.reduce((sum, document) => sum + document.terms.length, 0)
  const which = new Int32Array(most)
  const counts = new Int32Array(most)
  const size = countAll(documents, which, counts)
  const keys = keysOf(which, size, terms)
  const lists: Lists = { which, keys, begins: new Int32Array(size + 1), next: new Int32Array(size) }
  setBegins(lists, counts)
  return lists
}

/** `counts`: of tokens, by the order in which lists were met. */
function setBegins({ keys, begins, next }: Lists, counts: Int32Array): void {
  let begin = 0
  for (let order = 0; order < keys.length; order++) {
    const key = keys[order]!
    const list = listOf[termOfKey(key) * FIELDS + fieldOfKey(key)]! - 1
    next[list] = begin
    begin += counts[list]!
    begins[order + 1] = begin
  }
}

/** Answers how many lists there are. */
function countAll(documents: readonly IndexDocument[], which: Int32Array, counts: Int32Array): number {
  let lists = 0
  for (const document of documents) lists = countTokens(document, which, counts, lists)
  return lists
}

function keysOf(which: Int32Array, lists: number, terms: TermTable): Float64Array {
  const keys = new Float64Array(lists)
  for (let list = 0; list < lists; list++) {
    const one = which[list]!
    keys[list] = keyOf(terms, Math.floor(one / FIELDS), one % FIELDS)
  }
  return keys.sort()
}

/** `before`: how many lists there were. Answers how many there are. */
function countTokens({ terms, lengths }: IndexDocument, which: Int32Array, counts: Int32Array, before: number): number {
  let lists = before
  let at = 0
  for (let field = 0; field < FIELDS; field++) {
    for (const end = at + lengths[field]!; at < end; at++) {
      const one = terms[at]! * FIELDS + field
      const list = listOf[one]!
      if (list === 0) {
        counts[lists] = 1
        which[lists] = one
        listOf[one] = ++lists
      } else counts[list - 1]! += 1
    }
  }
  return lists
}

/** All tokens of a batch, those of one list together. */
interface Places {
  readonly document: Int32Array
  readonly position: Int32Array
}

function placeTokens(documents: readonly IndexDocument[], { begins, next }: Lists): Places {
  const tokens = begins.at(-1)!
  const places = { document: new Int32Array(tokens), position: new Int32Array(tokens) }
  for (let number = 0; number < documents.length; number++) placeDocument(documents[number]!, number, next, places)
  return places
}

function placeDocument({ terms, lengths }: IndexDocument, number: number, next: Int32Array, { document, position }: Places): void {
  let at = 0
  for (let field = 0; field < FIELDS; field++) {
    const begin = at
    for (const end = at + lengths[field]!; at < end; at++) {
      const slot = next[listOf[terms[at]! * FIELDS + field]! - 1]!++
      document[slot] = number
      position[slot] = at - begin
    }
  }
}

function putList({ directory, postings, positions }: Streams<ByteSink>, difference: number, places: Places, from: number, to: number): void {
  const postingsBefore = postings.length
  const positionsBefore = positions.length
  let documents = 0
  let last = 0
  for (let at = from; at < to;) {
    const document = places.document[at]!
    let end = at + 1
    while (end < to && places.document[end] === document) end += 1
    putDocument(postings, document - last, end - at)
    let position = 0
    for (; at < end; at++) {
      positions.put(places.position[at]! - position)
      position = places.position[at]!
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
