import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import type { BatchExport } from '../../contract/batch-shapes.ts'
import type { Host } from '../host.ts'
import type { OpenCase } from '../store/open-case.ts'

/** Milliseconds that an export keeps other calls waiting, and between two words of how far it is. */
const STEP_MS = 15
const TELL_MS = 200

interface Under {
  done: number
  readonly total: number
  stopped: boolean
}

const underWay = new WeakMap<OpenCase, Map<string, Under>>()

function exportsOf(openCase: OpenCase): Map<string, Under> {
  const known = underWay.get(openCase) ?? new Map<string, Under>()
  underWay.set(openCase, known)
  return known
}

/** How far the export of a batch is; null where none is under way. */
export function exportOf(openCase: OpenCase, batchId: string): BatchExport | null {
  const under = exportsOf(openCase).get(batchId)
  return under ? { batchId, done: under.done, total: under.total } : null
}

/** Ends the export of a batch; nothing where none is under way. */
export function stopExport(openCase: OpenCase, batchId: string): void {
  const under = exportsOf(openCase).get(batchId)
  if (under) under.stopped = true
}

/**
 * Does an export in turns: `work` awaits what it is given between two articles, with how many names it is through. The `batchExport` event tells how far it is.
 * @throws batch/exporting, batch/stopped, case/none when the case is closed meanwhile
 */
export async function inTurns<T>(host: Host, openCase: OpenCase, batchId: string, total: number, work: (turn: (done: number) => Promise<void>) => Promise<T>): Promise<T> {
  const known = exportsOf(openCase)
  if (known.has(batchId)) throw new RedthreadError('batch/exporting')
  const under: Under = { done: 0, total, stopped: false }
  known.set(batchId, under)
  const tell = (ended: boolean): void => {
    if (!openCase.closing.aborted) host.emit({ name: 'batchExport', data: { batchId, done: ended ? total : under.done, total } })
  }
  let [since, told] = [performance.now(), -TELL_MS]
  try {
    return await work(async (done) => {
      under.done = done
      const now = performance.now()
      if (now - told > TELL_MS) {
        told = now
        tell(false)
      } else if (now - since < STEP_MS) return
      await nextTurn()
      if (openCase.closing.aborted) throw new RedthreadError('case/none')
      if (under.stopped) throw new RedthreadError('batch/stopped')
      since = performance.now()
    })
  } finally {
    known.delete(batchId)
    tell(true)
  }
}
