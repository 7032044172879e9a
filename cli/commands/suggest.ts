import { unwrap } from '../../engine/unwrap.ts'
import { allArticles } from '../all-articles.ts'
import { table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

export async function suggestCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const suggestions = []
    for (const articleId of args.article === null ? (await allArticles(session)).map((article) => article.id) : [args.article]) {
      suggestions.push(...unwrap(await session.call('suggestions.forArticle', { articleId })))
    }
    const rows = suggestions.map((one) => [one.type, one.text === one.name ? one.name : `${one.name} (“${one.text}”)`, one.role ?? '', one.reason])
    return { json: suggestions, text: rows.length > 0 ? table(rows) : 'No suggestions.', code: 0 }
  } finally {
    session.close()
  }
}
