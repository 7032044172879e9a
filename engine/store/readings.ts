import type { Encoding } from '../../core/article/article.ts'
import type { ArticlePage } from '../../core/article/page.ts'
import type { ArticleReading } from '../../core/article/reading.ts'
import { signature } from '../../core/duplicate/signature.ts'
import type { Block } from '../../core/text/block.ts'
import { countWords } from '../../core/text/words.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { textHash } from '../import/text-hash.ts'
import { first, run, transaction, value, type Readable, type Writable } from './database.ts'
import { packLines, unpackLines } from './placed-lines.ts'

interface Row {
  readonly text: string
  readonly blocks: string
  readonly encoding: string
  readonly encodingOrigin: Encoding['origin'] | null
  readonly pages: string | null
  readonly lines: Uint8Array | null
}

/** How an article is read now. Boxes of lines come in thousandths of their page, as they are kept. */
export function readingById(db: Readable, id: string): ArticleReading | null {
  const row = first<Row>(db, `
    SELECT a.text, a.blocks, a.encoding, r.encoding_origin AS encodingOrigin, r.pages, r.lines FROM article a JOIN article_reading r USING (seq) WHERE a.id = ?`, [id])
  return row && {
    id,
    text: row.text,
    blocks: JSON.parse(row.blocks) as Block[],
    encoding: row.encodingOrigin === null ? null : { label: row.encoding, origin: row.encodingOrigin },
    pages: row.pages === null ? [] : JSON.parse(row.pages) as ArticlePage[],
    lines: unpackLines(row.lines),
  }
}

/**
 * Replaces how an article of the case is read: its text, and all that is computed from the text. The search index follows; annotations and mentions are
 * found again by their quotes. Which of its pages wait for OCR is the caller's to say.
 * @throws article/not-found for one that is not in the case, or removed from it
 */
export function putReading(db: Writable, { id, text, blocks, encoding, pages, lines }: ArticleReading): void {
  transaction(db, () => {
    const seq = value<number>(db, 'SELECT seq FROM article WHERE id = ?', [id])
    if (seq === null) throw new RedthreadError('article/not-found')
    run(db, 'UPDATE article SET text = ?, blocks = ?, words = ?, encoding = ? WHERE seq = ?', [text, JSON.stringify(blocks), countWords(text), encoding?.label ?? '', seq])
    run(
      db, 'UPDATE article_reading SET encoding_origin = ?, text_hash = ?, signature = ?, pages = ?, lines = ? WHERE seq = ?',
      [encoding?.origin ?? null, textHash(text), signature(text), pages.length === 0 ? null : JSON.stringify(pages), packLines(lines), seq],
    )
  })
}
