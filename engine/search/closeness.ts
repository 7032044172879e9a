import { SEARCH_FIELDS } from '../../core/search/tree.ts'
import type { Readable } from '../store/database.ts'
import type { SearchFound } from './found.ts'
import { rowsOf, type Row } from './index/match.ts'
import { endsIn, type Places } from './index/places.ts'
import type { Found } from './index/sets.ts'
import type { IndexState } from './index/state.ts'
import type { ScorePart } from './plan.ts'

/** What an article's score gains by where the words stand. */
export interface Closeness {
  /** By clause of the plan: because it stands in the beginning of the text. */
  readonly early: readonly number[]
  /** Because words of clauses side by side stand near each other. */
  readonly together: number
}

/** An article says first what it is about: so many tokens, two sentences or three. */
const BEGINNING = 60
/** What a clause gains that stands at the very beginning, as a share of what it tells; it gets less towards the end of the beginning. */
const EARLY = 0.6
/** What two clauses gain that stand side by side in their order, as a share of what the commoner tells. */
const TOGETHER = 1
/** Words that stand further from each other, in tokens, have nothing to do with each other. */
const FAR = 12
/** A row in more documents than this tells little, and its places are long to read. */
const MOST_DOCUMENTS = 60_000
/** Each term is a list to read. */
const MOST_TERMS = 64

const TEXT = SEARCH_FIELDS.indexOf('text')
const TITLE = SEARCH_FIELDS.indexOf('title')

/** Where the words of a clause stand in one field of some documents: the last tokens of all places. */
interface RowPlaces extends Places {
  /** How many tokens one place has. */
  readonly width: number
}

/** For each of some documents, ascending, that gains by it. Reads the places of the words: some 20 ns a document that has them. */
export function closenessOf(db: Readable, found: SearchFound, documents: Found, rarityOf: (part: ScorePart) => number): Map<number, Closeness> {
  const { state, plan } = found
  const gained = new Map<number, Closeness>()
  if (documents.length === 0) return gained
  const clauses = plan.clauses.map(({ clause, parts }) => {
    const rows = clause.presence === 'not' ? [] : parts.flatMap(({ match }) => rowsOf(match)).filter(row => isLookedAt(found, row))
    return { tells: Math.max(0, ...parts.map(rarityOf)), inText: placesOf(db, state, rows, TEXT, documents), inTitle: placesOf(db, state, rows, TITLE, documents) }
  })
  documents.forEach((document, place) => {
    const early = clauses.map(({ tells, inText }) => {
      const first = inText.reduce((least, { width, starts, at }) => (starts[place] === starts[place + 1] ? least : Math.min(least, at[starts[place]!]! - width + 1)), BEGINNING)
      return EARLY * tells * (1 - Math.max(0, first) / BEGINNING)
    })
    let together = 0
    for (let next = 1; next < clauses.length; next++) {
      const [one, other] = [clauses[next - 1]!, clauses[next]!]
      const gap = Math.min(gapBetween(one.inText, other.inText, place), gapBetween(one.inTitle, other.inTitle, place))
      if (gap < FAR) together += TOGETHER * Math.min(one.tells, other.tells) / (1 + gap)
    }
    if (together > 0 || early.some(one => one > 0)) gained.set(document, { early, together })
  })
  return gained
}

const isLookedAt = ({ evaluation }: SearchFound, row: Row): boolean =>
  row.within === null && row.slots.reduce((sum, { terms }) => sum + terms.length, 0) <= MOST_TERMS && evaluation.weighed(row).documents.length <= MOST_DOCUMENTS

/** Where each of the rows stands in one field. */
function placesOf(db: Readable, state: IndexState, rows: readonly Row[], field: number, documents: Found): RowPlaces[] {
  return rows.filter(row => row.field === null || row.field === field).map(({ slots }) => ({ width: slots.length, ...endsIn(db, state, slots, field, documents) }))
}

/** The fewest tokens between a place of one and one of the other; one more where they stand the other way round. Infinity: one of them stands nowhere. */
function gapBetween(one: readonly RowPlaces[], other: readonly RowPlaces[], place: number): number {
  let least = Infinity
  for (const a of one) {
    for (const b of other) {
      const [to, last] = [a.starts[place + 1]!, b.starts[place + 1]!]
      for (let at = a.starts[place]!, next = b.starts[place]!; at < to && next < last;) {
        const end = a.at[at]!
        const otherEnd = b.at[next]!
        if (end < otherEnd) {
          least = Math.min(least, Math.max(0, otherEnd - b.width - end))
          at += 1
        } else {
          least = Math.min(least, Math.max(0, end - a.width - otherEnd) + 1)
          next += 1
        }
      }
    }
  }
  return least
}
