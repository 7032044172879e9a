import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import { first, type Readable } from '../../store/database.ts'
import type { Segment } from '../../store/search-index.ts'
import { exactExpression } from './exact.ts'
import { eachList, keysOf, type List } from './lists.ts'
import type { Match, Row, Slot } from './match.ts'
import type { IndexState } from './state.ts'

/** Documents that match, ascending, without the dead. */
export type Found = Int32Array

/** Who matches one row, and how much of it there is. */
export interface Weighed {
  readonly documents: Found
  /** How often it stands in each, each field with its weight. */
  readonly weights: Float32Array
}

/** What a match in each field weighs: a word of the title tells most about an article. */
const WEIGHTS: Readonly<Record<(typeof SEARCH_FIELDS)[number], number>> = { title: 5, text: 1, outlet: 2, byline: 1 }
const WEIGHT_OF_FIELD = SEARCH_FIELDS.map(field => WEIGHTS[field])

/** The rows of one search, each worked out once. */
export interface Evaluation {
  readonly documents: (match: Match) => Found
  readonly weighed: (row: Row) => Weighed
}

export function evaluationOf(db: Readable, state: IndexState): Evaluation {
  const rows = new Map<Row, Weighed>()
  const weighed = (row: Row): Weighed => {
    const known = rows.get(row) ?? weigh(db, state, row)
    rows.set(row, known)
    return known
  }
  const documents = (match: Match): Found => {
    switch (match.kind) {
      case 'row': return weighed(match).documents
      case 'any': return union(match.of.map(documents))
      case 'all': return match.of.map(documents).sort((a, b) => a.length - b.length).reduce(intersection)
      case 'without': return difference(documents(match.of), documents(match.not))
      case 'these': return match.documents
      case 'every': return everyDocument(state)
    }
  }
  return { documents, weighed }
}

function everyDocument({ documents: { seq, next } }: IndexState): Found {
  const found = new Int32Array(next)
  let count = 0
  for (let document = 1; document < next; document++) if (seq[document] !== 0) found[count++] = document
  return found.subarray(0, count)
}

/** For each document the weight of what stands in it; kept, because a new one for each row would cost more than most rows. */
let sums = new Float32Array(1 << 10)

function weigh(db: Readable, state: IndexState, row: Row): Weighed {
  const { field, slots } = row
  const { next, seq } = state.documents
  if (sums.length < next) sums = new Float32Array(next * 2)
  const touched: number[] = []
  const add = (document: number, weight: number): void => {
    if (seq[document] === 0) return
    if (sums[document] === 0) touched.push(document)
    sums[document]! += weight
  }
  const keys = slots.map(({ terms }) => keysOf(state.terms, terms))
  for (const segment of state.segments) {
    if (keys.length === 1) {
      eachList(db, state, segment, keys[0]!, field, ({ documents, times }, one) => {
        const weight = WEIGHT_OF_FIELD[one]!
        for (let place = 0; place < documents.length; place++) add(documents[place]!, times[place]! * weight)
      })
    } else eachTogether(db, state, segment, row, keys, (document, times, one) => add(document, times * WEIGHT_OF_FIELD[one]!))
  }
  const documents = (row.exact === null ? Int32Array.from(touched) : Int32Array.from(touched).filter(exactly(db, state, field, row.exact, document => (sums[document] = 0)))).sort()
  const weights = new Float32Array(documents.length)
  documents.forEach((document, place) => {
    weights[place] = sums[document]!
    sums[document] = 0
  })
  return { documents, weights }
}

/** Documents where the terms of all slots stand together in a field, and how often. */
function eachTogether(
  db: Readable, state: IndexState, segment: Segment, { field, slots, within }: Row, keys: readonly Float64Array[], take: (document: number, times: number, field: number) => void,
): void {
  // By field, by slot.
  const lists = SEARCH_FIELDS.map(() => slots.map((): List[] => []))
  keys.forEach((some, slot) => eachList(db, state, segment, some, field, (list, one) => lists[one]![slot]!.push(list)))
  lists.forEach((bySlot, one) => {
    if (bySlot.some(found => found.length === 0)) return
    const common = bySlot.map(found => union(found.map(list => list.documents))).sort((a, b) => a.length - b.length).reduce(intersection)
    if (common.length === 0) return
    const places = bySlot.map(found => placesIn(common, found))
    common.forEach((document, place) => {
      const times = within === null ? inOrder(places, place, slots) : inWindows(places.map(bySlotPlace => bySlotPlace[place]!), slots.length + within)
      if (times > 0) take(document, times, one)
    })
  })
}

