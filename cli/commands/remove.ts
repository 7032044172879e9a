import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

/** Removes articles by their ids, with what was marked in them. Undone in the window, from the history. */
export async function removeCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case')
  required(args, 1, 'the ids of articles: remove <case> <id>…')
  const articleIds = args.positionals.slice(1)
  const session = await openSession(file, args)
  try {
    const { mentions, annotations } = unwrap(await session.call('articles.removalPreview', { articleIds }))
    const { removed } = unwrap(await session.call('articles.remove', { articleIds }))
    const text = `${count(removed, 'article')} removed, with ${count(mentions, 'mention')} and ${count(annotations, 'annotation')}. Undo in the window brings all of it back.`
    return { json: { removed, mentions, annotations }, text, code: removed < new Set(articleIds).size ? 2 : 0 }
  } finally {
    session.close()
  }
}
