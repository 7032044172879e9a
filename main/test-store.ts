import type { KeyValueStore } from './settings.ts'

/** A settings store that lives in memory. */
export function memoryStore(start: Readonly<Record<string, unknown>> = {}): KeyValueStore {
  const values = { ...start }
  return {
    get: (key) => values[key],
    set: (key, value) => {
      values[key] = value
    },
  }
}
