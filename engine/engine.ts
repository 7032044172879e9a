import type { CallInput, CallOutput, EngineCallName } from '../contract/calls.ts'
import { errorData, RedthreadError, type Envelope } from '../contract/errors.ts'
import { parseInput } from '../contract/parse-input.ts'
import type { Context, Handler, HandlerMap } from './context.ts'
import { groupKeeper } from './duplicate/keep-groups.ts'
import type { Host } from './host.ts'
import { annotationHandlers } from './handlers/annotations.ts'
import { annotateManyHandlers } from './handlers/annotate-many.ts'
import { annotationsManyHandlers } from './handlers/annotations-many.ts'
import { annotationTalkHandlers } from './handlers/annotation-talk.ts'
import { articleHandlers } from './handlers/articles.ts'
import { batchHandlers } from './handlers/batches.ts'
import { caseHandlers } from './handlers/case.ts'
import { checkHandlers } from './handlers/check.ts'
import { dossierHandlers } from './handlers/dossier.ts'
import { curateHandlers } from './handlers/curate.ts'
import { entityHandlers } from './handlers/entities.ts'
import { gazetteerHandlers } from './handlers/gazetteer.ts'
import { historyHandlers } from './handlers/history.ts'
import { importHandlers } from './handlers/import.ts'
import { mentionHandlers } from './handlers/mentions.ts'
import { readMarkHandlers } from './handlers/read-marks.ts'
import { savedSearchHandlers } from './handlers/saved-searches.ts'
import { searchHandlers } from './handlers/search.ts'
import { suggestionHandlers } from './handlers/suggestions.ts'
import { notebookHandlers } from './handlers/notebook.ts'
import { ocrHandlers } from './handlers/ocr.ts'
import { indexKeeper } from './search/index/keep-index.ts'
import { watchHandlers } from './handlers/watch.ts'
import { collectionsHandlers } from './handlers/collections.ts'
import { groupsHandlers } from './handlers/groups.ts'
import { originalsHandlers } from './handlers/originals.ts'
import { reviewHandlers } from './handlers/review.ts'
import { removalHandlers } from './handlers/removal.ts'
import { bulkHandlers } from './handlers/bulk.ts'
import { contractError, sqliteCode } from './store/database.ts'
import type { OpenCase } from './store/open-case.ts'

export interface Engine {
  readonly call: <N extends EngineCallName>(name: N, input: CallInput<N>) => Promise<Envelope<CallOutput<N>>>
  /** Closes the open case, if there is one. */
  readonly close: () => void
}

const HANDLERS: HandlerMap = {
  ...caseHandlers,
  ...checkHandlers,
  ...articleHandlers,
  ...annotationHandlers,
  ...annotateManyHandlers,
  ...annotationsManyHandlers,
  ...annotationTalkHandlers,
  ...notebookHandlers,
  ...entityHandlers,
  ...curateHandlers,
  ...gazetteerHandlers,
  ...mentionHandlers,
  ...importHandlers,
  ...searchHandlers,
  ...savedSearchHandlers,
  ...suggestionHandlers,
  ...historyHandlers,
  ...dossierHandlers,
  ...ocrHandlers,
  ...watchHandlers,
  ...collectionsHandlers,
  ...groupsHandlers,
  ...originalsHandlers,
  ...removalHandlers,
  ...reviewHandlers,
  ...bulkHandlers,
  ...readMarkHandlers,
  ...batchHandlers,
}

/** Calls that take longer are noted. */
const SLOW_MS = 200
/** Milliseconds without a call after which nobody seems to be working in the window. */
const IDLE_AFTER = 1000

/** `warn` is told of slow calls and of faults: the call's name, a figure, the places in the code; nothing of a case's content. */
export function createEngine(outside: Host, warn: (message: string) => void = () => {}): Engine {
  let current: OpenCase | null = null
  const host: Host = {
    get resources() { return outside.resources },
    get watchPace() { return outside.watchPace },
    now: () => outside.now(), newId: () => outside.newId(),
    emit: event => {
      outside.emit(event)
      if (!current || (event.name !== 'case' && event.name !== 'changed')) return
      // Whatever changes articles may change which of them say the same, and what is to be found.
      groupKeeper(current, host.emit).wake()
      indexKeeper(current, context.isIdle).wake()
    },
  }
  let lastCall = 0
  const context: Context = {
    host,
    case: () => {
      if (!current) throw new RedthreadError('case/none')
      return current
    },
    currentCase: () => current,
    isIdle: () => performance.now() - lastCall > IDLE_AFTER,
    setCase: next => { current = next },
  }

  return {
    call: async (name, input) => {
      const started = performance.now()
      lastCall = started
      const asked = current
      try {
        return { ok: true, value: await run(context, name, input) }
      } catch (error) {
        const known = contractError(error)
        if (known instanceof RedthreadError) return { ok: false, error: known.data }
        // Closed between two steps of the call, whichever those are.
        if (asked?.closing.aborted) return { ok: false, error: errorData('case/none') }
        warn(`${String(name)} failed: ${fault(error)}${frames(error)}`)
        return { ok: false, error: errorData('internal', { issue: fault(error) }) }
      } finally {
        const took = performance.now() - started
        if (took > SLOW_MS) warn(`${String(name)} took ${Math.round(took)} ms`)
      }
    },
    close: () => {
      current?.close()
      current = null
    },
  }
}

async function run<N extends EngineCallName>(context: Context, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const handler = Object.hasOwn(HANDLERS, name) ? HANDLERS[name] as Handler<N> : null
  if (!handler) throw new RedthreadError('call/unknown', { name: String(name).slice(0, 64) })
  return await handler(context, parseInput(name, input))
}

/** What kind of fault it is. Its message may hold anything, and stays here. */
function fault(error: unknown): string {
  return sqliteCode(error) ?? (error instanceof Error ? error.name : 'unknown')
}

function frames(error: unknown): string {
  const stack = error instanceof Error ? error.stack ?? '' : ''
  return stack.split('\n').filter(line => /^\s+at /.test(line)).map(line => `\n${line}`).join('')
}
