import { MEANINGS_ID, tidyMeanings, type ColourMeanings } from '../../core/annotation/meanings.ts'
import { run, value, type Readable, type Writable } from './database.ts'

/** Kept beside the case's name. */
const KEY = 'colourMeanings'

/** Null where none was ever given. */
export function meaningsById(db: Readable, id: string): ColourMeanings | null {
  const kept = id === MEANINGS_ID ? value<string>(db, 'SELECT value FROM case_info WHERE key = ?', [KEY]) : null
  return kept === null ? null : { id: MEANINGS_ID, names: JSON.parse(kept) as ColourMeanings['names'] }
}

export const colourMeanings = (db: Readable): ColourMeanings => meaningsById(db, MEANINGS_ID) ?? tidyMeanings({})

export function putMeanings(db: Writable, { names }: ColourMeanings): void {
  run(db, 'INSERT INTO case_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [KEY, JSON.stringify(names)])
}

export function deleteMeanings(db: Writable): void {
  run(db, 'DELETE FROM case_info WHERE key = ?', [KEY])
}
