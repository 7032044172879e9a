import Database from '@signalapp/sqlcipher'
import { RedthreadError } from '../../contract/errors.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/** A handle that functions which only read take, so that reading code cannot write. */
export type Readable = Database & { readonly [readable]: true }
/** A handle that may write. */
export type Writable = Readable & { readonly [writable]: true }

export type SqlValue = string | number | null | Uint8Array
type Parameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>
type Bound = NonNullable<globalThis.Parameters<ReturnType<Database['prepare']>['run']>[0]>

/**
 * Statements by their query. The library keeps them as well, but under a string that it puts together for each call: half a microsecond, of which an import has a dozen
 * an article.
 */
function kept<Statement>(prepared: (db: Database, query: string) => Statement): (db: Database, query: string) => Statement {
  const byDatabase = new WeakMap<Database, Map<string, Statement>>()
  return (db, query) => {
    let statements = byDatabase.get(db)
    if (!statements) byDatabase.set(db, statements = new Map<string, Statement>())
    let statement = statements.get(query)
    if (!statement) statements.set(query, statement = prepared(db, query))
    return statement
  }
}

const statementOf = kept((db, query) => db.prepare(query))
/** Of a query for one column. */
const columnOf = kept((db, query) => db.prepare(query, { pluck: true }))

/** All rows. `Row` says what the query's columns are; the caller answers for it. Statements are prepared once and kept. */
export function all<Row extends object>(db: Readable, query: string, parameters: Parameters = []): Row[] {
  return statementOf(db, query).all(parameters as Bound) as Row[]
}

/** The first row, or null. */
export function first<Row extends object>(db: Readable, query: string, parameters: Parameters = []): Row | null {
  return (statementOf(db, query).get(parameters as Bound) as Row | undefined) ?? null
}

/** The one column of the first row, or null. */
export function value<T extends SqlValue>(db: Readable, query: string, parameters: Parameters = []): T | null {
  return (columnOf(db, query).get(parameters as Bound) as T | undefined) ?? null
}

/** The one column of all rows. */
export function values<T extends SqlValue>(db: Readable, query: string, parameters: Parameters = []): T[] {
  return columnOf(db, query).all(parameters as Bound) as T[]
}

/** Runs a statement that writes; returns how many rows it touched. */
export function run(db: Writable, query: string, parameters: Parameters = []): number {
  return statementOf(db, query).run(parameters as Bound).changes
}

const depths = new WeakMap<Database, number>()

/**
 * Runs `work` in one transaction: all of it or nothing. Inside another transaction it is a savepoint. `work` must be synchronous.
 */
export function transaction<T>(db: Writable, work: () => T): T {
  const depth = depths.get(db) ?? 0
  const [begin, commit, rollback] = depth === 0
    ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'] as const
    : [`SAVEPOINT s${depth}`, `RELEASE s${depth}`, `ROLLBACK TO s${depth}; RELEASE s${depth}`] as const
  db.exec(begin)
  depths.set(db, depth + 1)
  try {
    const result = work()
    db.exec(commit)
    return result
  } catch (error) {
    try {
      db.exec(rollback)
    } catch {
      // A full disk or an I/O error has already rolled the transaction back; the first error says why.
    }
    throw contractError(error)
  } finally {
    depths.set(db, depth)
  }
}

/** SQLite's result code (`SQLITE_FULL`, `SQLITE_IOERR_WRITE`, …), or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null
}

/** The contract's error for what SQLite reported while a case is open; everything else is returned as it is. */
export function contractError(error: unknown, file = ''): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  if (code.startsWith('SQLITE_FULL')) return new RedthreadError('case/disk-full')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new RedthreadError('case/in-use')
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_PERM')) {
    return new RedthreadError('case/read-only', { file: file || 'the case' })
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return new RedthreadError('case/damaged', { issue: code })
  return error
}

/** Opens a file for SQLite with the key, if there is one, before anything is read from it. Does not check what the file is. */
export function openDatabase(file: string, passphrase: string | null): Writable {
  let db: Database
  try {
    db = new Database(file, { cacheStatements: true })
  } catch {
    throw new RedthreadError('case/read-only', { file })
  }
  // SQLCipher would write a wrong passphrase's page errors to the standard error stream.
  db.exec('PRAGMA cipher_log_level = NONE')
  if (passphrase !== null) db.exec(`PRAGMA hexkey = '${Buffer.from(passphrase.normalize('NFC'), 'utf8').toString('hex')}'`)
  return db as Writable
}

/**
 * Reads the file for the first time and takes the lock that keeps every other process out until it is closed.
 * @throws SQLite's own SQLITE_NOTADB (no database, or not with this key) and SQLITE_BUSY (open elsewhere)
 */
export function lockDatabase(db: Writable): void {
  db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
}

/** Settings that belong to the connection, and the journal's kind. Writes to the file. */
export function tuneDatabase(db: Writable): void {
  // FULL: a confirmed edit outlasts a power cut. Temporary data would otherwise lie in unencrypted files.
  // 16 MB of WAL, not 4: the transactions of an import would each be followed by a checkpoint, which waits for the disk twice more.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY')
  keepPages(db, 'many')
  db.initTokenizer()
}

/** Pages of the file that are kept decrypted, KiB. */
const KEPT_PAGES = { few: 2000, many: 48_000 } as const

/** `many` where the same is read again, as by searches; `few` where all is written once, as by an import, which needs the memory for more than that. */
export function keepPages(db: Readable, how: keyof typeof KEPT_PAGES): void {
  db.exec(`PRAGMA cache_size = -${KEPT_PAGES[how]}`)
  if (how === 'few') db.exec('PRAGMA shrink_memory')
}
