import { inflateSync } from 'node:zlib'
import type { Encoding, Format } from '../../core/article/article.ts'
import { deflateOriginal, type OriginalBytes } from './deflate-original.ts'
import { first, value, values, type Readable, type Writable } from './database.ts'

/** The hash of the original of an `article a`, lower-case hex. */
export const SHA256 = '(SELECT lower(hex(sha256)) FROM original WHERE id = a.original)'

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
    SELECT a.file, r.format, a.encoding, r.encoding_origin AS origin, lower(hex(o.sha256)) AS sha256, o.bytes AS deflated
    FROM article a JOIN article_reading r USING (seq) JOIN original o ON o.id = a.original WHERE a.id = ?`, [articleId])
  if (!row) return null
  const { origin, ...found } = row
  return { ...found, encoding: origin === null ? null : { label: row.encoding, origin } }
}

/** The bytes as imported, or null when the case has none of that hash. Does not check the hash. */
export function original(db: Readable, sha256: string): Uint8Array | null {
  const deflated = value<Uint8Array>(db, 'SELECT bytes FROM original WHERE id = ?', [findOriginal(db, sha256)])
  return deflated && inflateSync(deflated)
}

/** Every original's hash, lower-case hex. */
export function originalHashes(db: Readable): string[] {
  return values<string>(db, 'SELECT lower(hex(sha256)) FROM original ORDER BY sha256')
}

/** The number of the original with this hash, hex; null when the case has none. */
export function findOriginal(db: Readable, sha256: string): number | null {
  const hash = Buffer.from(sha256, 'hex')
  return value<number>(db, 'SELECT id FROM original WHERE substr(sha256, 1, 8) = ? AND sha256 = ?', [hash.subarray(0, 8), hash])
}

/** `size`: bytes before they were deflated. `sha256`: hex. */
interface NewOriginal {
  readonly sha256: string
  readonly format: Format
  readonly original: OriginalBytes
  readonly size: number
}

/** Returns its number; that of the one with this hash where there is one. */
export function insertOriginal(db: Writable, { sha256, format, original: { bytes, isDeflated }, size }: NewOriginal): number {
  const known = findOriginal(db, sha256)
  if (known !== null) return known
  const deflated = isDeflated ? bytes : deflateOriginal(format, bytes)
  return value<number>(db, 'INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?) RETURNING id', [Buffer.from(sha256, 'hex'), size, deflated])!
}
