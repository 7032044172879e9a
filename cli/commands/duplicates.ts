import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'

/** Groups asked for at a time: the most the contract allows. */
const PAGE = 1000

type Member = Awaited<ReturnType<typeof allGroups>>[number]['members'][number]

export async function duplicatesCommand(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const groups = (await allGroups(session)).map(({ members, corrected }) => ({ corrected, members: members.map(flat) }))
    const folded = groups.reduce((sum, { members }) => sum + members.length - 1, 0)
    const lines = groups.flatMap(({ members: [lead, ...members] }) => [named(lead!), ...members.map((member) => `  ${tied(member)}: ${named(member)}`)])
    const sum = groups.length === 0 ? 'No two articles say the same.' : `${count(groups.length, 'group')}, ${count(folded, 'article')} folded under another.`
    return { json: groups, text: [...lines, sum].join('\n'), code: 0 }
  } finally {
    session.close()
  }
}

/** The largest group first. */
async function allGroups(session: Session) {
  const first = unwrap(await session.call('groups.list', { limit: PAGE }))
  const groups = [...first.rows]
  while (groups.length < first.total) {
    const page = unwrap(await session.call('groups.list', { offset: groups.length, limit: PAGE }))
    if (page.rows.length === 0) break
    groups.push(...page.rows)
  }
  return groups
}

function flat({ article: { id, title, outlet, published }, words, tie, similarity }: Member) {
  return { id, title, outlet, published, words, tie, similarity }
}

function named({ id, title, outlet, published }: ReturnType<typeof flat>): string {
  return [title, outlet, published, id].filter(Boolean).join(' · ')
}

function tied({ tie, similarity }: ReturnType<typeof flat>): string {
  switch (tie) {
    case 'same-text': return 'same text'
    case 'near': return `near copy, ${Math.round(100 * similarity)} % the same`
    case 'version': return `another version, ${Math.round(100 * similarity)} % the same`
    default: return 'put together by hand'
  }
}
