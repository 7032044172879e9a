import { tagPath } from '../../core/annotation/tags.ts'
import { all, run, value, type Readable, type Writable } from './database.ts'

/** What counts beside a search need of articles that can have several or that their rows do not hold. */
export type Holding = 'entity' | 'tag' | 'collection' | 'format' | 'read'

/** One value of a kind with the seqs of all articles that hold it, each once, as JSON: a tenth of what a row for each would cost. `entity` and `collection` by id. */
export interface HoldingRow {
  readonly value: string
  readonly seqs: string
}

const OF_THESE = 'AND seq IN (SELECT value FROM json_each(?))'
const IN_THESE = 'IN (SELECT id FROM article WHERE seq IN (SELECT value FROM json_each(?)))'

/** Where a kind stands: `a` is the seq of an article, `v` what it holds. CROSS JOIN: the planner would begin with every article, at ten times the cost. */
const HELD: Readonly<Record<Holding, { readonly a: string; readonly v: string; readonly from: string; readonly some: string }>> = {
  entity: { a: 'a.seq', v: 'm.entity_id', from: `mention m CROSS JOIN article a ON a.id = m.article_id WHERE m.status = 'confirmed'`, some: `AND m.article_id ${IN_THESE}` },
  tag: { a: 'a.seq', v: 't.value', from: 'annotation n CROSS JOIN article a ON a.id = n.article_id, json_each(n.tags) t WHERE true', some: `AND n.article_id ${IN_THESE}` },
  collection: { a: 'seq', v: 'collection_id', from: 'collection_member WHERE true', some: OF_THESE },
  format: { a: 'seq', v: 'format', from: 'article_reading WHERE true', some: OF_THESE },
  read: { a: 'seq', v: `'read'`, from: 'read_mark WHERE true', some: OF_THESE },
}

function grouped(kind: Holding, some: boolean): string {
  const held = HELD[kind]
  return `SELECT v AS value, json_group_array(a) AS seqs FROM (SELECT ${kind === 'entity' || kind === 'tag' ? 'DISTINCT ' : ''}${held.a} AS a, ${held.v} AS v FROM ${held.from} ${some ? held.some : ''}) GROUP BY v`
}

/** What all articles hold of a kind. */
export const allHeld = (db: Readable, kind: Holding): HoldingRow[] => withLevels(kind, all(db, grouped(kind, false)))

/** What these articles hold; `seqs` as JSON. */
export const heldBy = (db: Readable, kind: Holding, seqs: string): HoldingRow[] => withLevels(kind, all(db, grouped(kind, true), [seqs]))

/** An article with a tag is in those above it as well. */
function withLevels(kind: Holding, rows: HoldingRow[]): HoldingRow[] {
  if (kind !== 'tag' || !rows.some(({ value: tag }) => tag.includes('/'))) return rows
  const byTag = new Map<string, Set<number>>()
  for (const { value: tag, seqs } of rows) {
    const own = JSON.parse(seqs) as number[]
    for (const level of tagPath(tag)) byTag.set(level, new Set([...byTag.get(level) ?? [], ...own]))
  }
  return [...byTag].map(([tag, seqs]) => ({ value: tag, seqs: JSON.stringify([...seqs]) }))
}

/**
 * From now on this connection notes which articles come to hold something else. It is the only one of its file, so that nothing escapes it; the notes lie in memory. Which are read is not
 * noted: a note counts as a change, and opening an article is to be none (changeCount).
 */
export function noteHoldingChanges(db: Writable): void {
  const note = (kind: Holding, table: string, seqs: (row: 'old' | 'new') => string): string => (['INSERT', 'UPDATE', 'DELETE'] as const).map(event => `
    CREATE TEMP TRIGGER holding_change_${kind}_${event.toLowerCase()} AFTER ${event} ON main.${table} BEGIN
      INSERT INTO holding_change (kind, seq) SELECT '${kind}', seq FROM (${(event === 'INSERT' ? ['new'] as const : event === 'DELETE' ? ['old'] as const : ['old', 'new'] as const).map(seqs).join(' UNION ')});
    END;`).join('')
  const ofArticle = (row: string): string => `SELECT seq FROM article WHERE id = ${row}.article_id`
  const own = (row: string): string => `SELECT ${row}.seq AS seq`
  db.exec(`
    CREATE TEMP TABLE holding_change (mark INTEGER PRIMARY KEY, kind TEXT NOT NULL, seq INTEGER NOT NULL);
    ${note('entity', 'mention', ofArticle)}
    ${note('tag', 'annotation', ofArticle)}
    ${note('collection', 'collection_member', own)}
    ${note('format', 'article_reading', own)}
  `)
}

/** The newest note; 0 for none. */
export const newestHoldingChange = (db: Readable): number => value<number>(db, 'SELECT max(mark) FROM temp.holding_change') ?? 0

/** The articles noted after `mark`, by kind, each once; seqs as JSON. */
export const changedHoldings = (db: Readable, mark: number): { readonly kind: Holding; readonly seqs: string }[] =>
  all(db, 'SELECT kind, json_group_array(seq) AS seqs FROM (SELECT DISTINCT kind, seq FROM temp.holding_change WHERE mark > ?) GROUP BY kind', [mark])

/** The notes begin anew, at 1. */
export const forgetHoldingChanges = (db: Writable): number => run(db, 'DELETE FROM temp.holding_change')

/** How many rows the connection has changed. */
export const allChanges = (db: Readable): number => value<number>(db, 'SELECT total_changes()') ?? 0

/** Goes up when an entity or one of its names changes. */
export const countNameChanges = (db: Readable): number => value<number>(db, `SELECT count FROM search_change WHERE what = 'name'`) ?? 0
