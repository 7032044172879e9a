import { RedthreadError } from '../../contract/errors.ts'
import { isQueryError, parseQuery } from '../../core/search/parse.ts'
import type { Filter, QueryTree } from '../../core/search/tree.ts'
import type { Readable, Writable } from '../store/database.ts'
import { changeCount, openedCount } from '../store/read-marks.ts'
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

/**
 * The search that was asked for last: its page, its counts and its marks are asked for one after the other. `changes`: what `changeCount` said. `opened`: what `openedCount` said; null where
 * it does not matter to the query, so that walking from hit to hit, which opens one article after the other, does not search again.
 */
interface Kept {
  readonly query: string
  readonly changes: number
  readonly opened: number | null
  readonly found: SearchFound
}

const keptFor = new WeakMap<Readable, Kept>()

/** @throws search/syntax with the place of the mistake in `start` and `end`, UTF-16 offsets in the query */
export function foundBy(db: Writable, query: string): SearchFound {
  const tree = parsed(query)
  settleIndex(db)
  const changes = changeCount(db)
  const kept = keptFor.get(db)
  if (kept?.query === query && kept.changes === changes && (kept.opened === null || kept.opened === openedCount(db))) return kept.found
  const { found, asksWhatIsRead } = find(db, tree)
  keptFor.set(db, { query, changes, opened: asksWhatIsRead ? openedCount(db) : null, found })
  return found
}

function find(db: Writable, tree: QueryTree): { readonly found: SearchFound; readonly asksWhatIsRead: boolean } {
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
  return { found: { state, evaluation, plan, every, rest: some === every ? none : difference(some, every) }, asksWhatIsRead }
}

function parsed(query: string): QueryTree {
  const result = parseQuery(query)
  if (isQueryError(result)) throw new RedthreadError('search/syntax', { issue: result.message, start: result.start, end: result.end })
  return result
}
