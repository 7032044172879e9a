import type { Article, ArticleMeta, ArticleMetaRecord, ArticleSummary, Encoding, Format, MetaField } from '../../core/article/article.ts'
import type { ArticlePage } from '../../core/article/page.ts'
import type { Block } from '../../core/text/block.ts'
import type { ArticleReference } from '../../contract/shapes.ts'
import { all, first, run, value, values, type Readable, type Writable } from './database.ts'
import type { OriginalBytes } from './deflate-original.ts'
import { findOriginal, insertOriginal, SHA256 } from './originals.ts'

export interface NewArticle {
  readonly id: string
  readonly format: Format
  readonly encoding: Encoding | null
  readonly title: string | null
  /** An ArticleMeta, JSON. */
  readonly meta: string
  /** Blocks, JSON. */
  readonly blocks: string
  readonly text: string
  /** ArticlePages, JSON; null without pages. */
  readonly pages: string | null
  /** The pages that wait for OCR, from 1. */
  readonly waiting: readonly number[]
  /** As `packLines` makes it. */
  readonly lines: Uint8Array | null
  /** The bytes as imported. */
  readonly original: OriginalBytes
  /** How many bytes were imported. */
  readonly size: number
  /** The file's name, with no folder. */
  readonly file: string
  /** The file's path below what was chosen. */
  readonly path: string
  /** Lower-case hex. */
  readonly sha256: string
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string
  readonly words: number
  readonly textHash: Uint8Array
  readonly signature: Uint8Array | null
}

export interface ArticleText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pages: readonly ArticlePage[]
  readonly published: string | null
  readonly language: string | null
}

/** A row of SUMMARY. */
export type SummaryRow = Omit<ArticleSummary, 'guessed'> & { readonly guessed: string }

/** What the answers say of an article. */
export function summaryOf<Row extends SummaryRow>(row: Row): Omit<Row, 'guessed'> & ArticleSummary {
  return { ...row, guessed: JSON.parse(row.guessed) as MetaField[] }
}

/** Everything of an ArticleSummary, from `article a`, as `summaryOf` reads it. */
export const SUMMARY = `
  a.id, a.title, a.outlet, a.byline, a.published, json_extract(a.meta, '$.updated.value') AS updated, a.url, a.language, a.file, ${SHA256} AS sha256, a.words, a.imported_at AS importedAt,
  (SELECT k.at FROM read_mark k WHERE k.seq = a.seq) AS read,
  (SELECT json_group_array(f.key) FROM json_each(a.meta) f WHERE f.value ->> '$.confidence' = 'low') AS guessed,
  (SELECT count(*) FROM annotation n WHERE n.article_id = a.id) AS annotations,
  (SELECT count(*) FROM mention m WHERE m.article_id = a.id AND m.status = 'confirmed') AS mentions,
  (SELECT format FROM article_reading r WHERE r.seq = a.seq) AS format,
  (SELECT count(*) FROM ocr_page o WHERE o.article_id = a.id AND o.error IS NULL) AS pagesWaiting,
  (SELECT count(*) FROM article_group g WHERE g.lead = a.seq AND g.seq <> a.seq) AS copies`

interface ArticleRow extends SummaryRow {
  readonly text: string
  readonly blocks: string
  readonly meta: string
  readonly encoding: string
  readonly encodingOrigin: Encoding['origin'] | null
  readonly pages: string | null
  readonly size: number
}

export function articleById(db: Readable, id: string): Article | null {
  const row = first<ArticleRow>(
    db, `SELECT ${SUMMARY}, a.text, a.blocks, a.meta, a.encoding, a.size, r.encoding_origin AS encodingOrigin, r.pages FROM article a JOIN article_reading r USING (seq) WHERE a.id = ?`, [id],
  )
  if (!row) return null
  const { encodingOrigin, ...article } = summaryOf(row)
  return {
    ...article,
    blocks: JSON.parse(row.blocks) as Block[], meta: JSON.parse(row.meta) as ArticleMeta, pages: pagesOf(row.pages),
    encoding: encodingOrigin === null ? null : { label: row.encoding, origin: encodingOrigin },
    partOf: all(db, 'SELECT a.id, a.title, p.name FROM article_part p JOIN article a ON a.id = p.whole_id WHERE p.part_id = ? ORDER BY a.seq', [id]),
    parts: all(db, 'SELECT a.id, a.title, p.name FROM article_part p JOIN article a ON a.id = p.part_id WHERE p.whole_id = ? ORDER BY a.seq', [id]),
    collections: all(
      db, 'SELECT c.id, c.name, c.parent_id AS parentId FROM article a JOIN collection_member m USING (seq) JOIN collection c ON c.id = m.collection_id WHERE a.id = ? ORDER BY c.name, c.id', [id],
    ),
  }
}

