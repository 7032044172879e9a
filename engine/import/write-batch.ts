import type { ImportFate } from '../../contract/shapes.ts'
import { articleBySha256, insertArticle } from '../store/articles.ts'
import { transaction, type Writable } from '../store/database.ts'
import { recordFates } from '../store/import-jobs.ts'
import { logImport } from '../store/log.ts'
import type { ReadFile, ReadOutcome } from './read-file.ts'

/** What became of one file. `file` is its name without folder; a file that was refused unread needs none. */
export interface ReadFate {
  readonly shown: string
  readonly file?: string
  readonly outcome: ReadOutcome
}

/** A transaction takes so many articles or so many milliseconds, whichever is first: reading and searching wait no longer than that. */
const ARTICLES = 40
const MILLISECONDS = 50

export interface WrittenBatch {
  /** How many of the fates, from the first on, are written. */
  readonly written: number
  /** Ids of the new articles. */
  readonly imported: readonly string[]
  readonly already: number
  readonly failed: number
}

/** Stores the first of the fates, with their articles, originals and log entry, in one transaction. Bytes that the case has already are not stored again. */
export function writeBatch({ db, jobId, fates, newId, at }: { db: Writable; jobId: string; fates: readonly ReadFate[]; newId: () => string; at: string }): WrittenBatch {
  return transaction(db, () => {
    const written: ImportFate[] = []
    const imported: string[] = []
    const started = performance.now()
    for (const { shown, file = shown, outcome } of fates) {
      if (imported.length >= ARTICLES || performance.now() - started > MILLISECONDS) break
      const fate: ImportFate = outcome.ok ? store(db, outcome.value, { id: newId(), file, shown, at }) : { file: shown, fate: 'failed', error: outcome.error }
      written.push(fate)
      if (fate.fate === 'imported') imported.push(fate.articleId)
    }
    recordFates(db, jobId, written)
    if (imported.length > 0) logImport(db, at, imported.length === 1 ? 'Import 1 article' : `Import ${imported.length} articles`)
    return {
      written: written.length, imported,
      already: written.filter(({ fate }) => fate === 'already').length, failed: written.filter(({ fate }) => fate === 'failed').length,
    }
  })
}

function store(db: Writable, { parsed, original, sha256, words }: ReadFile, { id, file, shown, at }: { id: string; file: string; shown: string; at: string }): ImportFate {
  const known = articleBySha256(db, sha256)
  if (known) return { file: shown, fate: 'already', articleId: known.id, title: known.title }
  insertArticle(db, { id, parsed, original, file, path: shown, sha256, importedAt: at, words })
  return { file: shown, fate: 'imported', articleId: id, title: parsed.meta.title.value ?? file }
}
