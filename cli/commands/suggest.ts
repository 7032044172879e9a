import { unwrap } from '../../engine/unwrap.ts'
import { table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'

export async function suggestCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const suggestions = []
    for (const articleId of args.article === null ? await articleIds(session) : [args.article]) {
      suggestions.push(...unwrap(await session.call('suggestions.forArticle', { articleId })))
    }
    const rows = suggestions.map((one) => [one.type, one.text === one.name ? one.name : `${one.name} (“${one.text}”)`, one.role ?? '', one.reason])
    return { json: suggestions, text: rows.length > 0 ? table(rows) : 'No suggestions.', code: 0 }
  } finally {
    session.close()
  }
}

async function articleIds(session: Session): Promise<string[]> {
  const ids: string[] = []
  for (let total = 1; ids.length < total; ) {
    const page = unwrap(await session.call('articles.list', { sort: 'imported', offset: ids.length, limit: 1000 }))
    if (page.rows.length === 0) break
    total = page.total
    ids.push(...page.rows.map((article) => article.id))
  }
  return ids
}