function pagesOf(stored: string | null): ArticlePage[] {
  return stored === null ? [] : JSON.parse(stored) as ArticlePage[]
}

export function articleReference(db: Readable, id: string): ArticleReference | null {
  return first<ArticleReference>(db, 'SELECT id, title, outlet, published FROM article WHERE id = ?', [id])
}

/** Where it stands in the order of import. */
export function articleSeq(db: Readable, id: string): number | null {
  return value<number>(db, 'SELECT seq FROM article WHERE id = ?', [id])
}

/** Of each of these what a line about it says. */
export function articleLines(db: Readable, ids: readonly string[]): Map<string, ArticleReference & { readonly language: string | null }> {
  const rows = all<ArticleReference & { readonly language: string | null }>(
    db, 'SELECT id, title, outlet, published, language FROM article WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)],
  )
  return new Map(rows.map(row => [row.id, row]))
}

export function articleSummary(db: Readable, id: string): ArticleSummary | null {
  const row = first<SummaryRow>(db, `SELECT ${SUMMARY} FROM article a WHERE a.id = ?`, [id])
  return row && summaryOf(row)
}

export function articleText(db: Readable, id: string): ArticleText | null {
  const row = first<Omit<ArticleText, 'blocks' | 'pages'> & { blocks: string; pages: string | null }>(
    db, 'SELECT a.text, a.blocks, r.pages, a.published, a.language FROM article a JOIN article_reading r USING (seq) WHERE a.id = ?', [id],
  )
  return row && { ...row, blocks: JSON.parse(row.blocks) as Block[], pages: pagesOf(row.pages) }
}

/** Every article's id, oldest import first. */
export function articleIds(db: Readable): string[] {
  return values<string>(db, 'SELECT id FROM article ORDER BY seq')
}

export function countArticles(db: Readable): number {
  return value<number>(db, 'SELECT count(*) FROM article') ?? 0
}

export function articleBySha256(db: Readable, sha256: string): { id: string; title: string } | null {
  const original = findOriginal(db, sha256)
  return original === null ? null : first(db, 'SELECT id, title FROM article WHERE original = ?', [original])
}

/**
 * Stores the article and its original. Call it in a transaction, and not in a savepoint of its own: the full-text index would write out what it has gathered at each.
 * The caller has made sure that the hash is new to the case. Returns its place in the order of import.
 */
export function insertArticle(db: Writable, article: NewArticle): number {
  const { id, format, encoding, meta, blocks, text, pages, waiting, lines, size, file, path, importedAt, words, textHash, signature } = article
  const original = insertOriginal(db, article)
  const seq = nextSeq(db)
  run(
    db,
    `INSERT INTO article (seq, id, words, size, imported_at, encoding, original, file, path, meta, blocks, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [seq, id, words, size, importedAt, encoding?.label ?? '', original, file, path, meta, blocks, text],
  )
  run(
    db, 'INSERT INTO article_reading (seq, format, encoding_origin, text_hash, signature, pages, lines) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [seq, format, encoding?.origin ?? null, textHash, signature, pages, lines],
  )
  for (const page of waiting) run(db, 'INSERT INTO ocr_page (article_id, page) VALUES (?, ?)', [id, page])
  return seq
}

/** The next place in the order of import. A removed article keeps its own. */
function nextSeq(db: Readable): number {
  return value<number>(db, 'SELECT 1 + max(coalesce((SELECT max(seq) FROM article), 0), coalesce((SELECT max(seq) FROM removed_article), 0))') ?? 1
}

export function articleMeta(db: Readable, id: string): ArticleMetaRecord | null {
  const meta = value<string>(db, 'SELECT meta FROM article WHERE id = ?', [id])
  return meta === null ? null : { id, meta: JSON.parse(meta) as ArticleMeta }
}

/** In the order of the ids; those that are not in the case are left out. */
export function articleMetas(db: Readable, ids: readonly string[]): ArticleMetaRecord[] {
  return all<{ id: string; meta: string }>(db, 'SELECT a.id, a.meta FROM json_each(?) j CROSS JOIN article a ON a.id = j.value ORDER BY j.key', [JSON.stringify(ids)])
    .map(({ id, meta }) => ({ id, meta: JSON.parse(meta) as ArticleMeta }))
}

export function updateArticleMeta(db: Writable, { id, meta }: ArticleMetaRecord): void {
  run(db, 'UPDATE article SET meta = ? WHERE id = ?', [JSON.stringify(meta), id])
}
