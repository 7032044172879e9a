import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

/** Marks articles read by their ids, or unread. Undone in the window. */
export async function readCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case')
  required(args, 1, 'the ids of articles: read <case> <id>…')
  const session = await openSession(file, args)
  try {
    const { changed, missing } = unwrap(await session.call('articles.setRead', { articleIds: args.positionals.slice(1), read: !args.unread }))
    const marked = `${count(changed, 'article')} marked ${args.unread ? 'unread' : 'read'}.`
    return { json: { changed, missing }, text: missing > 0 ? `${marked} Not in the case: ${missing}.` : marked, code: missing > 0 ? 2 : 0 }
  } finally {
    session.close()
  }
}
