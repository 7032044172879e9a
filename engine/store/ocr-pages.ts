import type { ErrorData } from '../../contract/errors.ts'
import type { ArticlePage } from '../../core/article/page.ts'
import { first, run, transaction, value, type Readable, type Writable } from './database.ts'

/** A scanned page of an article of the case, from 1. Pages of removed articles wait with them. */
export interface OcrPage {
  readonly articleId: string
  readonly title: string
  readonly page: number
}

/** The page to be read next: in the order of import and of pages. */
export function nextOcrPage(db: Readable): OcrPage | null {
  return first(db, `
    SELECT a.id AS articleId, a.title, o.page FROM ocr_page o JOIN article a ON a.id = o.article_id WHERE o.error IS NULL ORDER BY a.seq, o.page LIMIT 1`)
}

export function countOcrPages(db: Readable): { readonly waiting: number; readonly failed: number } {
  return first(db, 'SELECT count(*) FILTER (WHERE o.error IS NULL) AS waiting, count(o.error) AS failed FROM ocr_page o JOIN article a ON a.id = o.article_id')
    ?? { waiting: 0, failed: 0 }
}

/** The page was read: it waits no longer. */
export function endOcrPage(db: Writable, articleId: string, page: number): void {
  run(db, 'DELETE FROM ocr_page WHERE article_id = ? AND page = ?', [articleId, page])
}

export function failOcrPage(db: Writable, articleId: string, page: number, error: ErrorData): void {
  transaction(db, () => {
    run(db, 'UPDATE ocr_page SET error = ? WHERE article_id = ? AND page = ?', [JSON.stringify(error), articleId, page])
    mark(db, articleId, page, 'failed')
  })
}

/** Puts pages of an article back to waiting: those that failed, or all that no text layer gives. What OCR read on them stays until they are read again. */
export function queueOcrPages(db: Writable, articleId: string, failedOnly: boolean): void {
  transaction(db, () => {
    pagesOf(db, articleId).forEach(({ reading }, index) => {
      if (reading === 'text' || (failedOnly && reading !== 'failed')) return
      run(db, 'INSERT INTO ocr_page (article_id, page) VALUES (?, ?) ON CONFLICT DO UPDATE SET error = NULL', [articleId, index + 1])
      if (reading === 'failed') mark(db, articleId, index + 1, 'waiting')
    })
  })
}

function pagesOf(db: Readable, articleId: string): ArticlePage[] {
  const pages = value<string>(db, 'SELECT r.pages FROM article a JOIN article_reading r USING (seq) WHERE a.id = ?', [articleId])
  return pages === null ? [] : JSON.parse(pages) as ArticlePage[]
}

/** A page that was read before keeps its text, and says so. */
function mark(db: Writable, articleId: string, page: number, reading: 'failed' | 'waiting'): void {
  const pages = pagesOf(db, articleId)
  if (pages[page - 1]?.reading !== (reading === 'failed' ? 'waiting' : 'failed')) return
  const marked = pages.map((other, index) => (index === page - 1 ? { ...other, reading } : other))
  run(db, 'UPDATE article_reading SET pages = ? WHERE seq = (SELECT seq FROM article WHERE id = ?)', [JSON.stringify(marked), articleId])
}

/** What was chosen for OCR in this case. */
export interface OcrChoices {
  /** An absolute path; null when none was named. */
  readonly folder: string | null
  readonly languages: readonly string[]
}

export function ocrChoices(db: Readable): OcrChoices {
  const kept = value<string>(db, `SELECT value FROM case_info WHERE key = 'ocr'`)
  return kept === null ? { folder: null, languages: ['eng'] } : JSON.parse(kept) as OcrChoices
}

export function putOcrChoices(db: Writable, choices: OcrChoices): void {
  run(db, `INSERT INTO case_info (key, value) VALUES ('ocr', ?) ON CONFLICT DO UPDATE SET value = excluded.value`, [JSON.stringify(choices)])
}
