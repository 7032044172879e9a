import type { TextRange } from '../../core/text/block.ts'
import { value, type Readable } from '../store/database.ts'

/** Noncharacters, which the index keeps out of what it reads: they can only be the marks of highlight(). */
const OPEN = '\ufdd0'
const CLOSE = '\ufdd1'

/**
 * Where `match` (an FTS5 query) stands in the text of an article: in order, without overlap, UTF-16 units. Empty when it does not match.
 * Costs a reading of the article, about 0.1 ms for 400 words.
 */
export function rangesInText(db: Readable, match: string, seq: number): TextRange[] {
  const marked = value<string>(db, `
    SELECT highlight(article_index, 1, '${OPEN}', '${CLOSE}') FROM article_index WHERE article_index MATCH ? AND rowid = ?`, [match, seq])
  if (marked === null) return []
  const ranges: TextRange[] = []
  let marks = 0
  for (let open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, open + 1)) {
    const close = marked.indexOf(CLOSE, open)
    ranges.push({ start: open - marks, end: close - marks - 1 })
    marks += 2
  }
  return ranges
}
