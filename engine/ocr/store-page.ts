import type { ArticleMeta } from '../../core/article/article.ts'
import { putPage, type PageText } from '../../core/article/put-page.ts'
import { titleFromLead } from '../import/lead-title.ts'
import { articleMeta, updateArticleMeta } from '../store/articles.ts'
import { transaction, type Writable } from '../store/database.ts'
import { endOcrPage } from '../store/ocr-pages.ts'
import { putReading, readingById } from '../store/readings.ts'
import type { RecognizedPage } from './messages.ts'

/** Fewer letters than this are no title. */
const SHORTEST_TITLE = 12

/**
 * Puts what was read on a page into its article, in one transaction: text, place, search index, and the title and language that nothing told before. Returns whether
 * the article's metadata changed. An article that was removed meanwhile is left alone.
 */
export function storePage(db: Writable, { articleId, page }: { readonly articleId: string; readonly page: number }, { text, language }: RecognizedPage): boolean {
  return transaction(db, () => {
    const reading = readingById(db, articleId)
    if (!reading) return false
    const next = putPage(reading, page, text)
    putReading(db, next)
    endOcrPage(db, articleId, page)
    const kept = articleMeta(db, articleId)
    if (!kept) return false
    const opens = next.blocks[0] !== undefined && next.blocks[0].start >= (next.pages[page - 1]?.start ?? Infinity)
    const meta = learned(kept.meta, opens ? text : null, language)
    if (meta === kept.meta) return false
    updateArticleMeta(db, { id: articleId, meta })
    return true
  })
}

/** What a person corrected is left as it is, all of it: undo finds the metadata as that person left it. */
function learned(meta: ArticleMeta, opening: PageText | null, language: string | null): ArticleMeta {
  if (Object.values(meta).some(({ origin }) => origin === 'analyst')) return meta
  const title = meta.title.origin === 'none' || meta.title.origin === 'file-name' ? titleOf(opening) : null
  const speaks = meta.language.value === null ? language : null
  if (title === null && speaks === null) return meta
  return {
    ...meta,
    ...(title === null ? {} : { title: { value: title, origin: 'text', confidence: 'low' } as const }),
    ...(speaks === null ? {} : { language: { value: speaks, origin: 'detected', confidence: 'medium' } as const }),
  }
}

function titleOf(opening: PageText | null): string | null {
  const telling = opening?.parts.filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= SHORTEST_TITLE) ?? []
  const heading = telling.slice(0, 3).find(({ kind }) => kind === 'heading')
  if (heading) return heading.text
  return telling[0] ? titleFromLead(telling[0].text) : null
}
