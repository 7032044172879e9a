import { all, run, type Readable, type Writable } from './database.ts'

export interface StoredWatch {
  readonly id: string
  /** Absolute. */
  readonly path: string
  readonly lastImportAt: string | null
}

/** In the order they were added. */
export function watchedFolders(db: Readable): StoredWatch[] {
  return all<StoredWatch>(db, 'SELECT id, path, last_import_at AS lastImportAt FROM watched_folder ORDER BY id')
}

export function insertWatch(db: Writable, id: string, path: string): void {
  run(db, 'INSERT INTO watched_folder (id, path) VALUES (?, ?)', [id, path])
}

/** Answers whether there was one. */
export function deleteWatch(db: Writable, id: string): boolean {
  return run(db, 'DELETE FROM watched_folder WHERE id = ?', [id]) > 0
}

export function setLastImport(db: Writable, id: string, at: string): void {
  run(db, 'UPDATE watched_folder SET last_import_at = ? WHERE id = ?', [at, id])
}

/** A file that some import has dealt with, or will. */
export interface TakenFile {
  readonly path: Uint8Array
  readonly size: number
  /** When the import began: what was changed later is another file. */
  readonly takenAt: string
}

/** The files below a path that imports know. Costs a look at every file of every import. */
export function takenFiles(db: Readable, folder: Uint8Array): TakenFile[] {
  return all<TakenFile>(db, `
    SELECT f.path, f.size, max(j.started_at) AS takenAt FROM import_file f JOIN import_job j ON j.id = f.job_id
    WHERE f.part = '' AND substr(f.path, 1, ?) = ? GROUP BY f.path, f.size`, [folder.length, folder])
}
