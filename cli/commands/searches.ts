import { expectedFailure, unwrap } from '../../engine/unwrap.ts'
import { count, table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'

/** Lists the saved searches with what they find, or saves one: `searches save <case> <name> <query>`. */
export async function searchesCommand(args: Arguments): Promise<Answer> {
  if (args.positionals[0] === 'save') return await save(args)
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const rows = unwrap(await session.call('searches.list', {}))
    const json: object[] = []
    const lines: string[][] = []
    let code: 0 | 2 = 0
    for (const row of rows) {
      const { id, name, query, order } = row.search
      try {
        const news = unwrap(await session.call('searches.news', { searchId: id }))
        json.push({ id, name, query, order, lookedAt: row.lookedAt, found: news.found, new: news.new, gone: news.gone })
        lines.push([name, count(news.found, 'article'), `${news.new} new`, [query, ...goneWords(news)].join('  ')])
      } catch (thrown) {
        const error = expectedFailure(thrown)
        if (!error) throw thrown
        json.push({ id, name, query, order, lookedAt: row.lookedAt, error })
        lines.push([name, error.message])
        code = 2
      }
    }
    return { json, text: lines.length > 0 ? table(lines) : 'No saved searches yet.', code }
  } finally {
    session.close()
  }
}

const goneWords = ({ gone }: { readonly gone: readonly { readonly by: string; readonly text: string }[] }): string[] => gone.map(({ by, text }) => `(not in the case any more: ${by} ${text})`)

async function save(args: Arguments): Promise<Answer> {
  const file = required(args, 1, 'a case, a name and a query')
  const name = required(args, 2, 'a name and a query')
  const query = required(args, 3, 'a query')
  const session = await openSession(file, args)
  try {
    const saved = unwrap(await session.call('searches.save', { name, query, order: args.order }))
    return { json: saved, text: `Saved as ${saved.name}.`, code: 0 }
  } finally {
    session.close()
  }
}

/** What `search --saved` asks for. */
export type SavedList = Awaited<ReturnType<typeof savedList>>

/** The saved search of a name; with `--new` it is looked at: the next time only what is newer is new. @throws RedthreadError search/not-found */
export async function savedList(session: Session, name: string, args: Arguments) {
  const rows = unwrap(await session.call('searches.list', {}))
  const searchId = rows.find(({ search }) => search.name === name)?.search.id ?? 'none'
  const news = unwrap(await session.call(args.new ? 'searches.look' : 'searches.news', { searchId }))
  return { search: rows.find(({ search }) => search.id === searchId)!.search, news }
}
