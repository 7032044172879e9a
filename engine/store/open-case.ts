import { basename } from 'node:path'
import { RedthreadError } from '../../contract/errors.ts'
import type { Change, Edit, LogEntry, RecordKind } from '../../core/change.ts'
import type { Host } from '../host.ts'
import { backUp } from './backup.ts'
import { fileIdentity, inspectFile } from './case-file.ts'
import { caseIdentity, caseInfo, writeCaseIdentity } from './case-info.ts'
import { contractError, lockDatabase, openDatabase, sqliteCode, tuneDatabase, value, type Writable } from './database.ts'
import { pauseBrokenJobs } from './import-jobs.ts'
import { applyEdit, leaveEdit, redoEdit, undoEdit } from './log.ts'
import { migrate, refuseNewer } from './migrations/index.ts'
import { placeNewFile } from './new-file.ts'

/** "RdTh": marks a SQLite file as a case. */
const APPLICATION_ID = 0x52645468

/** More ids than this are not listed in an event; the window then asks for everything it shows. */
const MAX_IDS_IN_EVENT = 500

/** Records that the case is told to have so many of. */
const COUNTED: ReadonlySet<RecordKind> = new Set(['article', 'readMark', 'annotation', 'entity'])

/** The case that is open. Only one process can have it open. */
export interface OpenCase {
  readonly db: Writable
  readonly file: string
  /** Of the file, whatever path leads to it and wherever it is moved; see `fileIdentity`. */
  readonly identity: string
  readonly id: string
  readonly name: string
  readonly encrypted: boolean
  /** Applies the edit and logs it in one transaction, then emits `changed`. @throws edit/stale when a record is not as the edit found it */
  readonly edit: (edit: Edit) => LogEntry
  /** @throws history/nothing-to-undo */
  readonly undo: () => LogEntry
  /** @throws history/nothing-to-redo */
  readonly redo: () => LogEntry
  /** Lets undo or redo pass over its next step, which cannot be taken. @throws history/not-stuck when it can, history/nothing-to-undo, history/nothing-to-redo */
  readonly leave: (step: 'undo' | 'redo') => LogEntry
  /** Aborted as the case closes, while it can still be written to: ends what works on it in the background. */
  readonly closing: AbortSignal
  /** Once closed, closing again does nothing. */
  readonly close: () => void
}

export type CaseHost = Pick<Host, 'now' | 'newId' | 'emit'>

/**
 * The files this process has open. Reading such a file a second time, even only its first bytes, and closing it again would
 * drop SQLite's POSIX locks on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
const openFiles = new Set<string>()

/**
 * Makes a case and opens it. It is built under another name and put in its place when it is whole. An empty name means the file's.
 * @throws case/exists (nothing is ever overwritten), case/not-found (the folder), case/read-only, case/disk-full
 */
export function createCase(host: CaseHost, { file, passphrase, name }: { file: string; passphrase: string | null; name: string }): OpenCase {
  try {
    placeNewFile(file, host.newId(), draft => {
      const db = openDatabase(draft, passphrase)
      try {
        db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
        tuneDatabase(db)
        migrate(db, () => {})
        writeCaseIdentity(db, { id: host.newId(), name: name.trim() || basename(file).replace(/\.redthread$/i, '') }, host.now().toISOString())
      } finally {
        db.close()
      }
    })
  } catch (error) {
    throw contractError(error, file)
  }
  return openCase(host, { file, passphrase })
}

/**
 * Opens a case and brings it to the newest format, after a backup. A passphrase given for a case without one is not used.
 * @throws case/not-found, case/not-a-case, case/passphrase-needed, case/wrong-passphrase, case/newer, case/in-use, case/read-only,
 * case/disk-full, case/damaged
 */
export function openCase(host: CaseHost, { file, passphrase }: { file: string; passphrase: string | null }): OpenCase {
  const identity = fileIdentity(file)
  if (openFiles.has(identity)) throw new RedthreadError('case/in-use')
  const kind = inspectFile(file)
  if (kind === 'short') throw new RedthreadError('case/not-a-case', { file })
  if (kind !== 'sqlite' && passphrase === null) throw new RedthreadError(kind === 'noise' ? 'case/passphrase-needed' : 'case/not-a-case', { file })
  const key = kind === 'sqlite' ? null : passphrase
  const db = openDatabase(file, key)
  try {
    try {
      lockDatabase(db)
    } catch (error) {
      if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error
      throw new RedthreadError(kind === 'noise' ? 'case/wrong-passphrase' : 'case/not-a-case', { file })
    }
    if (value<number>(db, 'PRAGMA application_id') !== APPLICATION_ID) throw new RedthreadError('case/not-a-case', { file })
    refuseNewer(db)
    tuneDatabase(db)
    migrate(db, found => backUp(db, file, key, found))
    pauseBrokenJobs(db)
    return serve(host, db, file, identity, key !== null)
  } catch (error) {
    db.close()
    throw contractError(error, file)
  }
}

function serve(host: CaseHost, db: Writable, file: string, identity: string, encrypted: boolean): OpenCase {
  const at = () => host.now().toISOString()
  const announced = (entry: LogEntry): LogEntry => {
    announce(host, served, entry.changes)
    return entry
  }
  const closing = new AbortController()
  const served: OpenCase = {
    db, file, identity, encrypted, ...caseIdentity(db),
    closing: closing.signal,
    edit: edit => announced(applyEdit(db, at(), edit)),
    undo: () => announced(undoEdit(db, at())),
    redo: () => announced(redoEdit(db, at())),
    leave: step => announced(leaveEdit(db, at(), step)),
    close: () => {
      if (!openFiles.delete(identity)) return
      closing.abort()
      db.close()
    },
  }
  openFiles.add(identity)
  return served
}

function announce(host: CaseHost, changed: OpenCase, changes: readonly Change[]): void {
  const ids = [...new Set(changes.map(change => change.id))]
  host.emit({
    name: 'changed',
    data: { kinds: [...new Set(changes.map(change => change.record))], ids: ids.length > MAX_IDS_IN_EVENT ? [] : ids },
  })
  const countsChanged = changes.some(({ record, before, after }) => COUNTED.has(record) && !(before && after))
  if (countsChanged) host.emit({ name: 'case', data: caseInfo(changed) })
}
