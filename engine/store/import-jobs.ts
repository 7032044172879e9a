import type { ErrorData } from '../../contract/errors.ts'
import { FATES, type FateCounts, type FateKind, type ImportFate, type ImportReport, type ImportSummary, type JobState } from '../../contract/shapes.ts'
import { basename } from 'node:path'
import { all, first, run, value, type Readable, type Writable } from './database.ts'

export interface NewJob {
  readonly id: string
  readonly startedAt: string
  /** Absolute paths. */
  readonly chosen: readonly string[]
  /** Folders become collections. */
  readonly collections: boolean
  /** The watched folder it is for; null for one started by hand. */
  readonly watchId: string | null
}

export interface StoredJob extends NewJob {
  readonly state: JobState
  readonly endedAt: string | null
  /** Every file is known. */
  readonly found: boolean
  readonly error: ErrorData | null
}

interface JobRow {
  readonly id: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly state: JobState
  readonly chosen: string
  readonly found: number
  readonly collections: number
  readonly watchId: string | null
  readonly error: string | null
}

const JOB = 'SELECT id, started_at AS startedAt, ended_at AS endedAt, state, chosen, found, collections, watch_id AS watchId, error FROM import_job'

function jobOf(row: JobRow): StoredJob {
  return {
    ...row, chosen: JSON.parse(row.chosen) as string[], found: row.found === 1, collections: row.collections === 1, error: row.error === null ? null : JSON.parse(row.error) as ErrorData,
  }
}

export function insertJob(db: Writable, { id, startedAt, chosen, collections, watchId }: NewJob): void {
  run(
    db, `INSERT INTO import_job (id, started_at, state, chosen, found, collections, watch_id) VALUES (?, ?, 'queued', ?, 0, ?, ?)`,
    [id, startedAt, JSON.stringify(chosen), collections ? 1 : 0, watchId],
  )
}

export function setJobState(db: Writable, id: string, state: JobState, endedAt: string | null = null, error: ErrorData | null = null): void {
  run(db, 'UPDATE import_job SET state = ?, ended_at = ?, error = ? WHERE id = ?', [state, endedAt, error && JSON.stringify(error), id])
}

/** Every file of what was chosen is known from now on. */
export function setFound(db: Writable, id: string): void {
  run(db, 'UPDATE import_job SET found = 1 WHERE id = ?', [id])
}

/** Jobs that were under way when their process or their case ended wait to be resumed: what they had stored is there, and every fate is true. */
export function pauseBrokenJobs(db: Writable): void {
  run(db, `UPDATE import_job SET state = 'paused' WHERE state IN ('queued', 'running')`)
}

export function jobById(db: Readable, id: string): StoredJob | null {
  const row = first<JobRow>(db, `${JOB} WHERE id = ?`, [id])
  return row && jobOf(row)
}

/** Those that have not ended, oldest first. */
export function unendedJobs(db: Readable): StoredJob[] {
  return all<JobRow>(db, `${JOB} WHERE state IN ('queued', 'running', 'paused') ORDER BY started_at, id`).map(jobOf)
}

/** How many files have each fate. Costs a look at each. */
export function countFates(db: Readable, jobId: string): FateCounts {
  const rows = all<{ fate: FateKind; files: number }>(db, 'SELECT fate, count(*) AS files FROM import_file WHERE job_id = ? GROUP BY fate', [jobId])
  return Object.fromEntries(FATES.map((fate) => [fate, rows.find((row) => row.fate === fate)?.files ?? 0])) as Record<FateKind, number>
}

export function summaryOf(db: Readable, { id, state, chosen, watchId, startedAt, endedAt, error }: StoredJob): ImportSummary {
  return { jobId: id, state, names: chosen.map((path) => basename(path) || path), watched: watchId !== null, startedAt, endedAt, counts: countFates(db, id), error }
}

/** Newest first, without their files. */
export function importSummaries(db: Readable): ImportSummary[] {
  return all<JobRow>(db, `${JOB} ORDER BY started_at DESC, id DESC`).map((row) => summaryOf(db, jobOf(row)))
}

interface FateRow {
  readonly place: number
  readonly part: string
  readonly file: string
  readonly fate: FateKind
  readonly articleId: string
  readonly title: string
  readonly error: string
  readonly files: number
}

/** A page of a job's files with this fate, or all, in the order they were found. Null when there is no such job. */
export function importReport(db: Readable, jobId: string, { fate, offset, limit }: { fate: FateKind | null; offset: number; limit: number }): ImportReport | null {
  const job = jobById(db, jobId)
  if (!job) return null
  const summary = summaryOf(db, job)
  const rows = all<FateRow>(db, `
    SELECT place, part, file, fate, article_id AS articleId, title, error,
      CASE fate WHEN 'opened' THEN (SELECT count(*) FROM import_file i WHERE i.job_id = f.job_id AND i.place = f.place
        AND i.part > CASE f.part WHEN '' THEN '' ELSE f.part || '.' END AND i.part < CASE f.part WHEN '' THEN ':' ELSE f.part || '/' END) END AS files
    FROM import_file f WHERE job_id = ? ${fate === null ? '' : 'AND fate = ?'} ORDER BY place, part LIMIT ? OFFSET ?`, [jobId, ...(fate === null ? [] : [fate]), limit, offset])
  return { ...summary, total: fate === null ? Object.values(summary.counts).reduce((sum, files) => sum + files, 0) : summary.counts[fate], rows: rows.map(fateOf) }
}

function fateOf({ place, part, file, fate, articleId, title, error, files }: FateRow): ImportFate {
  const known = { key: keyOf(place, part), file, depth: part === '' ? 0 : part.split('.').length }
  if (fate === 'waiting') return { ...known, fate }
  if (fate === 'opened') return { ...known, fate, files }
  return fate === 'imported' || fate === 'already' ? { ...known, fate, articleId, title } : { ...known, fate, error: JSON.parse(error) as ErrorData }
}

/** Names a file within its job: for the contract, which never sees a path. */
function keyOf(place: number, part: string): string {
  return part === '' ? String(place) : `${place}/${part}`
}

/** Puts failed files back to waiting: those of the keys, or all. Answers how many. */
export function retryFiles(db: Writable, jobId: string, keys: readonly string[] | null): number {
  const again = `UPDATE import_file SET fate = 'waiting', error = NULL WHERE job_id = ? AND fate = 'failed'`
  if (keys === null) return run(db, again, [jobId])
  return keys.reduce((files, key) => {
    const [place = '', part = ''] = key.split('/', 2)
    return files + run(db, `${again} AND place = CAST(? AS INTEGER) AND part = ?`, [jobId, place, part])
  }, 0)
}

/** Files that no import could read. */
export function countUnread(db: Readable): number {
  return value<number>(db, `SELECT count(DISTINCT file) FROM import_file WHERE fate = 'failed'`) ?? 0
}
