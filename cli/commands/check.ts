import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

export async function checkCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const answer = unwrap(await session.call('case.check', {}))
    const lines = [
      `${count(answer.articles, 'article')}, ${count(answer.originals, 'original')}, ${count(answer.anchors, 'anchor')} ` +
        `(${answer.moved} moved, ${count(answer.orphans, 'orphan')}), ${count(answer.problems.length, 'problem')}.`,
      ...answer.problems.map((problem) => `  ${problem.subject}: ${problem.message}`),
    ]
    return { json: answer, text: lines.join('\n'), code: answer.problems.length > 0 ? 2 : 0 }
  } finally {
    session.close()
  }
}
