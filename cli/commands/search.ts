import { readFileSync } from 'node:fs'
import { expectedFailure, unwrap } from '../../engine/unwrap.ts'
import { count, table, type Answer } from '../answer.ts'
import { required, UsageError, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'
import { searchInContext } from './search-context.ts'
import { savedList, type SavedList } from './searches.ts'

export async function searchCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case and a query')
  if (args.queries !== null && args.positionals.length > 1) throw new UsageError('search takes a query or --queries, not both.')
  const queries = args.queries === null ? null : queriesOf(args.queries)
  if (args.saved !== null && (queries !== null || args.positionals.length > 1)) throw new UsageError('search takes a query, --queries or --saved, one of them.')
  if (queries === null && args.saved === null) required(args, 1, 'a query')
  if (args.context && queries !== null) throw new UsageError('--context is for one query, not for --queries.')
  if (args.new && args.saved === null) throw new UsageError('--new is for --saved.')
  const session = await openSession(file, args)
  try {
    if (queries !== null) return await answerAll(session, args, queries)
    const saved = args.saved === null ? null : await savedList(session, args.saved, args)
    const query = saved?.search.query ?? required(args, 1, 'a query')
    if (args.context) return await searchInContext(session, args, { query, ...listOf(args, saved) })
    const answer = await ask(session, args, query, saved)
    const lines = answer.hits.flatMap((hit) => [
      [hit.article.title, hit.article.outlet, hit.article.published, ...beside(hit, query)].filter(Boolean).join(' · '),
      `  ${mark(hit.snippet, hit.marks)}`,
    ])
    return { json: answer, text: [...lines, ...facetLines(answer), `${count(answer.total, 'article')}${answer.folded > 0 ? ` and ${count(answer.folded, 'copy', 'copies')} folded under them` : ''}, ${answer.tookMs.toFixed(1)} ms`].join('\n'), code: 0 }
  } finally {
    session.close()
  }
}

type Hit = Awaited<ReturnType<typeof ask>>['hits'][number]

const listOf = (args: Arguments, saved: SavedList | null) =>
  ({ folded: args.fold, ...(saved === null ? { order: args.order } : { order: saved.search.order, savedId: saved.search.id, onlyNew: args.new }) })

async function ask(session: Session, args: Arguments, query: string, saved: SavedList | null = null) {
  // What is new is told once: then it is told whole.
  const limit = args.limit ?? (args.new ? 1000 : args.json ? 100 : 20)
  const { isNew, ...found } = unwrap(await session.call('search.run', { query, ...listOf(args, saved), offset: args.offset ?? 0, limit }))
  const hits: readonly ((typeof found)['hits'][number] & { readonly isNew?: boolean })[] = isNew === null ? found.hits : found.hits.map((hit, row) => ({ ...hit, isNew: isNew[row]! }))
  const answer = { ...found, hits }
  if (!args.facets) return answer
  const { facets, time } = unwrap(await session.call('search.facets', { query }))
  return { ...answer, facets, time }
}

/** Each facet on a line, the values most often held first. */
function facetLines(answer: Awaited<ReturnType<typeof ask>>): string[] {
  if (!('facets' in answer)) return []
  const rows = answer.facets.flatMap(({ facet, values, pressed, total }) => {
    const said = [...pressed.map(({ value, excluded, articles }) => `[${excluded ? '-' : ''}${value} ${articles}]`), ...values.slice(0, 10).map(({ value, articles }) => `${value} ${articles}`)]
    return said.length === 0 ? [] : [[facet, `${said.join(', ')}${total > 10 ? `, and ${total - 10} more` : ''}`]]
  })
  return rows.length === 0 ? [] : [table(rows)]
}

/** What there is to know of a hit besides its text. */
function beside({ copies, missing, others }: Hit, query: string): string[] {
  return [
    copies > 0 ? count(copies, 'copy', 'copies') : '',
    missing.length > 0 ? `without ${missing.map(({ start, end }) => query.slice(start, end)).join(', ')}` : '',
    others > 0 ? count(others, 'more place') : '',
  ]
}

/** The lines of a file that are not blank. */
function queriesOf(file: string): string[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file of queries cannot be read: ${file}`)
  }
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
}

/** A query that cannot be read is answered with what is wrong; the others go on. */
async function answerAll(session: Session, args: Arguments, queries: readonly string[]): Promise<Answer> {
  const json: object[] = []
  const rows: string[][] = []
  let code: 0 | 2 = 0
  for (const query of queries) {
    try {
      const answer = await ask(session, args, query)
      json.push({ query, ...answer })
      rows.push([query, count(answer.total, 'article'), answer.hits[0]?.article.title ?? ''])
    } catch (thrown) {
      const error = expectedFailure(thrown)
      if (!error) throw thrown
      json.push({ query, error })
      rows.push([query, error.message])
      code = 2
    }
  }
  return { json, lines: true, text: table(rows), code }
}

/** The snippet with its hits in bold on a terminal, in square brackets elsewhere. */
function mark(snippet: string, marks: readonly (readonly [number, number])[]): string {
  const [open, close] = process.stdout.isTTY ? ['\u001B[1m', '\u001B[22m'] : ['[', ']']
  let marked = ''
  let at = 0
  for (const [start, end] of marks) {
    marked += snippet.slice(at, start) + open + snippet.slice(start, end) + close
    at = end
  }
  return (marked + snippet.slice(at)).replaceAll(/\s+/g, ' ')
}
