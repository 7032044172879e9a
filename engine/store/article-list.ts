import type { ArticleSummary } from '../../core/article/article.ts'
import type { Page } from '../../contract/shapes.ts'
import { countArticles, SUMMARY, summaryOf, type SummaryRow } from './articles.ts'
import { all, value, values, type Readable, type SqlValue } from './database.ts'
import { changeCount } from './read-marks.ts'

/** `published`: newest first, undated last. `imported`: newest first. `title` and `outlet`: A to Z, without one last. */
export type ArticleSort = 'published' | 'imported' | 'title' | 'outlet'

export interface ArticleFilter {
  readonly sort: ArticleSort
  /** Only what is in this collection or one below it; null: everything. */
  readonly collectionId: string | null
  /** Without those that fold under another of their group. */
  readonly folded: boolean
}

/** Each is the order of an index, which holds seq too. */
const ORDER: Readonly<Record<ArticleSort, string>> = {
  published: 'a.published DESC, a.seq DESC',
  imported: 'a.imported_at DESC, a.seq DESC',
  title: 'a.title COLLATE NOCASE, a.seq',
  outlet: 'a.outlet IS NULL, a.outlet COLLATE NOCASE, a.seq',
}

/** The members of a collection and of those below it, by seq. UNION, so that a circle of collections in a damaged file ends. */
const MEMBERS = `
  WITH RECURSIVE below (id) AS (SELECT id FROM collection WHERE id = ? UNION SELECT c.id FROM collection c JOIN below b ON c.parent_id = b.id)
  SELECT m.seq FROM collection_member m JOIN below b ON m.collection_id = b.id`

/** The articles of a collection and of those below it. */
export const seqsInCollection = (db: Readable, collectionId: string): number[] => values(db, MEMBERS, [collectionId])

const FOLDED = 'SELECT g.seq FROM article_group g WHERE g.lead <> g.seq'

/**
 * What a filter asks of `a`, and what it binds. It asks by seq, and hides from the planner (with "+") that it could look rows up by it: an index is walked in the list's
 * order, and only the rows of the page are touched. To look up each row takes 2 s for 100,000 articles.
 */
function where({ collectionId, folded }: ArticleFilter): { readonly clause: string; readonly bound: readonly SqlValue[] } {
  const clauses = [...(collectionId === null ? [] : [`+a.seq IN (${MEMBERS})`]), ...(folded ? [`+a.seq NOT IN (${FOLDED})`] : [])]
  return { clause: clauses.length === 0 ? '' : `WHERE ${clauses.join(' AND ')}`, bound: collectionId === null ? [] : [collectionId] }
}

function countWithout(db: Readable, folded: boolean): number {
  return countArticles(db) - (folded ? value<number>(db, `SELECT count(*) FROM (${FOLDED})`) ?? 0 : 0)
}

/** The list of a collection that was asked for last, by seq: while it is scrolled, nothing is written. `changes`: what `changeCount` said. */
interface Kept {
  readonly key: string
  readonly changes: number
  readonly seqs: readonly number[]
}

const keptFor = new WeakMap<Readable, Kept>()

/** The whole list, by seq. 30 to 150 ms for 100,000 articles. */
function orderedSeqs(db: Readable, filter: ArticleFilter): readonly number[] {
  const { clause, bound } = where(filter)
  const key = JSON.stringify(filter)
  const changes = changeCount(db)
  const kept = keptFor.get(db)
  if (kept?.key === key && kept.changes === changes) return kept.seqs
  const seqs = values<number>(db, `SELECT a.seq FROM article a ${clause} ORDER BY ${ORDER[filter.sort]}`, bound)
  keptFor.set(db, { key, changes, seqs })
  return seqs
}

/** A page of the library. */
export function listArticles(db: Readable, { offset, limit, ...filter }: ArticleFilter & { readonly offset: number; readonly limit: number }): Page<ArticleSummary> {
  if (filter.collectionId === null) {
    const { clause, bound } = where(filter)
    const rows = all<SummaryRow>(db, `SELECT ${SUMMARY} FROM article a ${clause} ORDER BY ${ORDER[filter.sort]} LIMIT ? OFFSET ?`, [...bound, limit, offset])
    return { total: countWithout(db, filter.folded), rows: rows.map(summaryOf) }
  }
  const seqs = orderedSeqs(db, filter)
  const page = JSON.stringify(seqs.slice(offset, offset + limit))
  return { total: seqs.length, rows: all<SummaryRow>(db, `SELECT ${SUMMARY} FROM json_each(?) j JOIN article a ON a.seq = j.value ORDER BY j.key`, [page]).map(summaryOf) }
}

/** The ids of the whole list. */
export function listedIds(db: Readable, filter: ArticleFilter): string[] {
  return idsOf(db, orderedSeqs(db, filter))
}

/** The ids of articles by their seqs, in that order. Looks at all ids of the case: an index instead of a row for each. */
export function idsOf(db: Readable, seqs: readonly number[]): string[] {
  const ids = new Map(all<{ seq: number; id: string }>(db, 'SELECT seq, id FROM article').map(({ seq, id }) => [seq, id]))
  return seqs.map(seq => ids.get(seq)!)
}
