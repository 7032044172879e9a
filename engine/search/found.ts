import { RedthreadError } from '../../contract/errors.ts'
import { isQueryError, parseQuery } from '../../core/search/parse.ts'
import type { QueryTree } from '../../core/search/tree.ts'
import { value, type Readable, type Writable } from '../store/database.ts'
import { aliasesOf } from './aliases.ts'
import { passing } from './filter.ts'
import { difference, evaluationOf, type Evaluation, type Found } from './index/evaluate.ts'
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

/** The search that was asked for last: its page, its counts and its marks are asked for one after the other. `changes`: rows the connection had changed until then. */
interface Kept {
  readonly query: string
  readonly changes: number
  readonly found: SearchFound
}

const keptFor = new WeakMap<Readable, Kept>()

/** @throws search/syntax with the place of the mistake in `start` and `end`, UTF-16 offsets in the query */
export function foundBy(db: Writable, query: string): SearchFound {
  const tree = parsed(query)
  settleIndex(db)
  const changes = value<number>(db, 'SELECT total_changes()') ?? 0
  const kept = keptFor.get(db)
  if (kept?.query === query && kept.changes === changes) return kept.found
  const found = find(db, tree)
  keptFor.set(db, { query, changes, found })
  return found
}

function find(db: Writable, tree: QueryTree): SearchFound {
  const state = indexState(db)
  const evaluation = evaluationOf(db, state)
  const plan = planSearch({ state, evaluation, passing: filter => passing(db, state, filter), aliases: name => aliasesOf(db, name) }, tree)
  const none = new Int32Array(0)
  const every = plan.all ? evaluation.documents(plan.all) : none
  const some = plan.any === plan.all ? every : plan.any ? evaluation.documents(plan.any) : none
  return { state, evaluation, plan, every, rest: some === every ? none : difference(some, every) }
}

function parsed(query: string): QueryTree {
  const result = parseQuery(query)
  if (isQueryError(result)) throw new RedthreadError('search/syntax', { issue: result.message, start: result.start, end: result.end })
  return result
}
