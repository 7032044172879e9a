import { unwrap } from '../../engine/unwrap.ts'
import { table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

/** Rows asked for at a time: the most the contract allows. */
const PAGE = 1000

export async function articlesCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const articles = []
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const page = unwrap(await session.call('articles.list', { sort: 'imported', offset, limit: PAGE }))
      total = page.total
      for (const { id, title, outlet, byline, published, url, language, file, sha256, words } of page.rows) {
        articles.push({ id, title, outlet, byline, published, url, language, file, sha256, words })
      }
    }
    const rows = articles.map((article) => [article.id, article.published ?? '—', article.language ?? '—', article.outlet ?? '—', article.title])
    return { json: articles, text: rows.length > 0 ? table(rows) : 'No articles yet.', code: 0 }
  } finally {
    session.close()
  }
}
