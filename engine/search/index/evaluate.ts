import type { Readable } from '../../store/database.ts'
import type { List } from './lists.ts'
import type { Match, Row, Slot } from './match.ts'
import { difference, intersection, union, type Found } from './sets.ts'
import type { IndexState } from './state.ts'
import { weigh, type Weighed } from './weigh.ts'

export { difference, intersection, union } from './sets.ts'
export type { Found } from './sets.ts'
export type { Weighed } from './weigh.ts'

/** What one search asks, each thing worked out once. */
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
  const known = new Map<Match, Found>()
  const documents = (match: Match): Found => {
    const found = known.get(match) ?? workOut(match)
    known.set(match, found)
    return found
  }
  const workOut = (match: Match): Found => {
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

/** Where the terms of all slots stand together in a document, in their order: the positions of the last. `places`: by slot, by document. */
export function placesTogether(places: readonly number[][][], place: number, slots: readonly Slot[]): number[] {
  let ends = places[0]![place]!
  for (let slot = 1; slot < places.length && ends.length > 0; slot++) ends = following(ends, places[slot]![place]!, slots[slot]!.gap)
  return ends
}

/** The positions in each of the documents of `common`, in order. */
export function placesIn(common: Found, lists: readonly List[]): number[][] {
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
