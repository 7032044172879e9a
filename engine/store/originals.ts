import { inflateSync } from 'node:zlib'
import type { Encoding, Format } from '../../core/article/article.ts'
import { first, run, values, type Readable, type Writable } from './database.ts'

/** What an article of the case was made from. */
export interface ArticleOriginal {
  readonly file: string
  readonly format: Format
  readonly encoding: Encoding | null
  readonly sha256: string
  /** As zlib writes it. */
  readonly deflated: Uint8Array
}

/** Null for an article that is not in the case. */
export function originalOfArticle(db: Readable, articleId: string): ArticleOriginal | null {
  const row = first<Omit<ArticleOriginal, 'encoding'> & { encoding: string; origin: Encoding['origin'] | null }>(db, `
    SELECT a.file, r.format, a.encoding, r.encoding_origin AS origin, a.sha256, o.bytes AS deflated
    FROM article a JOIN article_reading r USING (seq) JOIN original o USING (sha256) WHERE a.id = ?`, [articleId])
  if (!row) return null
  const { origin, ...found } = row
  return { ...found, encoding: origin === null ? null : { label: row.encoding, origin } }
}

/** The bytes as imported, or null when the case has none of that hash. Does not check the hash. */
export function original(db: Readable, sha256: string): Uint8Array | null {
  const row = first<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM original WHERE sha256 = ?', [sha256])
  return row && inflateSync(row.bytes)
}

/** Every original's hash, lower-case hex. */
export function originalHashes(db: Readable): string[] {
  return values<string>(db, 'SELECT sha256 FROM original ORDER BY sha256')
}

/** `deflated`: as zlib writes it. `size`: bytes before. */
export function insertOriginal(db: Writable, sha256: string, deflated: Uint8Array, size: number): void {
  run(db, 'INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [sha256, size, deflated])
}
