import { basename } from 'node:path'
import type { CaseInfo } from '../../contract/shapes.ts'
import { countAnnotations } from './annotations.ts'
import { countArticles } from './articles.ts'
import { run, value, type Readable, type Writable } from './database.ts'
import { countEntities } from './entities.ts'
import { countReadArticles } from './read-marks.ts'

export interface CaseIdentity { readonly id: string; readonly name: string }

export function writeCaseIdentity(db: Writable, { id, name }: CaseIdentity, createdAt: string): void {
  for (const [key, entry] of Object.entries({ id, name, createdAt })) run(db, 'INSERT INTO case_info (key, value) VALUES (?, ?)', [key, entry])
}

export function caseIdentity(db: Readable): CaseIdentity {
  const read = (key: string) => value<string>(db, 'SELECT value FROM case_info WHERE key = ?', [key]) ?? ''
  return { id: read('id'), name: read('name') }
}

/** The open case as the window shows it, counted now. */
export function caseInfo({ db, id, name, file, encrypted }: CaseIdentity & { readonly db: Readable; readonly file: string; readonly encrypted: boolean }): CaseInfo {
  const articles = countArticles(db)
  return {
    id, name, encrypted,
    file: basename(file),
    articles,
    unread: articles - countReadArticles(db),
    entities: countEntities(db),
    annotations: countAnnotations(db),
  }
}
