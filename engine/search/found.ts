import { RedthreadError } from '../../contract/errors.ts'
import { isQueryError, parseQuery } from '../../core/search/parse.ts'
import type { Filter, QueryTree } from '../../core/search/tree.ts'
import type { Readable, Writable } from '../store/database.ts'
import { changeCount, openedCount } from '../store/read-marks.ts'
import { aliasesOf } from './aliases.ts'
import { passing } from './filter.ts'
import { evaluationOf, type Evaluation } from './index/evaluate.ts'
import { difference, type Found } from './index/sets.ts'
import { indexState, type IndexState } from './index/state.ts'
import { settleIndex } from './index/write.ts'
import { planSearch, type Plan } from './plan.ts'

/** Whom a query finds, not ranked yet: what lists, counts and lines in context of one search are made from. */
export interface SearchFound {
  readonly state: IndexState
  readonly evaluation: Evaluation
  readonly plan: Plan
  /** Documents that match every clause, ascending. */
  readonly every: Found
  /** Those of the list that miss some, ascending. */
  readonly rest: Found
}

/**
 * When something was found: it is true until the case has changed. `changes`: what `changeCount` said. `opened`: what `openedCount` said; null where it does not matter to the query, so that
 * walking from hit to hit, which opens one article after the other, does not search again.
 */
export interface Stamp {
  readonly changes: number
  readonly opened: number | null
}

export const isTrueStill = (db: Readable, { changes, opened }: Stamp): boolean => changes === changeCount(db) && (opened === null || opened === openedCount(db))

interface Kept {
  readonly query: string
  readonly stamp: Stamp
  readonly found: SearchFound
}

/** The search that was asked for last: its page, its counts and its marks are asked for one after the other. */
const keptFor = new WeakMap<Readable, Kept>()

/** @throws search/syntax with the place of the mistake in `start` and `end`, UTF-16 offsets in the query */
export function foundBy(db: Writable, query: string): SearchFound {
  const kept = findAside(db, query)
  keptFor.set(db, kept)
  return kept.found
}

/** As `foundBy`, without a hold on what was asked for last: for what is asked beside that. @throws search/syntax */
export function findAside(db: Writable, query: string): Kept {
  const tree = parsed(query)
  settleIndex(db)
  const kept = keptFor.get(db)
  return kept?.query === query && isTrueStill(db, kept.stamp) ? kept : find(db, query, tree)
}

/** Whom a list of clauses finds that need be no query of its own, such as none at all: that is every article. The index is settled. */
export const foundByTree = (db: Writable, tree: QueryTree): SearchFound => find(db, '', tree).found

function find(db: Writable, query: string, tree: QueryTree): Kept {
  let asksWhatIsRead = false
  const state = indexState(db)
  const evaluation = evaluationOf(db, state)
  const passingNoted = (filter: Filter): Found => {
    asksWhatIsRead ||= filter.by === 'is' && (filter.state === 'read' || filter.state === 'unread')
    return passing(db, state, filter)
  }
  const plan = planSearch({ state, evaluation, passing: passingNoted, aliases: name => aliasesOf(db, name) }, tree)
  const none = new Int32Array(0)
  const every = plan.all ? evaluation.documents(plan.all) : none
  const some = plan.any === plan.all ? every : plan.any ? evaluation.documents(plan.any) : none
  return {
    query, stamp: { changes: changeCount(db), opened: asksWhatIsRead ? openedCount(db) : null },
    found: { state, evaluation, plan, every, rest: some === every ? none : difference(some, every) },
  }
}

function parsed(query: string): QueryTree {
  const result = parseQuery(query)
  if (isQueryError(result)) throw new RedthreadError('search/syntax', { issue: result.message, start: result.start, end: result.end })
  return result
}
