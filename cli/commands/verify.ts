import path from 'node:path'
import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

export async function verifyCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case and a PDF')
  const pdf = path.resolve(required(args, 1, 'a PDF'))
  const session = await openSession(file, args)
  try {
    const answer = unwrap(await session.call('dossier.verify', { file: pdf }))
    const lines = [
      `${count(answer.citations, 'citation')} and ${count(answer.sources, 'source')} followed, ${count(answer.problems.length, 'problem')}.`,
      ...answer.problems.map((problem) => `  ${problem.subject}: ${problem.message}`),
    ]
    return { json: answer, text: lines.join('\n'), code: answer.problems.length > 0 ? 2 : 0 }
  } finally {
    session.close()
  }
}
