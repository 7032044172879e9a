import type { ContextInput } from '../../engine/search/concordance.ts'
import { unwrap } from '../../engine/unwrap.ts'
import { count, type Answer } from '../answer.ts'
import type { Arguments } from '../args.ts'
import type { Session } from '../session.ts'

/** What a line has room for on each side of its match. Columns of a terminal. */
const SIDE = 44

/** Letters are more than one UTF-16 unit in many scripts, and less than a column in some. */
const REACH = 120

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}/u

/** Every place that a query finds, one on a line, aligned at the match. */
export async function searchInContext(session: Session, args: Arguments, list: Pick<ContextInput, 'query'> & Partial<ContextInput>): Promise<Answer> {
  const { sort, offset } = args
  const limit = args.limit ?? (args.json ? 1000 : 40)
  const answer = unwrap(await session.call('search.context', { ...list, sort, offset, limit, width: args.json ? 160 : REACH }))
  const lines = answer.rows.map(({ before, match, after, page, article }) => {
    const left = fitting([...characters(before)].reverse()).reverse().join('')
    const right = fitting([...characters(`${match}${after}`)]).join('').slice(match.length)
    const source = [article.title, page === null ? '' : `p. ${page}`, article.outlet, article.published].filter(Boolean).join(' · ')
    return `${' '.repeat(SIDE - columns(left))}${left}[${match}]${right}${' '.repeat(Math.max(0, SIDE - columns(match + right)))}  ${source}`
  })
  const cut = answer.looked < answer.articles ? `; only the first ${answer.looked} of ${count(answer.articles, 'article')} were looked through` : ''
  return { json: answer, text: [...lines, `${count(answer.total, 'place')} in ${count(answer.holding, 'article')}${cut}`].join('\n'), code: 0 }
}

function* characters(text: string): Generator<string> {
  for (const { segment } of clusters.segment(text)) yield segment
}

const widthOf = (character: string): number => (WIDE.test(character) ? 2 : 1)

const columns = (text: string): number => [...characters(text)].reduce((sum, character) => sum + widthOf(character), 0)

/** As many of the first as have room on a side. */
function fitting(all: readonly string[]): string[] {
  let room = SIDE
  const end = all.findIndex((character) => (room -= widthOf(character)) < 0)
  return end < 0 ? [...all] : all.slice(0, end)
}
