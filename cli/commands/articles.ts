import { unwrap } from '../../engine/unwrap.ts'
import { allArticles } from '../all-articles.ts'
import { count, table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

export async function articlesCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    // Works out what folds under what, where an import has left that to do.
    unwrap(await session.call('groups.list', { limit: 1 }))
    const articles = (await allArticles(session)).map(({ id, title, outlet, byline, published, updated, url, language, format, file, sha256, words, read, pagesWaiting, copies }) => (
      { id, title, outlet, byline, published, updated, url, language, format, file, sha256, words, read, pagesWaiting, copies }))
    const rows = articles.map(({ id, published, language, format, outlet, title, pagesWaiting, copies }) => {
      const notes = [...(pagesWaiting > 0 ? [`${count(pagesWaiting, 'page')} waiting for OCR`] : []), ...(copies > 0 ? [count(copies, 'copy', 'copies')] : [])]
      return [id, published ?? '—', language ?? '—', format, outlet ?? '—', notes.length > 0 ? `${title} (${notes.join(', ')})` : title]
    })
    return { json: articles, text: rows.length > 0 ? table(rows) : 'No articles yet.', code: 0 }
  } finally {
    session.close()
  }
}
