import type { SearchNote } from '../../contract/shapes.ts'
import type { QueryTree } from '../../core/search/tree.ts'
import { value, type Readable, type Writable } from '../store/database.ts'
import { wordsEach } from './expand.ts'
import { allOf, anyOf, matchClause, type ClauseMatch } from './match.ts'

/** How a query is answered: FTS5 queries for who is in the list, and what each article's score is made of. */
export interface Plan {
  /** Articles that match every clause; null: none can. They come first. */
  readonly all: string | null
  /** Every article of the list; null: none. With a must among the clauses the others only add to the rank; else one clause is enough. */
  readonly any: string | null
  /** Every clause but the negatives, for marking what matched. */
  readonly marks: string | null
  /** An article's score is the sum over these of weight × bm25. */
  readonly parts: readonly ScorePart[]
  /** Whether bm25 of `all`, and of `any`, is that same sum already. */
  readonly rankedBy: { readonly all: boolean; readonly any: boolean }
  readonly notes: readonly SearchNote[]
}

export interface ScorePart {
  readonly match: string
  readonly weight: number
}

/** What a word like the one typed counts beside that one itself. */
const LIKENESS = 0.4

/** From this size on a library is big enough for a word to be too common in it. Articles. */
const BIG_LIBRARY = 1000

/** A word in more than this share of a big library ranks nothing, and would cost the most. */
const COMMON = 0.5

export function planSearch(db: Writable, tree: QueryTree): Plan {
  const most = wordsEach(tree.clauses.filter(({ term }) => term.kind === 'wildcard' || term.kind === 'fuzzy').length)
  const clauses = tree.clauses.map(clause => matchClause(db, clause, most))
  const of = (presence: string): ClauseMatch[] => clauses.filter(({ clause }) => clause.presence === presence)
  const [must, should, not] = [of('must'), of('should'), of('not')]
  const positive = [...must, ...should]
  const common = must.length > 0 ? [] : commonAmong(db, should)
  const enough = must.length > 0 ? allOf(matchesOf(must)) : anyOf(matchesOf(should.filter(match => !common.includes(match))))
  const without = anyOf(matchesOf(not))

  const plain = positive.every(({ clause, exact }) => clause.boost === 1 && exact === null)
  return {
    all: except(allOf(matchesOf(positive)), without),
    any: except(enough, without),
    marks: anyOf(matchesOf(positive)),
    parts: byWeight(positive.filter(match => !common.includes(match)).flatMap(scoreParts)),
    rankedBy: { all: plain, any: plain && (must.length === 0 || should.length === 0) },
    notes: notesOn(clauses, common),
  }
}

const matchesOf = (clauses: readonly ClauseMatch[]): (string | null)[] => clauses.map(({ match }) => match)

const except = (match: string | null, without: string | null): string | null => match && without ? `(${match} NOT ${without})` : match

function scoreParts({ clause: { boost }, match, exact }: ClauseMatch): ScorePart[] {
  if (match === null) return []
  return exact === null ? [{ match, weight: boost }] : [{ match: exact, weight: boost * (1 - LIKENESS) }, { match, weight: boost * LIKENESS }]
}

/** The bm25 of matches with OR between them is the sum of theirs, so that each weight needs one query only. */
function byWeight(parts: readonly ScorePart[]): ScorePart[] {
  const weights = [...new Set(parts.map(part => part.weight))]
  return weights.map(weight => ({ weight, match: anyOf(parts.filter(part => part.weight === weight).map(part => part.match))! }))
}

/** Words that so many articles hold that only the others can rank; none when no other is found at all. */
function commonAmong(db: Readable, should: readonly ClauseMatch[]): ClauseMatch[] {
  const articles = value<number>(db, 'SELECT count(*) FROM article') ?? 0
  if (should.length < 2 || articles < BIG_LIBRARY) return []
  const counts = should.map(({ match }) => countMatches(db, match))
  const isCommon = (count: number): boolean => count > articles * COMMON
  return counts.some(count => count > 0 && !isCommon(count)) ? should.filter((_, index) => isCommon(counts[index]!)) : []
}

export function countMatches(db: Readable, match: string | null): number {
  return match === null ? 0 : value<number>(db, 'SELECT count(*) FROM article_index WHERE article_index MATCH ?', [match]) ?? 0
}

function notesOn(clauses: readonly ClauseMatch[], common: readonly ClauseMatch[]): SearchNote[] {
  return clauses.flatMap((matched): SearchNote[] => {
    const { clause: { start, end, term }, match, capped } = matched
    if (match === null && term.kind !== 'word' && term.kind !== 'phrase') return [{ kind: 'no-words', start, end }]
    if (capped) return [{ kind: 'capped', start, end }]
    return common.includes(matched) ? [{ kind: 'common', start, end }] : []
  })
}
