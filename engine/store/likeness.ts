import type { Groupable } from '../../core/duplicate/groups.ts'
import { all, run, value, values, type Readable, type Writable } from './database.ts'

/** An article with what tells whether it resembles another. */
export interface Recognizable extends Groupable {
  /** See engine/import/text-hash.ts. */
  readonly textHash: Uint8Array
  readonly signature: Uint8Array | null
}

export interface StoredSignature {
  readonly seq: number
  readonly signature: Uint8Array | null
}

/** Signatures in the order of import, those of removed articles too. */
export function signaturesAfter(db: Readable, seq: number, limit: number): StoredSignature[] {
  return all<StoredSignature>(db, 'SELECT seq, signature FROM article_reading WHERE seq > ? ORDER BY seq LIMIT ?', [seq, limit])
}

export function signatureOf(db: Readable, seq: number): Uint8Array | null {
  return value<Uint8Array>(db, 'SELECT signature FROM article_reading WHERE seq = ?', [seq])
}

/** The text by the article's place in the order of import; null for one that is not in the case, or removed from it. */
export function textAt(db: Readable, seq: number): string | null {
  return value<string>(db, 'SELECT text FROM article WHERE seq = ?', [seq])
}

export interface Address {
  readonly seq: number
  readonly url: string | null
  readonly archiveUrl: string | null
  /** As it is stored now. */
  readonly plain: string | null
}

export function addressesOf(db: Readable, seqs: readonly number[]): Address[] {
  return all<Address>(db, `
    SELECT a.seq, a.url, json_extract(a.meta, '$.archiveUrl.value') AS archiveUrl, u.url AS plain
    FROM json_each(?) j JOIN article a ON a.seq = j.value LEFT JOIN article_url u USING (seq)`, [JSON.stringify(seqs)])
}

/** `url`: what the addresses of the page have in common; null where it has none of its own. */
export function putPlainUrl(db: Writable, seq: number, url: string | null): void {
  if (url === null) run(db, 'DELETE FROM article_url WHERE seq = ?', [seq])
  else run(db, 'INSERT INTO article_url (seq, url) SELECT seq, ? FROM article WHERE seq = ? ON CONFLICT (seq) DO UPDATE SET url = excluded.url', [url, seq])
}

/** Of these articles those that are tied to one that is like them. */
export function withLikely(db: Readable, seqs: readonly number[]): number[] {
  return values<number>(db, `
    SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM likely_pair WHERE low = value) OR EXISTS (SELECT 1 FROM likely_pair WHERE high = value)`, [JSON.stringify(seqs)])
}

export function forgetLikely(db: Writable, seq: number): void {
  run(db, 'DELETE FROM likely_pair WHERE low = ?', [seq])
  run(db, 'DELETE FROM likely_pair WHERE high = ?', [seq])
}

/** Ties two articles, if both are in the case. */
export function putLikely(db: Writable, a: number, b: number): void {
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  run(db, 'INSERT OR IGNORE INTO likely_pair (low, high) SELECT x.seq, y.seq FROM article x, article y WHERE x.seq = ? AND y.seq = ?', [low, high])
}

/** Of these articles those that may have something in common with another, or have a group. Reads no row of `article` but of those: each costs a page of the file. */
export function related(db: Readable, seqs: readonly number[]): number[] {
  return values<number>(db, `
    SELECT r.seq FROM json_each(@seqs) j JOIN article_reading r ON r.seq = j.value
    WHERE EXISTS (SELECT 1 FROM article_reading s JOIN article USING (seq) WHERE s.text_hash = r.text_hash AND s.seq <> r.seq AND r.text_hash <> x'00')
      OR EXISTS (SELECT 1 FROM article_url u JOIN article_url v USING (url) WHERE u.seq = r.seq AND v.seq <> r.seq)
      OR EXISTS (SELECT 1 FROM likely_pair WHERE low = r.seq) OR EXISTS (SELECT 1 FROM likely_pair WHERE high = r.seq)
      OR EXISTS (SELECT 1 FROM article_group g WHERE g.seq = r.seq)
    UNION SELECT a.seq FROM group_correction c JOIN article a ON a.id IN (c.low_id, c.high_id) WHERE a.seq IN (SELECT value FROM json_each(@seqs))`, { seqs: JSON.stringify(seqs) })
}

/** What an article may have something in common with, and those that share a group with it now. */
export function relativesOf(db: Readable, seq: number): number[] {
  return values<number>(db, `
    SELECT s.seq FROM article_reading r JOIN article_reading s USING (text_hash) JOIN article ON article.seq = s.seq WHERE r.seq = @seq AND r.text_hash <> x'00'
    UNION SELECT v.seq FROM article_url u JOIN article_url v USING (url) WHERE u.seq = @seq
    UNION SELECT high FROM likely_pair WHERE low = @seq
    UNION SELECT low FROM likely_pair WHERE high = @seq
    UNION SELECT h.seq FROM article_group g JOIN article_group h USING (lead) WHERE g.seq = @seq
    UNION SELECT b.seq FROM article a JOIN group_correction c ON c.low_id = a.id JOIN article b ON b.id = c.high_id WHERE a.seq = @seq AND c.verdict = 'together'
    UNION SELECT b.seq FROM article a JOIN group_correction c ON c.high_id = a.id JOIN article b ON b.id = c.low_id WHERE a.seq = @seq AND c.verdict = 'together'`, { seq })
}

export function recognizable(db: Readable, seqs: readonly number[]): Recognizable[] {
  return all<Recognizable>(db, `
    SELECT a.id, a.seq, a.published, json_extract(a.meta, '$.updated.value') AS updated, a.words, u.url, r.text_hash AS textHash, r.signature
    FROM json_each(?) j JOIN article a ON a.seq = j.value JOIN article_reading r USING (seq) LEFT JOIN article_url u USING (seq) ORDER BY a.seq`, [JSON.stringify(seqs)])
}
