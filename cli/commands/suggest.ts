import type { ArticleFigures, Figure } from '../../core/text/figure.ts'
import { unwrap } from '../../engine/unwrap.ts'
import { allArticles } from '../all-articles.ts'
import { table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

const SIGN = { exact: '', about: 'about ', least: 'at least ', most: 'at most ' } as const

export async function suggestCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const ids = args.article === null ? (await allArticles(session)).map((article) => article.id) : [args.article]
    if (args.figures) {
      const figures = []
      for (const articleId of ids) {
        const { text } = unwrap(await session.call('articles.get', { articleId }))
        figures.push(...listed(articleId, text, unwrap(await session.call('suggestions.figures', { articleId }))))
      }
      const rows = figures.map((one) => [one.kind, one.text, one.kind === 'date' ? one.edtf : amount(one)])
      return { json: figures, text: rows.length > 0 ? table(rows) : 'No figures.', code: 0 }
    }
    const suggestions = []
    for (const articleId of ids) suggestions.push(...unwrap(await session.call('suggestions.forArticle', { articleId })))
    const rows = suggestions.map((one) => [one.type, one.text === one.name ? one.name : `${one.name} (“${one.text}”)`, one.role ?? '', one.reason])
    return { json: suggestions, text: rows.length > 0 ? table(rows) : 'No suggestions.', code: 0 }
  } finally {
    session.close()
  }
}

function listed(articleId: string, text: string, { figures, dates }: ArticleFigures) {
  const all = [...figures, ...dates.map((date) => ({ ...date, kind: 'date' as const }))].sort((a, b) => a.start - b.start)
  return all.map(({ start, end, ...rest }) => ({ articleId, start, end, text: text.slice(start, end), ...rest }))
}

function amount({ value, to, currency, counted, precision }: Pick<Figure, 'value' | 'to' | 'currency' | 'counted' | 'precision'>): string {
  const number = (one: number): string => one.toLocaleString('en')
  return `${SIGN[precision]}${number(value)}${to === null ? '' : `–${number(to)}`} ${currency ?? counted ?? 'people'}`
}
