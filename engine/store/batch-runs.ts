import type { BatchForm, BatchRun } from '../../contract/batch-shapes.ts'
import type { ErrorData } from '../../contract/errors.ts'
import type { ArticlePage } from '../../core/article/page.ts'
import type { Block, TextRange } from '../../core/text/block.ts'
import { all, first, run, value, values, type Readable, type Writable } from './database.ts'
import { SHA256 } from './originals.ts'

/** What a run found for one name. */
export interface EntryResult {
  readonly entry: number
  readonly foundAt: string
  readonly articles: number
  readonly places: number
  /** The article shown first, and its first place. */
  readonly first: { readonly seq: number; readonly range: TextRange | null } | null
  readonly error: ErrorData | null
  readonly forms: readonly BatchForm[]
  /** As packHits makes it; null where nothing was found. */
  readonly hits: Uint8Array | null
}

/** A result without its hits. */
export type ResultRow = Omit<EntryResult, 'hits'>

type Row = Omit<ResultRow, 'first' | 'error' | 'forms'> & { readonly seq: number | null; readonly start: number | null; readonly end: number | null; readonly error: string | null; readonly forms: string }

export const batchRun = (db: Readable, batchId: string): (BatchRun & { readonly stamp: string }) | null =>
  first(db, 'SELECT started_at AS startedAt, ended_at AS endedAt, stamp FROM batch_run WHERE batch_id = ?', [batchId])

export function putBatchRun(db: Writable, batchId: string, { startedAt, endedAt, stamp }: BatchRun & { readonly stamp: string }): void {
  run(db, `
    INSERT INTO batch_run (batch_id, started_at, ended_at, stamp) VALUES (?, ?, ?, ?)
    ON CONFLICT (batch_id) DO UPDATE SET started_at = excluded.started_at, ended_at = excluded.ended_at, stamp = excluded.stamp`, [batchId, startedAt, endedAt, stamp])
}

/** The same as long as no article came, went or changed its words, and no entity its names: what a name finds does not depend on more. */
export const caseStamp = (db: Readable): string => value<string>(db, `
  SELECT (SELECT group_concat(what || count, ' ') FROM (SELECT what, count FROM search_change ORDER BY what)) || ' ' || coalesce((SELECT max(seq) FROM article), 0)
    || ' ' || (SELECT count(*) FROM removed_article)`) ?? ''

export function putResult(db: Writable, batchId: string, { entry, foundAt, articles, places, first: shown, error, forms, hits }: EntryResult): void {
  run(db, `
    INSERT INTO batch_found (batch_id, entry, found_at, articles, places, first_seq, first_start, first_end, error, forms, hits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (batch_id, entry) DO UPDATE SET found_at = excluded.found_at, articles = excluded.articles, places = excluded.places, first_seq = excluded.first_seq,
      first_start = excluded.first_start, first_end = excluded.first_end, error = excluded.error, forms = excluded.forms, hits = excluded.hits`,
  [batchId, entry, foundAt, articles, places, shown?.seq ?? null, shown?.range?.start ?? null, shown?.range?.end ?? null, error && JSON.stringify(error), JSON.stringify(forms), hits])
}

/** Names that have a result of this run, or a later one. */
export const entriesFoundSince = (db: Readable, batchId: string, since: string): number[] =>
  values<number>(db, 'SELECT entry FROM batch_found WHERE batch_id = ? AND found_at >= ? ORDER BY entry', [batchId, since])

export const newestResult = (db: Readable, batchId: string): string | null => value<string>(db, 'SELECT max(found_at) FROM batch_found WHERE batch_id = ?', [batchId])

export const resultRows = (db: Readable, batchId: string): ResultRow[] => all<Row>(db, `${RESULT} WHERE batch_id = ? ORDER BY entry`, [batchId]).map(resultOf)

const RESULT = 'SELECT entry, found_at AS foundAt, articles, places, first_seq AS seq, first_start AS start, first_end AS end, error, forms FROM batch_found'

const resultOf = ({ seq, start, end, error, forms, ...row }: Row): ResultRow => ({
  ...row,
  first: seq === null ? null : { seq, range: start === null || end === null ? null : { start, end } },
  error: error === null ? null : JSON.parse(error) as ErrorData, forms: JSON.parse(forms) as BatchForm[],
})

/** As packHits makes them; null where nothing was found, or not searched yet. */
export const hitsOf = (db: Readable, batchId: string, entry: number): Uint8Array | null => value<Uint8Array>(db, 'SELECT hits FROM batch_found WHERE batch_id = ? AND entry = ?', [batchId, entry])

/** An article found, to show it. */
export interface FoundArticle {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
  readonly text: string
}

/** Null for one that was removed. */
export const foundArticle = (db: Readable, seq: number): FoundArticle | null => first<FoundArticle>(db, 'SELECT id, title, outlet, published, language, text FROM article WHERE seq = ?', [seq])

export const articleTextAt = (db: Readable, seq: number): string | null => value<string>(db, 'SELECT text FROM article WHERE seq = ?', [seq])

/** What an export says of an article: all that a passage of it is cited by. Null for one that was removed. */
export function citedArticle(db: Readable, seq: number): (FoundArticle & { readonly sha256: string; readonly blocks: readonly Block[]; readonly pages: readonly ArticlePage[] }) | null {
  const row = first<FoundArticle & { sha256: string; blocks: string; pages: string | null }>(db, `
    SELECT a.id, a.title, a.outlet, a.published, a.language, a.text, ${SHA256} AS sha256, a.blocks, r.pages FROM article a JOIN article_reading r USING (seq) WHERE a.seq = ?`, [seq])
  return row && { ...row, blocks: JSON.parse(row.blocks) as Block[], pages: row.pages === null ? [] : JSON.parse(row.pages) as ArticlePage[] }
}

/** The ids of some articles that are in the case, by their rows. */
export const idsOf = (db: Readable, seqs: readonly number[]): string[] => values<string>(db, 'SELECT a.id FROM json_each(?) j CROSS JOIN article a ON a.seq = CAST(j.value AS INTEGER)', [JSON.stringify(seqs)])
