import type { Writable } from '../database.ts'

/** One step of the schema. Runs in a transaction of its own, which also sets `user_version`. Never changed once released. */
export interface Migration {
  readonly version: number
  readonly up: (db: Writable) => void
}
