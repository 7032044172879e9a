import { SEARCH_ORDERS, type SearchOrder } from '../../core/search/order.ts'
import type { Writable } from '../store/database.ts'
import { columnsOf, type Columns } from './columns.ts'
import type { SearchFound } from './found.ts'
import type { Found } from './index/sets.ts'
import { best, scoresOf } from './ranked.ts'

export { SEARCH_ORDERS, type SearchOrder }

export interface ListShape {
  readonly order: SearchOrder
  /** Of a group only the member that comes first has a line; the others that were found fold under it. */
  readonly folded: boolean
}

/** The list that a search is shown as. */
export interface Lines {
  readonly total: number
  /** How many of them match every clause: they come first in every order. */
  readonly matchingAll: number
  /** Articles that were found and fold under a line. */
  readonly folded: number
  /** Documents of some lines. */
  readonly page: (window: { readonly offset: number; readonly limit: number }) => readonly number[]
  /** How many articles fold under the line of a document. */
  readonly copies: (document: number) => number
  /** Those, best first. */
  readonly copiesOf: (document: number) => readonly number[]
}

const keptFor = new WeakMap<SearchFound, Map<string, Lines>>()

/** Some 5 ms for 100,000 articles; another order than by relevance 20 ms, once. */
export function linesOf(db: Writable, found: SearchFound, { order, folded }: ListShape): Lines {
  const kept = keptFor.get(found) ?? new Map<string, Lines>()
  keptFor.set(found, kept)
  const key = `${order} ${folded}`
  const lines = kept.get(key) ?? makeLines(db, found, order, folded)
  kept.set(key, lines)
  return lines
}

function makeLines(db: Writable, found: SearchFound, order: SearchOrder, folded: boolean): Lines {
  const { scores } = scoresOf(db, found)
  const columns = columnsOf(db, found.state)
  const ordered = order === 'relevance' ? found : inOrder(found, columns, order)
  const { every, rest, copies } = folded ? fold(ordered, columns, order === 'relevance' ? scores : null) : { ...ordered, copies: null }
  const total = every.length + rest.length
  const firstOf = (documents: Found, from: number, to: number): readonly number[] =>
    (from >= to ? [] : order === 'relevance' ? best(documents, scores, to).slice(from) : Array.from(documents.subarray(from, to)))
  return {
    total,
    matchingAll: every.length,
    folded: found.every.length + found.rest.length - total,
    page: ({ offset, limit }) => [
      ...firstOf(every, offset, Math.min(offset + limit, every.length)),
      ...firstOf(rest, Math.max(0, offset - every.length), Math.min(offset + limit - every.length, rest.length)),
    ],
    copies: document => (copies === null || columns.lead[document] === 0 ? 0 : copies[columns.lead[document]!]! - 1),
    copiesOf: (document) => {
      const lead = columns.lead[document]!
      if (copies === null || lead === 0) return []
      return [found.every, found.rest].flatMap((documents) => {
        const others = documents.filter(other => columns.lead[other] === lead && other !== document)
        return best(others, scores, others.length)
      })
    },
  }
}

interface Parts {
  readonly every: Found
  readonly rest: Found
}

/** `copies`: by lead, how many of its group were found. Without scores the documents stand in the order of the list. */
function fold({ every, rest }: Parts, { lead }: Columns, scores: Float32Array | null): Parts & { readonly copies: Int32Array } {
  const size = Math.max(0, ...[every, rest].map(documents => documents.reduce((most, document) => Math.max(most, lead[document]!), 0))) + 1
  const copies = new Int32Array(size)
  const firsts = new Int32Array(size)
  const kept = (documents: Found): Found => {
    const before = firsts.slice()
    for (const document of documents) {
      const group = lead[document]!
      if (group === 0) continue
      copies[group]! += 1
      if (before[group] !== 0) continue
      const first = firsts[group]!
      if (first === 0 || (scores !== null && scores[document]! > scores[first]!)) firsts[group] = document
    }
    return documents.filter(document => lead[document] === 0 || firsts[lead[document]!] === document)
  }
  return { every: kept(every), rest: kept(rest), copies }
}

const DAYS = 1e8
/** More articles than a case holds. */
const SEQS = 2 ** 24

/** By day, of equals those that were imported later (or, with the oldest first, earlier); undated last. By outlet A to Z, without one last, inside it the newest first. */
function inOrder(found: SearchFound, columns: Columns, order: Exclude<SearchOrder, 'relevance'>): Parts {
  const { seq, bySeq } = found.state.documents
  const { day } = columns
  const byDay = (documents: Found): Found => {
    const keys = Float64Array.from(documents, document => (order === 'oldest' ? (day[document] || DAYS) * SEQS + seq[document]! : (DAYS - day[document]!) * SEQS + SEQS - 1 - seq[document]!)).sort()
    return Int32Array.from(keys, key => bySeq[order === 'oldest' ? key % SEQS : SEQS - 1 - key % SEQS]!)
  }
  const sorted = order === 'outlet' ? (documents: Found) => byOutlet(byDay(documents), columns) : byDay
  return { every: sorted(found.every), rest: sorted(found.rest) }
}

/** Keeps the order inside each outlet. */
function byOutlet(documents: Found, { outlet, outlets }: Columns): Found {
  const { compare } = new Intl.Collator('en')
  const numbers = outlets.map((_, number) => number).slice(1).sort((a, b) => compare(outlets[a]!, outlets[b]!))
  const rank = new Int32Array(outlets.length)
  ;[...numbers, 0].forEach((number, place) => (rank[number] = place))
  const next = new Int32Array(outlets.length + 1)
  for (const document of documents) next[rank[outlet[document]!]! + 1]! += 1
  for (let place = 1; place < next.length; place++) next[place]! += next[place - 1]!
  const sorted = new Int32Array(documents.length)
  for (const document of documents) sorted[next[rank[outlet[document]!]!]!++] = document
  return sorted
}
