import type { EventMessage } from '../contract/events.ts'
import type { WatchPace } from './import/watches.ts'

/** What the engine needs from the process it runs in: injected, so that the same engine runs in Electron, the CLI and tests. */
export interface Host {
  /** Absolute path of the built `out` folder: fonts in `fonts/`, the workers at `engine/import-worker.js`, `engine/original-worker.js` and `engine/ocr-worker.js`. */
  readonly resources: string
  readonly now: () => Date
  /** A new unique id; sorts by time of making. */
  readonly newId: () => string
  readonly emit: (event: EventMessage) => void
  /** Watched folders are looked at as soon as a case is opened: where someone works with it, not for one command. */
  readonly watchPace?: WatchPace
}
