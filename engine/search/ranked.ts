import { difference, type Evaluation, type Found } from './index/evaluate.ts'
import { rowsOf } from './index/match.ts'
import type { Documents, IndexState } from './index/state.ts'
import type { Plan } from './plan.ts'

/** An article in the answer. `seq` is its row; a higher score is better. */
export interface Ranked {
  readonly seq: number
  readonly score: number
}

export interface RankedPage {
  readonly total: number
  readonly matchingAll: number
  readonly rows: readonly Ranked[]
}

/** Okapi BM25's usual parameters. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.5. */
const K1 = 1.2
const B = 0.75

/** One page of the list: articles that match every clause, best first; then, where the page has room, the rest, best first. */
export function rankedPage(state: IndexState, plan: Plan, evaluation: Evaluation, { offset, limit }: { offset: number; limit: number }): RankedPage {
  const none = new Int32Array(0)
  const every = plan.all ? evaluation.documents(plan.all) : none
  const some = plan.any === plan.all ? every : plan.any ? evaluation.documents(plan.any) : none
  const total = some.length
  const matchingAll = every.length
  const rest = limit - Math.max(0, Math.min(limit, matchingAll - offset))
  const needed = [...(offset < matchingAll ? [every] : []), ...(rest > 0 && total > matchingAll ? [difference(some, every)] : [])]
  if (needed.length === 0) return { total, matchingAll, rows: [] }
  const scores = scoresOf(state.documents, plan, evaluation)
  const first = offset < matchingAll ? best(every, scores, offset, limit) : []
  const others = rest > 0 && total > matchingAll ? best(needed.at(-1)!, scores, Math.max(0, offset - matchingAll), rest) : []
  return { total, matchingAll, rows: [...first, ...others].map(document => ({ seq: state.documents.seq[document]!, score: scores[document]! })) }
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
