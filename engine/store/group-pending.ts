import { all, first, run, value, values, type Readable, type Writable } from './database.ts'

/** What has to be worked out for an article: its group only, also its address, also what is like it, also its signature. */
export const WORK = { group: 1, address: 2, likely: 3, signature: 4 } as const

export interface Pending {
  /** New with each change to the article. */
  readonly mark: number
  readonly seq: number
  readonly work: number
}

/** The oldest work, at most `limit` articles. Those that have no signature yet are left out. */
export function oldestPending(db: Readable, limit: number): Pending[] {
  return all<Pending>(db, 'SELECT mark, seq, work FROM group_pending WHERE work < ? ORDER BY mark LIMIT ?', [WORK.signature, limit])
}

/** Articles that have to be signed, of these ids or, for null, of all: the oldest changes first. */
export function unsigned(db: Readable, articleIds: readonly string[] | null, limit: number): number[] {
  if (articleIds === null) return values<number>(db, 'SELECT seq FROM group_pending WHERE work = ? ORDER BY mark LIMIT ?', [WORK.signature, limit])
  return values<number>(
    db, 'SELECT p.seq FROM json_each(?) j JOIN article a ON a.id = j.value JOIN group_pending p USING (seq) WHERE p.work = ? LIMIT ?', [JSON.stringify(articleIds), WORK.signature, limit],
  )
}

/** The newest change that is not worked out; 0 when all is. */
export function newestMark(db: Readable): number {
  return value<number>(db, 'SELECT max(mark) FROM group_pending') ?? 0
}

/** Whether something that changed up to `mark` is not worked out. Signatures count where they are those of `signed`, or of any article for null. */
export function isPending(db: Readable, mark: number, signed: readonly string[] | null): boolean {
  if (signed === null) return value(db, 'SELECT 1 FROM group_pending WHERE mark <= ? LIMIT 1', [mark]) !== null
  return first(db, 'SELECT 1 AS one FROM group_pending WHERE work < ? AND mark <= ? LIMIT 1', [WORK.signature, mark]) !== null
    || first(
      db, 'SELECT 1 AS one FROM article a JOIN group_pending p USING (seq) WHERE a.id IN (SELECT value FROM json_each(?)) AND p.mark <= ? LIMIT 1', [JSON.stringify(signed), mark],
    ) !== null
}

/** The newest change to one of the articles that is not worked out. */
export function newestMarkOf(db: Readable, seqs: readonly number[]): number {
  return value<number>(db, 'SELECT max(mark) FROM group_pending WHERE seq IN (SELECT value FROM json_each(?))', [JSON.stringify(seqs)]) ?? 0
}

/** Says that this is worked out, but for what changed since. */
export function clearPending(db: Writable, marks: readonly number[]): void {
  run(db, 'DELETE FROM group_pending WHERE mark IN (SELECT value FROM json_each(?))', [JSON.stringify(marks)])
}

/** Stores the signature of an article that was to be signed. */
export function putSignature(db: Writable, seq: number, textHash: Uint8Array, signature: Uint8Array | null): void {
  run(db, 'UPDATE article_reading SET text_hash = ?, signature = ? WHERE seq = ?', [textHash, signature, seq])
  run(db, 'UPDATE group_pending SET work = ? WHERE seq = ? AND work = ?', [WORK.likely, seq, WORK.signature])
}
