import type { EventMessage } from '../contract/events.ts'

/** What the engine needs from the process it runs in: injected, so that the same engine runs in Electron, the CLI and tests. */
export interface Host {
  /** Absolute path of the built `out` folder: fonts in `fonts/`, the workers at `engine/import-worker.js` and `engine/original-worker.js`. */
  readonly resources: string
  readonly now: () => Date
  /** A new unique id; sorts by time of making. */
  readonly newId: () => string
  readonly emit: (event: EventMessage) => void
}
