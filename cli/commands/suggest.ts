import { unwrap } from '../../engine/unwrap.ts'
import { allArticles } from '../all-articles.ts'
import { table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'

const NEAR = { exact: '', about: 'about ', least: 'at least ', most: 'at most ' } as const

export async function suggestCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const ids = args.article === null ? (await allArticles(session)).map((article) => article.id) : [args.article]
    return await (args.figures ? figuresOf(session, ids) : suggestionsOf(session, ids))
  } finally {
    session.close()
  }
}

async function suggestionsOf(session: Session, ids: readonly string[]): Promise<Answer> {
  const suggestions = []
  for (const articleId of ids) suggestions.push(...unwrap(await session.call('suggestions.forArticle', { articleId })))
  const rows = suggestions.map((one) => [one.type, one.text === one.name ? one.name : `${one.name} (“${one.text}”)`, one.role ?? '', one.reason])
  return { json: suggestions, text: rows.length > 0 ? table(rows) : 'No suggestions.', code: 0 }
}

async function figuresOf(session: Session, ids: readonly string[]): Promise<Answer> {
  const figures = []
  for (const articleId of ids) figures.push(...unwrap(await session.call('suggestions.figures', { articleId })))
  const rows = figures.map((one) => {
    if (one.kind === 'date') return [one.kind, one.text, one.edtf]
    const amount = [one.value, ...(one.to === null ? [] : [one.to])].map((number) => number.toLocaleString('en')).join('–')
    return [one.kind, one.text, `${NEAR[one.precision]}${amount} ${one.currency ?? one.counted ?? 'people'}`]
  })
  return { json: figures, text: rows.length > 0 ? table(rows) : 'No figures.', code: 0 }
}