function inOrder(places: readonly number[][][], place: number, slots: readonly Slot[]): number {
  let ends = places[0]![place]!
  for (let slot = 1; slot < places.length && ends.length > 0; slot++) ends = following(ends, places[slot]![place]!, slots[slot]!.gap)
  return ends.length
}

/** How many stretches of at most `width` tokens, none inside another, hold a position of each slot. */
function inWindows(slots: readonly (readonly number[])[], width: number): number {
  const at = slots.map(() => 0)
  let windows = 0
  for (;;) {
    let least = 0
    let most = 0
    for (let slot = 0; slot < slots.length; slot++) {
      const position = slots[slot]![at[slot]!]
      if (position === undefined) return windows
      if (position < slots[least]![at[least]!]!) least = slot
      most = Math.max(most, position)
    }
    if (most - slots[least]![at[least]!]! < width) windows += 1
    at[least]! += 1
  }
}

/** Whether a document's field holds a text letter for letter; `not` is told of each that does not. Reads each article: some 30 µs. */
function exactly(db: Readable, { documents }: IndexState, field: number | null, text: string, not: (document: number) => void): (document: number) => boolean {
  const expression = exactExpression(text)
  const columns = field === null ? SEARCH_FIELDS : [SEARCH_FIELDS[field]!]
  return (document) => {
    const article = first<Record<string, string | null>>(db, `SELECT ${columns.join(', ')} FROM article WHERE seq = ?`, [documents.seq[document]!])!
    const fits = columns.some(column => expression.test(article[column] ?? ''))
    if (!fits) not(document)
    return fits
  }
}

/** The positions in each of the documents of `common`, in order. */
function placesIn(common: Found, lists: readonly List[]): number[][] {
  const places = Array.from(common, (): number[] => [])
  for (const { documents, times, positions } of lists) {
    const all = positions()
    let at = 0
    let place = 0
    documents.forEach((document, number) => {
      while (place < common.length && common[place]! < document) place += 1
      const end = at + times[number]!
      if (common[place] === document) for (let one = at; one < end; one++) places[place]!.push(all[one]!)
      at = end
    })
  }
  if (lists.length > 1) for (const one of places) one.sort((a, b) => a - b)
  return places
}

/** Those of `next` that stand behind one of `ends` with at most `gap` between. Both in order. */
function following(ends: readonly number[], next: readonly number[], gap: number): number[] {
  const found: number[] = []
  let at = 0
  for (const position of next) {
    while (at < ends.length && ends[at]! + 1 + gap < position) at += 1
    if (at < ends.length && ends[at]! < position) found.push(position)
  }
  return found
}

export function union(lists: readonly Found[]): Found {
  if (lists.length <= 1) return lists[0] ?? new Int32Array(0)
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  all.sort()
  let kept = 0
  for (let place = 0; place < all.length; place++) if (place === 0 || all[place] !== all[place - 1]) all[kept++] = all[place]!
  return all.slice(0, kept)
}

export function intersection(few: Found, many: Found): Found {
  const kept = new Int32Array(Math.min(few.length, many.length))
  let count = 0
  let at = 0
  for (const document of few) {
    while (at < many.length && many[at]! < document) at += 1
    if (many[at] === document) kept[count++] = document
  }
  return kept.slice(0, count)
}

export function difference(from: Found, not: Found): Found {
  const kept = new Int32Array(from.length)
  let count = 0
  let at = 0
  for (const document of from) {
    while (at < not.length && not[at]! < document) at += 1
    if (not[at] !== document) kept[count++] = document
  }
  return kept.slice(0, count)
}
