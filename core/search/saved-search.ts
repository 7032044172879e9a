import { nameLine } from '../text/name-line.ts'
import type { SearchOrder } from './order.ts'
import { isQueryError, parseQuery } from './parse.ts'
import type { Clause, Filter, QueryTree, Term } from './tree.ts'

/** A search that is kept under a name. */
export interface SavedSearch {
  readonly id: string
  readonly name: string
  /** As it was typed. */
  readonly query: string
  readonly order: SearchOrder
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string
}

/** A filter of a query by what has a name of its own in the case and may be gone from it. */
export interface NamedFilter {
  readonly by: 'collection' | 'entity'
  readonly text: string
}

/** UTF-16 units of a name that is proposed: what a narrow list shows of it. */
const LONGEST_PROPOSED = 60

/** The name that is proposed for a query: its words without its signs. Of one that cannot be read, the query itself. May be empty. */
export function proposedName(query: string): string {
  const tree = parseQuery(query)
  const name = nameLine(isQueryError(tree) ? query : listed(tree))
  if (name.length <= LONGEST_PROPOSED) return name
  return `${nameLine(name, LONGEST_PROPOSED).replace(/[\s,]+\S*$/, '')}…`
}

/** Plain words stand side by side, all else is parted by commas. */
const listed = ({ clauses }: QueryTree): string =>
  clauses.map((clause, place) => (place === 0 ? '' : isPlain(clause) && isPlain(clauses[place - 1]!) ? ' ' : ', ') + said(clause)).join('')

const isPlain = ({ presence, term }: Clause): boolean => presence !== 'not' && term.kind === 'word' && term.field === null

const said = ({ presence, term }: Clause): string => (presence === 'not' ? `not ${saidTerm(term)}` : saidTerm(term))

function saidTerm(term: Term): string {
  switch (term.kind) {
    case 'group': return listed(term.tree)
    case 'and': case 'or': return term.of.map(said).join(` ${term.kind} `)
    case 'filter': return saidFilter(term.filter)
    default: {
      const words = term.kind === 'wildcard' ? term.pattern : term.text
      return term.field === null ? words : `${term.field === 'byline' ? 'author' : term.field} ${words}`
    }
  }
}

function saidFilter(filter: Filter): string {
  switch (filter.by) {
    case 'date': return filter.from === filter.to ? filter.from! : filter.from === null ? `up to ${filter.to}` : filter.to === null ? `from ${filter.from}` : `${filter.from} to ${filter.to}`
    case 'is': return filter.state
    case 'has': return `with ${filter.what}`
    default: return filter.text
  }
}

/** The filters of a query that ask for something by its name, those inside others too, in its order; none for one that cannot be read. */
export function namedFilters(query: string): NamedFilter[] {
  const tree = parseQuery(query)
  return isQueryError(tree) ? [] : tree.clauses.flatMap(named)
}

function named({ term }: Clause): NamedFilter[] {
  switch (term.kind) {
    case 'group': return term.tree.clauses.flatMap(named)
    case 'and': case 'or': return term.of.flatMap(named)
    case 'filter': return term.filter.by === 'collection' || term.filter.by === 'entity' ? [{ by: term.filter.by, text: term.filter.text }] : []
    default: return []
  }
}
