import type { SearchFound } from './found.ts'
import type { Evaluation, Found } from './index/evaluate.ts'
import { rowsOf } from './index/match.ts'
import type { Documents } from './index/state.ts'
import type { Plan } from './plan.ts'

/** An article in the answer. `seq` is its row; a higher score is better. */
export interface Ranked {
  readonly seq: number
  readonly score: number
}

/** Okapi BM25's usual parameters. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.5. */
const K1 = 1.2
const B = 0.75

/** One page of the list: articles that match every clause, best first; then, where the page has room, the rest, best first. */
export function rankedPage({ state: { documents }, evaluation, plan, every, rest }: SearchFound, { offset, limit }: { offset: number; limit: number }): Ranked[] {
  const room = limit - Math.max(0, Math.min(limit, every.length - offset))
  const wantsRest = room > 0 && rest.length > 0
  if (offset >= every.length && !wantsRest) return []
  const scores = scoresOf(documents, plan, evaluation)
  const rows = offset < every.length ? best(every, scores, offset, limit) : []
  if (wantsRest) rows.push(...best(rest, scores, Math.max(0, offset - every.length), room))
  return rows.map(document => ({ seq: documents.seq[document]!, score: scores[document]! }))
}

/** By document. Kept: a new one for each search would cost more than most searches. */
let kept = new Float32Array(1 << 10)

function scoresOf({ next, count, tokens, length }: Documents, { parts }: Plan, { weighed }: Evaluation): Float32Array {
  if (kept.length < next) kept = new Float32Array(next * 2)
  else kept.fill(0, 0, next)
  const average = Math.max(1, tokens / Math.max(1, count))
  for (const { match, weight } of parts) {
    for (const row of rowsOf(match)) {
      const { documents, weights } = weighed(row)
      const rarity = Math.log(1 + (count - documents.length + 0.5) / (documents.length + 0.5)) * weight * (K1 + 1)
      for (let place = 0; place < documents.length; place++) {
        const document = documents[place]!
        const times = weights[place]!
        kept[document]! += rarity * times / (times + K1 * (1 - B + B * length[document]! / average))
      }
    }
  }
  return kept
}

/** Some of the best, from `offset` on: by score, of equals the one that came in first. */
function best(documents: Found, scores: Float32Array, offset: number, limit: number): number[] {
  const worse = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  const wanted = Math.min(documents.length, offset + limit)
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
    if (heap.length < wanted) {
      heap.push(document)
      if (heap.length === wanted) for (let at = wanted >> 1; at >= 0; at--) sink(at)
    } else if (worse(heap[0]!, document)) {
      heap[0] = document
      sink(0)
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1)).slice(offset)
}
