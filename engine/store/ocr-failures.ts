import type { ErrorData } from '../../contract/errors.ts'
import type { OcrFailure } from '../../contract/shapes.ts'
import { all, type Readable } from './database.ts'

const MOST = 200

/** Pages that OCR could not read, by article and page. */
export function ocrFailures(db: Readable): OcrFailure[] {
  return all<{ id: string; title: string; page: number; error: string }>(db, `
    SELECT a.id, a.title, o.page, o.error FROM ocr_page o JOIN article a ON a.id = o.article_id WHERE o.error IS NOT NULL ORDER BY a.seq, o.page LIMIT ?`, [MOST])
    .map(({ id, title, page, error }) => ({ article: { id, title }, page, error: JSON.parse(error) as ErrorData }))
}
