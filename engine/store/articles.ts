import type { Article, ArticleMeta, ArticleMetaRecord, ArticleSummary, ParsedArticle } from '../../core/article/article.ts'
import type { Block } from '../../core/text/block.ts'
import type { Page } from '../../contract/shapes.ts'
import { all, first, run, transaction, value, values, type Readable, type Writable } from './database.ts'
import { insertOriginal } from './originals.ts'

/** `published`: newest first, undated last. `imported`: newest first. `title` and `outlet`: A to Z, without one last. */
export type ArticleSort = 'published' | 'imported' | 'title' | 'outlet'

export interface NewArticle {
  readonly id: string
  readonly parsed: ParsedArticle
  /** The bytes as imported. */
  readonly original: Uint8Array
  /** The file's name, with no folder. */
  readonly file: string
  /** The file's path below what was chosen. */
  readonly path: string
  /** Lower-case hex. */
  readonly sha256: string
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string
  readonly words: number
}

export interface ArticleText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly published: string | null
  readonly language: string | null
}

const SUMMARY = `
  a.id, a.title, a.outlet, a.byline, a.published, a.url, a.language, a.file, a.sha256, a.words, a.imported_at AS importedAt,
  (SELECT count(*) FROM annotation n WHERE n.article_id = a.id) AS annotations,
  (SELECT count(*) FROM mention m WHERE m.article_id = a.id AND m.status = 'confirmed') AS mentions`

const ORDER: Readonly<Record<ArticleSort, string>> = {
  published: 'a.published DESC, a.seq DESC',
  imported: 'a.imported_at DESC, a.seq DESC',
  title: 'a.title COLLATE NOCASE, a.seq',
  outlet: 'a.outlet IS NULL, a.outlet COLLATE NOCASE, a.seq',
}

export function articleById(db: Readable, id: string): Article | null {
  const row = first<ArticleSummary & { text: string; blocks: string; meta: string; encoding: string; size: number }>(
    db, `SELECT ${SUMMARY}, a.text, a.blocks, a.meta, a.encoding, a.size FROM article a WHERE a.id = ?`, [id],
  )
  return row && { ...row, blocks: JSON.parse(row.blocks) as Block[], meta: JSON.parse(row.meta) as ArticleMeta }
}

/** What an answer about a passage says of its article. */
export type ArticleReference = Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published'>

export function articleReference(db: Readable, id: string): ArticleReference | null {
  return first<ArticleReference>(db, 'SELECT id, title, outlet, published FROM article WHERE id = ?', [id])
}

export function articleSummary(db: Readable, id: string): ArticleSummary | null {
  return first<ArticleSummary>(db, `SELECT ${SUMMARY} FROM article a WHERE a.id = ?`, [id])
}

export function articleText(db: Readable, id: string): ArticleText | null {
  const row = first<Omit<ArticleText, 'blocks'> & { blocks: string }>(db, 'SELECT text, blocks, published, language FROM article WHERE id = ?', [id])
  return row && { ...row, blocks: JSON.parse(row.blocks) as Block[] }
}

/** Every article's id, oldest import first. */
export function articleIds(db: Readable): string[] {
  return values<string>(db, 'SELECT id FROM article ORDER BY seq')
}

export function countArticles(db: Readable): number {
  return value<number>(db, 'SELECT count(*) FROM article') ?? 0
}

export function listArticles(db: Readable, { sort, offset, limit }: { sort: ArticleSort; offset: number; limit: number }): Page<ArticleSummary> {
  return {
    total: countArticles(db),
    rows: all<ArticleSummary>(db, `SELECT ${SUMMARY} FROM article a ORDER BY ${ORDER[sort]} LIMIT ? OFFSET ?`, [limit, offset]),
  }
}

export function articleBySha256(db: Readable, sha256: string): { id: string; title: string } | null {
  return first(db, 'SELECT id, title FROM article WHERE sha256 = ?', [sha256])
}

/** Stores the article and its original in one transaction. The caller has made sure that the hash is new to the case. */
export function insertArticle(db: Writable, { id, parsed, original, file, path, sha256, importedAt, words }: NewArticle): void {
  transaction(db, () => {
    insertOriginal(db, sha256, original)
    run(
      db,
      `INSERT INTO article (id, words, size, imported_at, encoding, sha256, file, path, meta, blocks, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, words, original.length, importedAt, parsed.encoding, sha256, file, path, JSON.stringify(parsed.meta), JSON.stringify(parsed.blocks), parsed.text],
    )
  })
}

export function articleMeta(db: Readable, id: string): ArticleMetaRecord | null {
  const meta = value<string>(db, 'SELECT meta FROM article WHERE id = ?', [id])
  return meta === null ? null : { id, meta: JSON.parse(meta) as ArticleMeta }
}

export function updateArticleMeta(db: Writable, { id, meta }: ArticleMetaRecord): void {
  run(db, 'UPDATE article SET meta = ? WHERE id = ?', [JSON.stringify(meta), id])
}
