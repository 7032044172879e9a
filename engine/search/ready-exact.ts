import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import { isQueryError, parseQuery } from '../../core/search/parse.ts'
import type { Clause, WordTerm } from '../../core/search/tree.ts'
import type { Writable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { exactTest, isExact, type ExactRow } from './index/exact.ts'
import { rowsOf } from './index/match.ts'
import { indexState, type IndexState } from './index/state.ts'
import { weighAll } from './index/weigh.ts'
import { matchWords } from './match.ts'

/** Between two turns of others, ms; those who read at the same time share it. */
const STEP = 20

/** How many read now, by case. */
const readersOf = new WeakMap<Writable, number>()

/** What was searched last, and how many searches there were. */
interface Searched {
  readonly query: string
  readonly count: number
}

const searchedOf = new WeakMap<Writable, Searched>()

/** Notes what is searched now: whoever reads articles for another query that was asked before it gives way. */
export function noteSearch({ db }: Pick<OpenCase, 'db'>, query: string): void {
  searchedOf.set(db, { query, count: (searchedOf.get(db)?.count ?? 0) + 1 })
}

/** Tells from now on whether another query was searched since. */
export function supersededBy({ db }: Pick<OpenCase, 'db'>, query: string): () => boolean {
  const before = searchedOf.get(db)?.count
  return () => {
    const last = searchedOf.get(db)
    return last?.count !== before && last?.query !== query
  }
}

/**
 * Reads the articles that a query's exact words are looked up in, 30 µs each, in steps between which others are served: the search itself then reads none. What was read is kept, so that who asks again goes on there.
 * A mistake in the query is left to the search. @throws search/superseded where it is, case/none when the case is closed
 */
export async function readyExact({ db, closing }: Pick<OpenCase, 'db' | 'closing'>, query: string, isSuperseded: () => boolean = () => false): Promise<void> {
  const steps = exactSteps(db, query)
  readersOf.set(db, (readersOf.get(db) ?? 0) + 1)
  try {
    for (let turn = -STEP; !steps.next().done;) {
      if (performance.now() - turn < STEP / readersOf.get(db)!) continue
      await nextTurn()
      if (closing.aborted) throw new RedthreadError('case/none')
      if (isSuperseded()) throw new RedthreadError('search/superseded')
      turn = performance.now()
    }
  } finally {
    readersOf.set(db, readersOf.get(db)! - 1)
  }
}

/** Articles read in one step. */
const AT_ONCE = 16

/** The same in steps of about half a millisecond. Nothing for a query without exact words. */
export function* exactSteps(db: Writable, query: string): Generator<void> {
  if (!/[=＝]/.test(query)) return
  const state = indexState(db)
  for (const row of exactRows(state, query)) {
    const { documents } = weighAll(db, state, [{ ...row, exact: null }])[0]!
    yield
    const { isKnown, holds } = exactTest(db, state, row)
    let read = 0
    for (const document of documents) {
      // Removed or edited meanwhile.
      if (isKnown(document) || state.documents.seq[document] === 0) continue
      holds(document)
      if (++read % AT_ONCE === 0) yield
    }
  }
}

function exactRows({ terms }: IndexState, query: string): ExactRow[] {
  const tree = parseQuery(query)
  if (isQueryError(tree)) return []
  return tree.clauses.flatMap(wordsOf).flatMap((term) => {
    const { match } = matchWords(terms, term, () => [])
    return match === null ? [] : rowsOf(match).filter(isExact)
  })
}

/** What of a clause is looked for as it is written. */
function wordsOf({ term }: Clause): WordTerm[] {
  switch (term.kind) {
    case 'word': case 'phrase': return term.exact ? [term] : []
    case 'and': case 'or': return term.of.flatMap(wordsOf)
    case 'group': return term.tree.clauses.flatMap(wordsOf)
    default: return []
  }
}
