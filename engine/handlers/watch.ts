import type { Context, HandlerMap } from '../context.ts'
import { openWatches, WATCH_PACE, type Watches } from '../import/watches.ts'
import type { OpenCase } from '../store/open-case.ts'
import { importsOf } from './import.ts'

/** The watched folders of each case since it was opened. */
const watches = new WeakMap<OpenCase, Watches>()

/** Looked at from the first call on. */
export function watchesOf(context: Context): Watches {
  const openCase = context.case()
  const found = watches.get(openCase) ?? openWatches({ host: context.host, openCase, imports: importsOf(context), pace: context.host.watchPace ?? WATCH_PACE })
  watches.set(openCase, found)
  return found
}

export const watchHandlers = {
  'watch.list': (context) => watchesOf(context).list(),
  'watch.add': (context, { folder }) => watchesOf(context).add(folder),
  'watch.remove': (context, { watchId }) => {
    watchesOf(context).remove(watchId)
    return null
  },
} satisfies Partial<HandlerMap>
