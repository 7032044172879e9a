import type { SearchNote } from '../../contract/shapes.ts'
import { narrows } from '../../core/search/narrows.ts'
import type { Clause, Filter, QueryTree } from '../../core/search/tree.ts'
import type { Evaluation } from './index/evaluate.ts'
import { difference, union, type Found } from './index/sets.ts'
import { allOf, anyOf, rowsOf, without, type Match, type Row } from './index/match.ts'
import type { IndexState } from './index/state.ts'
import { matchWords, type WordMatch } from './match.ts'

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
  /** The clauses side by side, as they were typed. */
  readonly clauses: readonly PlannedClause[]
}

/** A clause with what matches it; for one of words what makes its score. */
export interface PlannedClause extends Omit<Plan, 'all' | 'any' | 'clauses'> {
  readonly clause: Clause
  /** What it lists: of a group what has any of its words. Null: nothing can. */
  readonly match: Match | null
  /** What has all of it: of a group every word. */
  readonly whole: Match | null
}

export interface ScorePart {
  readonly match: Match
  readonly weight: number
}

/** What a plan asks of the case. */
export interface Sources {
  readonly state: IndexState
  readonly evaluation: Evaluation
  readonly passing: (filter: Filter) => Found
  /** Other names of what has a name. */
  readonly aliases: (name: string) => readonly string[]
}

/** What a word like the one typed counts beside that one itself. */
const LIKENESS = 0.4

/** From this size on a library is big enough for a word to be too common in it. Articles. */
const BIG_LIBRARY = 1000

/** A word in more than this share of a big library says nothing about an article that has no other of the words. */
const COMMON = 0.5

const EVERY: Match = { kind: 'every' }

export function planSearch(sources: Sources, tree: QueryTree): Plan {
  const known = new Map<string, WordMatch>()
  return planList(sources, known, tree)
}

function planList(sources: Sources, known: Map<string, WordMatch>, tree: QueryTree): Plan {
  const clauses = tree.clauses.map(clause => planClause(sources, known, clause))
  const of = (presence: Clause['presence'], filters: boolean): PlannedClause[] => clauses.filter(({ clause }) => clause.presence === presence && narrows(clause) === filters)
  const [must, should] = [of('must', false), of('should', false)]
  const positive = [...must, ...should]
  // A filter narrows whether it has a sign or not.
  const filters = [...of('must', true), ...of('should', true)]
  const excluded = anyOf(matchesOf(clauses.filter(({ clause }) => clause.presence === 'not')))
  const common = must.length > 0 ? [] : commonAmong(sources, should)
  const enough = must.length > 0 ? allOf(matchesOf(must)) : anyOf(matchesOf(should.filter(planned => !common.includes(planned))))
  const narrowed = (match: Match | null): Match | null => without(filters.length === 0 ? match : allOf([match, ...matchesOf(filters)]), excluded)
  return {
    all: narrowed(positive.length === 0 ? EVERY : allOf(positive.map(({ whole }) => whole))),
    any: narrowed(positive.length === 0 ? EVERY : enough),
    marks: positive.flatMap(({ marks }) => marks),
    parts: positive.filter(planned => !common.includes(planned)).flatMap(({ parts }) => parts),
    notes: clauses.flatMap(({ clause: { start, end }, notes, ...planned }): readonly SearchNote[] =>
      (common.some(one => one.clause.start === start && one.marks === planned.marks) ? [{ kind: 'common', start, end }, ...notes] : notes)),
    clauses: clauses.map(planned => (common.includes(planned) ? { ...planned, parts: [] } : planned)),
  }
}

const matchesOf = (clauses: readonly PlannedClause[]): (Match | null)[] => clauses.map(({ match }) => match)

function planClause(sources: Sources, known: Map<string, WordMatch>, clause: Clause): PlannedClause {
  const { term, boost } = clause
  const boosted = (parts: readonly ScorePart[]): ScorePart[] => parts.map(({ match, weight }) => ({ match, weight: weight * boost }))
  switch (term.kind) {
    case 'filter':
      return { clause, ...alike({ kind: 'these', documents: sources.passing(term.filter) }), marks: [], parts: [], notes: [] }
    case 'group': {
      const { all, any, marks, parts, notes } = planList(sources, known, term.tree)
      return { clause, match: any, whole: all, marks, parts: boosted(parts), notes }
    }
    case 'and': case 'or': {
      const of = term.of.map(one => planClause(sources, known, one))
      const positive = of.filter(one => one.clause.presence !== 'not')
      const negative = of.filter(one => one.clause.presence === 'not').map(({ match }) => without(EVERY, match)!)
      const joined = (matches: readonly (Match | null)[]): Match | null => (term.kind === 'and' ? allOf([...matches, ...negative]) : anyOf([...matches, ...negative]))
      const match = joined(matchesOf(positive))
      const whole = positive.every(one => one.whole === one.match) ? match : joined(positive.map(one => one.whole))
      return { clause, match, whole, marks: positive.flatMap(({ marks }) => marks), parts: positive.flatMap(({ parts }) => parts), notes: of.flatMap(({ notes }) => notes) }
    }
    default: {
      const key = JSON.stringify(term)
      const words = known.get(key) ?? matchWords(sources.state.terms, term, sources.aliases)
      known.set(key, words)
      return { clause, ...alike(words.match), marks: words.match === null ? [] : rowsOf(words.match), parts: boosted(scoreParts(words)), notes: notesOn(sources, clause, words) }
    }
  }
}

const alike = (match: Match | null): Pick<PlannedClause, 'match' | 'whole'> => ({ match, whole: match })

function scoreParts({ match, exact }: WordMatch): ScorePart[] {
  if (match === null) return []
  return exact === null ? [{ match, weight: 1 }] : [{ match: exact, weight: 1 - LIKENESS }, { match, weight: LIKENESS }]
}

/** Words that so many articles hold that only the others can tell; none when no other is found at all. */
function commonAmong({ state: { documents }, evaluation }: Sources, should: readonly PlannedClause[]): PlannedClause[] {
  if (should.length < 2 || documents.count < BIG_LIBRARY) return []
  const limit = documents.count * COMMON
  const counts = should.map(({ match }) => (match === null ? 0 : evaluation.documents(match).length))
  return counts.some(found => found > 0 && found <= limit) ? should.filter((_, index) => counts[index]! > limit) : []
}

function notesOn({ evaluation }: Sources, { start, end, term }: Clause, { match, forms }: WordMatch): SearchNote[] {
  if (term.kind === 'name') return [{ kind: 'name', start, end, used: usedForms(evaluation, forms) }]
  return match === null && (term.kind === 'wildcard' || term.kind === 'fuzzy') ? [{ kind: 'no-words', start, end }] : []
}

/** The forms in which a name was found; near ones where no other was. */
function usedForms(evaluation: Evaluation, forms: WordMatch['forms']): (SearchNote & { readonly kind: 'name' })['used'] {
  const sure = union(forms.flatMap(({ form, match }) => (form.kind === 'near' ? [] : [evaluation.documents(match)])))
  return forms.map(({ form, match }) => {
    const found = evaluation.documents(match)
    return { form: form.kind, text: form.label, articles: (form.kind === 'near' ? difference(found, sure) : found).length }
  }).filter(({ articles }) => articles > 0)
}
