import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

export async function collectionsCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const rows = unwrap(await session.call('collections.list', {}))
    const listed = rows.map(({ collection, articles }) => ({ ...collection, articles }))
    return { json: listed, text: listed.length > 0 ? tree(listed, null, '').join('\n') : 'No collections yet.', code: 0 }
  } finally {
    session.close()
  }
}

interface Listed {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly articles: number
}

function tree(listed: readonly Listed[], parentId: string | null, indent: string): string[] {
  return listed.filter((one) => one.parentId === parentId).flatMap(({ id, name, articles }) => [`${indent}${name}  ${count(articles, 'article')}`, ...tree(listed, id, `${indent}  `)])
}
