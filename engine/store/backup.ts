import { existsSync, rmSync } from 'node:fs'
import { RedthreadError } from '../../contract/errors.ts'
import { openDatabase, run, value, type Writable } from './database.ts'

/** Where the copy of a case in format `format` goes: beside it, under a name that is free. */
function backupName(file: string, format: number): string {
  const stem = file.replace(/\.redthread$/i, '')
  for (let number = 1; ; number++) {
    const name = `${stem}.format-${format}${number === 1 ? '' : `-${number}`}.backup.redthread`
    if (!existsSync(name)) return name
  }
}

/**
 * Copies the open case beside itself, with the same key, and checks that the copy can be opened and read.
 * Costs the time and space of one copy. Returns the copy's file.
 * @throws case/damaged when the copy is not sound
 */
export function backUp(db: Writable, file: string, passphrase: string | null, format: number): string {
  const copy = backupName(file, format)
  try {
    run(db, 'VACUUM INTO ?', [copy])
    verify(copy, passphrase, format)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
  return copy
}

function verify(copy: string, passphrase: string | null, format: number): void {
  const db = openDatabase(copy, passphrase)
  try {
    db.initTokenizer()
    const sound = value<string>(db, 'PRAGMA quick_check(1)') === 'ok' && value<number>(db, 'PRAGMA user_version') === format
    if (!sound) throw new RedthreadError('case/damaged', { issue: 'the backup made before updating it is not sound' })
  } finally {
    db.close()
  }
}
