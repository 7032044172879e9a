import type { Problem } from '../../contract/shapes.ts'
import { indexIsTrue } from '../search/index/check.ts'
import { all, value, values, type Writable } from './database.ts'

/**
 * What is wrong with the file itself: pages, their HMACs, references between records, the search index, the log's numbering. Empty: all
 * is sound. Reads everything; costs seconds for a large case.
 */
export function fileProblems(db: Writable, encrypted: boolean): Problem[] {
  const problem = (code: Problem['code'], message: string): Problem => ({ code, subject: 'case', message })
  const pages = values<string>(db, 'PRAGMA integrity_check(20)').filter(message => message !== 'ok')
  const seals = encrypted ? values<string>(db, 'PRAGMA cipher_integrity_check') : []
  const references = all<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check')
  return [
    ...pages.map(message => problem('integrity', message)),
    ...seals.map(message => problem('integrity', message)),
    ...references.map(({ table, parent }) => problem('integrity', `A record of ${table} points to a ${parent} that is not there.`)),
    ...(indexIsTrue(db) ? [] : [problem('index', 'The search index does not agree with the articles.')]),
    ...(logIsWhole(db) ? [] : [problem('integrity', 'Entries of the log are missing.')]),
  ]
}

function logIsWhole(db: Writable): boolean {
  return value<number>(db, 'SELECT coalesce(max(seq), 0) = count(*) FROM log') === 1
}
