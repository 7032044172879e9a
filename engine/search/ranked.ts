import { all, type Readable } from '../store/database.ts'
import { countMatches, type Plan } from './plan.ts'

/** An article in the answer. `seq` is its row; a higher score is better. */
export interface Ranked {
  readonly seq: number
  readonly score: number
}

export interface RankedPage {
  readonly total: number
  readonly matchingAll: number
  readonly rows: readonly Ranked[]
}

/** Title, text, outlet, byline: a word of the title tells most about an article. */
const BM25 = 'bm25(5.0, 1.0, 2.0, 1.0)'

/** One page of the list: articles that match every clause, best first; then, where the page has room, the rest, best first. */
export function rankedPage(db: Readable, plan: Plan, { offset, limit }: { offset: number; limit: number }): RankedPage {
  const total = countMatches(db, plan.any)
  const matchingAll = plan.all === plan.any ? total : countMatches(db, plan.all)
  const first = offset < matchingAll ? best(db, plan, 'all', offset, limit) : []
  const room = limit - first.length
  const rest = room > 0 && total > matchingAll ? best(db, plan, 'any', Math.max(0, offset - matchingAll), room) : []
  return { total, matchingAll, rows: [...first, ...rest] }
}

/** `any`: those that match every clause are left out. */
function best(db: Readable, plan: Plan, which: 'all' | 'any', offset: number, limit: number): Ranked[] {
  const candidates = plan[which]!
  const leftOut = which === 'any' ? plan.all : null
  const exclusion = leftOut === null ? '' : 'AND rowid NOT IN (SELECT rowid FROM article_index WHERE article_index MATCH :leftOut)'
  const bound = { candidates, limit, offset, ...(leftOut === null ? null : { leftOut }) }
  if (plan.rankedBy[which]) {
    return all(db, `
      SELECT rowid AS seq, -rank AS score FROM article_index
      WHERE article_index MATCH :candidates AND rank MATCH '${BM25}' ${exclusion} ORDER BY rank LIMIT :limit OFFSET :offset`,
    bound)
  }
  // Without MATERIALIZED SQLite would ask the index for each candidate anew.
  const parts = plan.parts.map((_, index) => `
      SELECT rowid AS seq, -rank * :weight${index} AS score FROM article_index WHERE article_index MATCH :match${index} AND rank MATCH '${BM25}'`)
  return all(db, `
    WITH candidate AS MATERIALIZED (SELECT rowid AS seq FROM article_index WHERE article_index MATCH :candidates ${exclusion}),
    part AS MATERIALIZED (${parts.join(' UNION ALL ')})
    SELECT seq, sum(score) AS score FROM part JOIN candidate USING (seq) GROUP BY seq ORDER BY score DESC, seq LIMIT :limit OFFSET :offset`,
  { ...Object.fromEntries(plan.parts.flatMap(({ match, weight }, index) => [[`match${index}`, match], [`weight${index}`, weight]])), ...bound })
}
