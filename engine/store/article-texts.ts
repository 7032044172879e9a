import type { ArticlePage } from '../../core/article/page.ts'
import type { ArticleReference } from '../../contract/shapes.ts'
import { first, value, type Readable } from './database.ts'

/** An article's text, by its row; null when it is not there any more. 30 µs. */
export const textOf = (db: Readable, seq: number): string | null => value<string>(db, 'SELECT text FROM article WHERE seq = ?', [seq])

/** What is said of an article beside a passage of it. */
export interface PassageSource {
  readonly article: ArticleReference & { readonly language: string | null }
  readonly text: string
  readonly pages: readonly ArticlePage[]
}

export function passageSource(db: Readable, seq: number): PassageSource | null {
  const row = first<PassageSource['article'] & { text: string; pages: string | null }>(
    db, 'SELECT a.id, a.title, a.outlet, a.published, a.language, a.text, r.pages FROM article a JOIN article_reading r USING (seq) WHERE a.seq = ?', [seq],
  )
  if (row === null) return null
  const { text, pages, ...article } = row
  return { article, text, pages: pages === null ? [] : JSON.parse(pages) as ArticlePage[] }
}

/** An article's row, by its id; null when it is not there. */
export const seqOf = (db: Readable, id: string): number | null => value<number>(db, 'SELECT seq FROM article WHERE id = ?', [id])
