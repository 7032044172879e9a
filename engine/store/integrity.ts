import type { Problem } from '../../contract/shapes.ts'
import { drained } from '../drained.ts'
import { checkIndex } from '../search/index/check.ts'
import { all, value, values, type Writable } from './database.ts'

/**
 * What is wrong with the file itself: pages, their HMACs, references between records, the search index, the log's numbering. Empty: all
 * is sound. Reads everything, in steps between which the case may change: the index in many short ones, the pages and their seals in one each, which take seconds for a large case.
 */
export function* checkFile(db: Writable, encrypted: boolean): Generator<void, Problem[]> {
  const problem = (code: Problem['code'], message: string): Problem => ({ code, subject: 'case', message })
  const pages = values<string>(db, 'PRAGMA integrity_check(20)').filter(message => message !== 'ok')
  yield
  const seals = encrypted ? values<string>(db, 'PRAGMA cipher_integrity_check') : []
  yield
  const references = all<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check')
  yield
  const indexTrue = yield* checkIndex(db)
  return [
    ...pages.map(message => problem('integrity', message)),
    ...seals.map(message => problem('integrity', message)),
    ...references.map(({ table, parent }) => problem('integrity', `A record of ${table} points to a ${parent} that is not there.`)),
    ...(indexTrue ? [] : [problem('index', 'The search index does not agree with the articles.')]),
    ...(logIsWhole(db) ? [] : [problem('integrity', 'Entries of the log are missing.')]),
  ]
}

/** The same at once. */
export const fileProblems = (db: Writable, encrypted: boolean): Problem[] => drained(checkFile(db, encrypted))

function logIsWhole(db: Writable): boolean {
  return value<number>(db, 'SELECT coalesce(max(seq), 0) = count(*) FROM log') === 1
}
