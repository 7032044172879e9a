import type { Writable } from '../store/database.ts'
import { closenessOf, type Closeness } from './closeness.ts'
import type { SearchFound } from './found.ts'
import type { Evaluation } from './index/evaluate.ts'
import type { Found } from './index/sets.ts'
import type { Weighed } from './index/weigh.ts'
import { rowsOf } from './index/match.ts'
import type { Documents } from './index/state.ts'
import type { ScorePart } from './plan.ts'

/** Okapi BM25's usual parameters. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.5. */
const K1 = 1.2
const B = 0.75

/** Of the articles that match every clause, and of the others, so many of the best are looked at for where in them the words stand. */
const LOOKED_AT = 200

/** How good each article of a search is. */
export interface Scores {
  /** By document; higher is better. */
  readonly scores: Float32Array
  /** Where the words stand in those that were looked at for it, by document: a part of their scores. */
  readonly closeness: ReadonlyMap<number, Closeness>
}

const keptFor = new WeakMap<SearchFound, Scores>()

/** The scores of all that was found: how often the words of each clause stand there and how rare they are; for the best also whether they stand early and together. */
export function scoresOf(db: Writable, found: SearchFound): Scores {
  const kept = keptFor.get(found)
  if (kept) return kept
  const { state: { documents }, evaluation, plan, every, rest } = found
  const scores = new Float32Array(documents.next)
  for (const part of plan.parts) addPart(scores, documents, evaluation, part)
  const candidates = Int32Array.from([...best(every, scores, LOOKED_AT), ...best(rest, scores, LOOKED_AT)]).sort()
  const closeness = closenessOf(db, found, candidates, part => rarityOf(documents, evaluation, part))
  for (const [document, { early, together }] of closeness) scores[document]! += early.reduce((sum, one) => sum + one, together)
  const made = { scores, closeness }
  keptFor.set(found, made)
  return made
}

function addPart(scores: Float32Array, documents: Documents, evaluation: Evaluation, part: ScorePart): void {
  const gain = gainOf(documents, evaluation, part)
  const rows = rowsOf(part.match).map(evaluation.weighed)
  if (rows.length === 1) {
    const { documents: holding, weights } = rows[0]!
    for (let place = 0; place < holding.length; place++) scores[holding[place]!]! += gain(holding[place]!, weights[place]!)
    return
  }
  // What stands there in several forms counts as one thing that stands there more often.
  const times = new Float32Array(documents.next)
  for (const { documents: holding, weights } of rows) for (let place = 0; place < holding.length; place++) times[holding[place]!]! += weights[place]!
  for (const document of evaluation.documents(part.match)) scores[document]! += gain(document, times[document]!)
}

/** What one part gives to the score of a document. */
export function partScore({ state: { documents }, evaluation }: SearchFound, part: ScorePart, document: number): number {
  const times = rowsOf(part.match).reduce((sum, row) => sum + weightIn(evaluation.weighed(row), document), 0)
  return times === 0 ? 0 : gainOf(documents, evaluation, part)(document, times)
}

function weightIn({ documents, weights }: Weighed, document: number): number {
  const place = placeOf(documents, document)
  return place < 0 ? 0 : weights[place]!
}

/** What a part gives to a document where it stands so many times, each time with the weight of its field. */
function gainOf(documents: Documents, evaluation: Evaluation, part: ScorePart): (document: number, times: number) => number {
  const average = Math.max(1, documents.tokens / Math.max(1, documents.count))
  const most = rarityOf(documents, evaluation, part) * (K1 + 1)
  const { length } = documents
  return (document, times) => most * times / (times + K1 * (1 - B + B * length[document]! / average))
}

/** How much it tells that a part is found at all: more for what few articles have. */
function rarityOf({ count }: Documents, evaluation: Evaluation, { match, weight }: ScorePart): number {
  const holding = evaluation.documents(match).length
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5)) * weight
}

/** The place of a document, or -1. */
export function placeOf(documents: Found, document: number): number {
  let low = 0
  let high = documents.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    if (documents[middle]! < document) low = middle + 1
    else if (documents[middle]! > document) high = middle - 1
    else return middle
  }
  return -1
}

/** The first so many of the best: by score, of equals the one that came in first. */
export function best(documents: Found, scores: Float32Array, wanted: number): number[] {
  const worse = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  const size = Math.min(documents.length, wanted)
  if (size === 0) return []
  if (size > MOST_IN_HEAP) return sortedByScore(documents, scores).slice(0, size)
  // A heap of the best so far, the worst of them on top.
  const heap: number[] = []
  const sink = (from: number): void => {
    for (let at = from; ;) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && worse(heap[child]!, heap[worst]!)) worst = child
      if (worst === at) return
      ;[heap[at], heap[worst]] = [heap[worst]!, heap[at]!]
      at = worst
    }
  }
  for (const document of documents) {
    if (heap.length < size) {
      heap.push(document)
      if (heap.length === size) for (let at = size >> 1; at >= 0; at--) sink(at)
    } else if (worse(heap[0]!, document)) {
      heap[0] = document
      sink(0)
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1))
}

/** For more than this, all are sorted. */
const MOST_IN_HEAP = 2000
/** More documents than are found at once. */
const PLACES = 2 ** 21

/** All of them. Numbers are sorted four times as fast as by a function that compares two: score and place become one. */
function sortedByScore(documents: Found, scores: Float32Array): number[] {
  // The bits of floats that are not negative are in the order of the floats.
  const bits = new Uint32Array(Float32Array.from(documents, document => scores[document]!).buffer)
  const keys = Float64Array.from(bits, (score, place) => (0xffffffff - score) * PLACES + place).sort()
  return Array.from(keys, key => documents[key % PLACES]!)
}
