import type { ErrorData } from '../../contract/errors.ts'
import type { ImportFate, ImportReport } from '../../contract/shapes.ts'
import { all, first, run, transaction, value, type Readable, type Writable } from './database.ts'

type JobState = ImportReport['state']
type JobRow = Omit<ImportReport, 'files'>
interface FateRow { readonly file: string; readonly fate: ImportFate['fate']; readonly articleId: string; readonly title: string; readonly error: string }

const JOB = 'SELECT id AS jobId, started_at AS startedAt, ended_at AS endedAt, state FROM import_job'

export function startImportJob(db: Writable, jobId: string, startedAt: string): void {
  run(db, `INSERT INTO import_job (id, started_at, state) VALUES (?, ?, 'running')`, [jobId, startedAt])
}

/** Adds the fates of more files to the job's report. Call it in the transaction that stores their articles. */
export function recordFates(db: Writable, jobId: string, fates: readonly ImportFate[]): void {
  transaction(db, () => {
    let place = value<number>(db, 'SELECT coalesce(max(place), 0) FROM import_file WHERE job_id = ?', [jobId]) ?? 0
    for (const fate of fates) {
      const [articleId, title, error] = fate.fate === 'failed' ? [null, null, JSON.stringify(fate.error)] : [fate.articleId, fate.title, null]
      run(
        db, 'INSERT INTO import_file (job_id, place, file, fate, article_id, title, error) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [jobId, ++place, fate.file, fate.fate, articleId, title, error],
      )
    }
  })
}

export function endImportJob(db: Writable, jobId: string, state: Exclude<JobState, 'running'>, endedAt: string): void {
  run(db, 'UPDATE import_job SET state = ?, ended_at = ? WHERE id = ?', [state, endedAt, jobId])
}

/** Jobs that were running when their process ended were cancelled by that: what they had stored is there, and their recorded fates are true. */
export function endBrokenJobs(db: Writable, endedAt: string): void {
  run(db, `UPDATE import_job SET state = 'cancelled', ended_at = ? WHERE state = 'running'`, [endedAt])
}

export function importReport(db: Readable, jobId: string): ImportReport | null {
  const job = first<JobRow>(db, `${JOB} WHERE id = ?`, [jobId])
  if (!job) return null
  const rows = all<FateRow>(db, 'SELECT file, fate, article_id AS articleId, title, error FROM import_file WHERE job_id = ? ORDER BY place', [jobId])
  return {
    ...job,
    files: rows.map(({ file, fate, articleId, title, error }) =>
      fate === 'failed' ? { file, fate, error: JSON.parse(error) as ErrorData } : { file, fate, articleId, title }),
  }
}

/** Newest first, without their files. */
export function importJobs(db: Readable): JobRow[] {
  return all<JobRow>(db, `${JOB} ORDER BY started_at DESC, id DESC`)
}

/** Files that no import could read. */
export function countUnread(db: Readable): number {
  return value<number>(db, `SELECT count(DISTINCT file) FROM import_file WHERE fate = 'failed'`) ?? 0
}
