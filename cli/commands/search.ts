import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

export async function searchCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case and a query')
  const query = required(args, 1, 'a query')
  const session = await openSession(file, args)
  try {
    const limit = args.limit ?? (args.json ? 100 : 20)
    const answer = unwrap(await session.call('search.run', { query, offset: args.offset ?? 0, limit }))
    const lines = answer.hits.flatMap((hit) => [
      [hit.article.title, hit.article.outlet, hit.article.published].filter(Boolean).join(' · '),
      `  ${mark(hit.snippet, hit.marks)}`,
    ])
    return { json: answer, text: [...lines, `${count(answer.total, 'article')}, ${answer.tookMs.toFixed(1)} ms`].join('\n'), code: 0 }
  } finally {
    session.close()
  }
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
