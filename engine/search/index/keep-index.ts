import { setImmediate as nextTurn } from 'node:timers/promises'
import { foldTable } from '../../../core/search/fold.ts'
import { transaction, type Writable } from '../../store/database.ts'
import type { OpenCase } from '../../store/open-case.ts'
import { columnsOf } from '../columns.ts'
import { readyVocabulary } from '../expand.ts'
import { dueInRest } from './merge.ts'
import { directoryOf, indexState, readState, withIndex, type IndexState } from './state.ts'
import { hasToMerge, mergeSome, settleSome } from './write.ts'

/** How long nothing may have changed before there is rest: an import changes something several times a second. Milliseconds. */
const REST_MS = 2000

/** Makes a case ready to be searched, and its index tidy, while nobody asks for anything. */
export interface IndexKeeper {
  /** Something changed, or the case was opened: there may be work. */
  readonly wake: () => void
}

const keepers = new WeakMap<Writable, IndexKeeper>()

/** The keeper of an open case; always the same one. `isIdle`: whether nobody has asked for anything for a while. */
export function indexKeeper(openCase: OpenCase, isIdle: () => boolean): IndexKeeper {
  const known = keepers.get(openCase.db)
  if (known) return known
  const made = makeKeeper(openCase, isIdle)
  keepers.set(openCase.db, made)
  return made
}

function makeKeeper({ db, closing }: OpenCase, isIdle: () => boolean): IndexKeeper {
  let timer: NodeJS.Timeout | undefined
  let woken = 0
  const paced = async (steps: Generator<void>, goesOn: () => boolean): Promise<void> => {
    for (let started = performance.now(); !steps.next().done;) {
      if (performance.now() - started < STEP_MS) continue
      await nextTurn()
      if (closing.aborted || !goesOn()) return
      started = performance.now()
    }
  }
  const rest = (): void => {
    clearTimeout(timer)
    if (closing.aborted) return
    timer = setTimeout(() => {
      const began = woken
      if (!isIdle()) rest()
      // A full disk ends it: what is not done is done after the next change, or by whoever searches.
      else void paced(tidy(db), () => woken === began && isIdle()).then(() => (woken === began && hasWork(db) ? rest() : undefined)).catch(() => {})
    }, REST_MS).unref()
  }
  closing.addEventListener('abort', () => clearTimeout(timer))
  return {
    wake: () => {
      // Opened just now.
      if (woken === 0) void nextTurn().then(() => paced(ready(db), () => true)).catch(() => {})
      woken += 1
      rest()
    },
  }
}

/** Milliseconds between two turns of others, about. */
const STEP_MS = 10

/** What the first search would have to read and make. */
function* ready(db: Writable): Generator<void> {
  foldTable()
  yield
  const state = yield* readState(db)
  for (;;) {
    const segment = state.segments.find(({ id }) => !state.directories.has(id))
    if (!segment) break
    directoryOf(db, state, segment)
    yield
  }
  readyVocabulary(state.terms)
  yield
  columnsOf(db, state)
}

// What an import has told and not yet written, it writes itself.
const isWaiting = (state: IndexState): boolean => state.held.documents.length > 0

const hasWork = (db: Writable): boolean => hasToMerge(indexState(db), dueInRest)

/** Takes in what waits and merges; each step leaves the file true. */
export function* tidy(db: Writable): Generator<void> {
  while (!isWaiting(indexState(db)) && settleSome(db) > 0) yield
  while (hasWork(db)) {
    withIndex(db, () => transaction(db, () => mergeSome(db, indexState(db), dueInRest)))
    yield
  }
  yield* ready(db)
}
