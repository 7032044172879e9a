import type { SearchNote } from '../../contract/shapes.ts'
import type { Clause, QueryTree } from '../../core/search/tree.ts'
import type { Evaluation } from './index/evaluate.ts'
import { allOf, anyOf, rowsOf, without, type Match, type Row } from './index/match.ts'
import type { IndexState } from './index/state.ts'
import { matchClause, type ClauseMatch } from './match.ts'

/** How a query is answered: who is in the list, and what each article's score is made of. */
export interface Plan {
  /** Articles that match every clause; null: none can. They come first. */
  readonly all: Match | null
  /** Every article of the list; null: none. With a must among the clauses the others only add to the rank; else one clause is enough. */
  readonly any: Match | null
  /** The rows of every clause but the negatives, for marking what matched. */
  readonly marks: readonly Row[]
  /** An article's score is the sum over these. */
  readonly parts: readonly ScorePart[]
  readonly notes: readonly SearchNote[]
}

export interface ScorePart {
  readonly match: Match
  readonly weight: number
}

/** What a word like the one typed counts beside that one itself. */
const LIKENESS = 0.4

/** From this size on a library is big enough for a word to be too common in it. Articles. */
const BIG_LIBRARY = 1000

/** A word in more than this share of a big library says nothing about an article that has no other of the words. */
const COMMON = 0.5

export function planSearch({ terms, documents }: IndexState, tree: QueryTree, { documents: documentsOf }: Evaluation): Plan {
  const known = new Map<string, ClauseMatch>()
  const clauses = tree.clauses.map((clause): ClauseMatch => {
    const key = JSON.stringify([clause.field, clause.term])
    const matched = known.get(key) ?? matchClause(terms, clause)
    known.set(key, matched)
    return { ...matched, clause }
  })
  const of = (presence: Clause['presence']): ClauseMatch[] => clauses.filter(({ clause }) => clause.presence === presence)
  const [must, should, not] = [of('must'), of('should'), of('not')]
  const positive = [...must, ...should]
  const common = must.length > 0 || documents.count < BIG_LIBRARY ? [] : commonAmong(should, match => (match === null ? 0 : documentsOf(match).length), documents.count * COMMON)
  const enough = must.length > 0 ? allOf(matchesOf(must)) : anyOf(matchesOf(should.filter(match => !common.includes(match))))
  const excluded = anyOf(matchesOf(not))
  return {
    all: without(allOf(matchesOf(positive)), excluded),
    any: without(enough, excluded),
    marks: positive.flatMap(({ match }) => (match === null ? [] : rowsOf(match))),
    parts: positive.filter(match => !common.includes(match)).flatMap(scoreParts),
    notes: notesOn(clauses, common),
  }
}

const matchesOf = (clauses: readonly ClauseMatch[]): (Match | null)[] => clauses.map(({ match }) => match)

function scoreParts({ clause: { boost }, match, exact }: ClauseMatch): ScorePart[] {
  if (match === null) return []
  return exact === null ? [{ match, weight: boost }] : [{ match: exact, weight: boost * (1 - LIKENESS) }, { match, weight: boost * LIKENESS }]
}

/** Words that so many articles hold that only the others can tell; none when no other is found at all. */
function commonAmong(should: readonly ClauseMatch[], count: (match: Match | null) => number, limit: number): ClauseMatch[] {
  if (should.length < 2) return []
  const counts = should.map(({ match }) => count(match))
  return counts.some(found => found > 0 && found <= limit) ? should.filter((_, index) => counts[index]! > limit) : []
}

function notesOn(clauses: readonly ClauseMatch[], common: readonly ClauseMatch[]): SearchNote[] {
  return clauses.flatMap((matched): SearchNote[] => {
    const { clause: { start, end, term }, match } = matched
    if (match === null && term.kind !== 'word' && term.kind !== 'phrase') return [{ kind: 'no-words', start, end }]
    return common.includes(matched) ? [{ kind: 'common', start, end }] : []
  })
}
