import type { Readable, Writable } from '../store/database.ts'
import { allLanguages, allLeads, allOutlets, allPublished, changedColumns, columnsOfArticles, newestColumnChange, noteColumnChanges, type ColumnRow } from '../store/search-columns.ts'
import type { Documents, IndexState } from './index/state.ts'

/** What orders, folds and counts the articles of a search, by document (index/state.ts). 14 bytes each. A dead document keeps what it had. */
export interface Columns {
  /** The day of publication as a number, 20241031; parts that are not known are zeros: 20241000, 20240000. 0: undated. */
  readonly day: Int32Array
  /** A place in `outlets`; 0: none. */
  readonly outlet: Int32Array
  /** A place in `languages`; 0: none. */
  readonly language: Uint16Array
  /** The seq of the lead of the article's group, which is the article's own for the lead itself; 0: it is in no group. */
  readonly lead: Int32Array
  /** By number; the first, 0, is ''. Names that no article has any more stay. */
  readonly outlets: readonly string[]
  /** BCP 47, the same way. */
  readonly languages: readonly string[]
}

interface Kept {
  readonly state: IndexState
  /** The next document, and the newest noted change, when the columns were made. */
  next: number
  mark: number
  columns: Columns
  readonly outlets: Names
  readonly languages: Names
}

interface Names {
  readonly list: string[]
  readonly numbers: Map<string, number>
}

const keptFor = new WeakMap<Readable, Kept>()
const noted = new WeakSet<Readable>()

/**
 * The columns as the case is now, its index settled. The first call reads all, some 150 ms for 100,000 articles; the next ones what is new or has changed. The arrays are written
 * to in place: nobody holds them over a turn.
 */
export function columnsOf(db: Writable, state: IndexState): Columns {
  if (!noted.has(db)) {
    noteColumnChanges(db)
    noted.add(db)
  }
  const kept = keptFor.get(db)
  if (kept?.state === state && state.documents.next - kept.next <= MOST_ONE_BY_ONE) return brought(db, kept)
  const made = load(db, state)
  keptFor.set(db, made)
  return made.columns
}

/** More new articles than this are read with all others. */
const MOST_ONE_BY_ONE = 4000

function load(db: Readable, state: IndexState): Kept {
  const { documents } = state
  const [outlets, languages] = [noNames(), noNames()]
  const kept: Kept = { state, next: documents.next, mark: newestColumnChange(db), outlets, languages, columns: { ...emptyArrays(documents.next), outlets: outlets.list, languages: languages.list } }
  const { columns: { day, outlet, language, lead } } = kept
  const document = (seq: number): number => documents.bySeq[seq] ?? 0
  for (const { seq, published } of allPublished(db)) day[document(seq)] = dayNumber(published)
  for (const row of allOutlets(db)) outlet[document(row.seq)] = numberOf(outlets, row.outlet)
  for (const row of allLanguages(db)) language[document(row.seq)] = numberOf(languages, row.language)
  for (const row of allLeads(db)) lead[document(row.seq)] = row.lead!
  return kept
}

function brought(db: Readable, kept: Kept): Columns {
  const { documents } = kept.state
  const mark = newestColumnChange(db)
  if (mark > kept.mark) putAll(kept, changedColumns(db, kept.mark))
  kept.mark = mark
  if (documents.next > kept.next) {
    if (documents.next > kept.columns.day.length) kept.columns = grown(kept.columns, documents.next * 2)
    putAll(kept, columnsOfArticles(db, [...documents.seq.subarray(kept.next, documents.next)]))
    kept.next = documents.next
  }
  return kept.columns
}

function putAll(kept: Kept, rows: readonly ColumnRow[]): void {
  const { state: { documents }, columns: { day, outlet, language, lead } } = kept
  for (const row of rows) {
    const document = documents.bySeq[row.seq] ?? 0
    day[document] = dayNumber(row.published)
    outlet[document] = numberOf(kept.outlets, row.outlet)
    language[document] = numberOf(kept.languages, row.language)
    lead[document] = row.lead ?? 0
  }
}

const noNames = (): Names => ({ list: [''], numbers: new Map() })

const emptyArrays = (size: number) => ({ day: new Int32Array(size), outlet: new Int32Array(size), language: new Uint16Array(size), lead: new Int32Array(size) })

function grown(columns: Columns, size: number): Columns {
  const larger = emptyArrays(size)
  for (const column of ['day', 'outlet', 'language', 'lead'] as const) larger[column].set(columns[column])
  return { ...columns, ...larger }
}

function numberOf({ list, numbers }: Names, name: string | null): number {
  if (name === null || name === '') return 0
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, list.length)
  return list.push(name) - 1
}

/** '2024-10' as 20241000. */
export function dayNumber(published: string | null): number {
  const [year = 0, month = 0, day = 0] = (published ?? '').slice(0, 10).split('-').map(Number)
  return (year * 100 + month) * 100 + day || 0
}

/** Whether a document folds under another of its group. */
export const foldsUnder = ({ lead }: Columns, { seq }: Documents, document: number): boolean => lead[document] !== 0 && lead[document] !== seq[document]
