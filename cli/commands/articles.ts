import { allArticles } from '../all-articles.ts'
import { table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

export async function articlesCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const articles = (await allArticles(session)).map(({ id, title, outlet, byline, published, url, language, file, sha256, words }) => (
      { id, title, outlet, byline, published, url, language, file, sha256, words }))
    const rows = articles.map((article) => [article.id, article.published ?? '—', article.language ?? '—', article.outlet ?? '—', article.title])
    return { json: articles, text: rows.length > 0 ? table(rows) : 'No articles yet.', code: 0 }
  } finally {
    session.close()
  }
}
