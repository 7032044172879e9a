import type { ErrorData } from '../../contract/errors.ts'
import type { FateKind } from '../../contract/shapes.ts'
import { all, first, run, value, values, type Readable, type Writable } from './database.ts'

/** A file of a job as the walk finds it. `error`: why it is not read, with its fate. */
export interface FoundRow {
  readonly place: number
  /** A path of the system, as bytes. */
  readonly path: Uint8Array
  readonly file: string
  readonly size: number
  readonly fate: Extract<FateKind, 'waiting' | 'passed' | 'failed'>
  readonly error: ErrorData | null
}

export function insertFound(db: Writable, jobId: string, { place, path, file, size, fate, error }: FoundRow): void {
  run(
    db, `INSERT INTO import_file (job_id, place, part, path, file, size, fate, error) VALUES (?, ?, '', ?, ?, ?, ?, ?)`,
    [jobId, place, path, file, size, fate, error && JSON.stringify(error)],
  )
}

/** The paths of the files that a job knows, and the last place given. */
export function knownFiles(db: Readable, jobId: string): { readonly paths: readonly Uint8Array[]; readonly last: number } {
  return {
    paths: values<Uint8Array>(db, `SELECT path FROM import_file WHERE job_id = ? AND part = '' AND path IS NOT NULL`, [jobId]),
    last: value<number>(db, 'SELECT max(place) FROM import_file WHERE job_id = ?', [jobId]) ?? 0,
  }
}

/** A file that waits, itself or with files inside it. */
export interface WaitingFile {
  readonly place: number
  readonly path: Uint8Array
  readonly file: string
  readonly size: number
  /** 1: nothing is known of files inside it, and it waits itself. */
  readonly untouched: 0 | 1
}

/** The next files behind a place that wait, or that hold one that waits, in order. */
export function waitingFiles(db: Readable, jobId: string, behind: number, limit: number): WaitingFile[] {
  return all<WaitingFile>(db, `
    SELECT place, path, file, size,
      f.fate = 'waiting' AND NOT EXISTS (SELECT 1 FROM import_file p WHERE p.job_id = f.job_id AND p.place = f.place AND p.part > '') AS untouched
    FROM (SELECT DISTINCT place FROM import_file WHERE job_id = @jobId AND fate = 'waiting' AND place > CAST(@behind AS INTEGER) ORDER BY place LIMIT @limit)
    CROSS JOIN import_file f USING (place) WHERE f.job_id = @jobId AND f.part = '' AND f.path IS NOT NULL ORDER BY place`, { jobId, behind, limit })
}

/** Which parts of a file wait, and the last, in the order of answers, that does not. Costs a look at each part of the file. */
export function partsOf(db: Readable, jobId: string, place: number): { readonly waiting: readonly string[]; readonly answered: string | null } {
  return {
    waiting: values<string>(db, `SELECT part FROM import_file WHERE job_id = ? AND place = ? AND fate = 'waiting' ORDER BY part`, [jobId, place]),
    answered: value<string>(db, `SELECT part FROM import_file WHERE job_id = ? AND place = ? AND fate <> 'waiting' ORDER BY part || '~' DESC LIMIT 1`, [jobId, place]),
  }
}

/** What became of a file, or of one inside it. */
export interface Answer {
  readonly place: number
  readonly part: string
  readonly file: string
  readonly size: number
  readonly fate: Exclude<FateKind, 'waiting'>
  readonly articleId: string | null
  readonly title: string | null
  readonly error: ErrorData | null
}

/**
 * Writes what became of a file: of one that waits or failed, or of one inside another that is not known yet. An earlier answer stays; tells what there was, for the
 * count: 'kept' where nothing was written. Call it in the transaction that stores its article.
 */
export function recordAnswer(db: Writable, jobId: string, { place, part, file, size, fate, articleId, title, error }: Answer): 'waiting' | 'failed' | 'new' | 'kept' {
  const key = [jobId, place, part]
  const outcome = [fate, articleId, title, error && JSON.stringify(error)]
  const update = 'UPDATE import_file SET fate = ?, article_id = ?, title = ?, error = ? WHERE job_id = ? AND place = ? AND part = ?'
  if (run(db, `${update} AND fate = 'waiting'`, [...outcome, ...key]) > 0) return 'waiting'
  const known = value<FateKind>(db, 'SELECT fate FROM import_file WHERE job_id = ? AND place = ? AND part = ?', key)
  if (known === null) {
    run(db, 'INSERT INTO import_file (job_id, place, part, file, size, fate, article_id, title, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [...key, file, size, ...outcome])
    return 'new'
  }
  if (known !== 'failed') return 'kept'
  run(db, update, [...outcome, ...key])
  return 'failed'
}

/** Gives an answer to parts of a file that still wait though the file was read through. Answers how many there were. */
export function failWaiting(db: Writable, jobId: string, place: number, error: ErrorData): number {
  return run(db, `UPDATE import_file SET fate = 'failed', error = ? WHERE job_id = ? AND place = ? AND fate = 'waiting'`, [JSON.stringify(error), jobId, place])
}

/** How many files a job knows, by what their bytes come to: chosen files only, which hold the others. */
export function countBytes(db: Readable, jobId: string): { readonly total: number; readonly done: number } {
  return first(db, `SELECT coalesce(sum(size), 0) AS total, coalesce(sum(CASE fate WHEN 'waiting' THEN 0 ELSE size END), 0) AS done FROM import_file WHERE job_id = ? AND part = ''`, [jobId])!
}

/**
 * Ties a mail to the articles that came in it, whichever of them was stored last: after the mail, and after one that was read again later.
 */
export function tieParts(db: Writable, jobId: string, place: number, part: string): void {
  const mail = first<{ id: string; file: string }>(db, 'SELECT article_id AS id, file FROM import_file WHERE job_id = ? AND place = ? AND part = ? AND article_id IS NOT NULL', [jobId, place, part])
  if (!mail) return
  const [from, to, length] = part === '' ? ['', ':', 6] : [`${part}.`, `${part}/`, part.length + 7]
  run(db, `
    INSERT INTO article_part (whole_id, part_id, name)
    SELECT ?, article_id, substr(file, ?) FROM import_file WHERE job_id = ? AND place = ? AND part > ? AND part < ? AND length(part) = ? AND article_id IS NOT NULL AND article_id <> ?
    ON CONFLICT DO NOTHING`, [mail.id, [...mail.file].length + 2, jobId, place, from, to, length, mail.id])
}
