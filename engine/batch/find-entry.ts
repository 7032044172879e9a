import { RedthreadError, type ErrorCode } from '../../contract/errors.ts'
import type { BatchForm, BatchFormKind } from '../../contract/batch-shapes.ts'
import type { BatchEntry, BatchWay } from '../../core/batch/batch.ts'
import { batchQuery } from '../../core/batch/batch-query.ts'
import { hasLetterOrDigit } from '../../core/search/characters.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import type { TextRange } from '../../core/text/block.ts'
import { aliasesOf } from '../search/aliases.ts'
import { foundBy } from '../search/found.ts'
import { markerOf, type Marker } from '../search/marks.ts'
import { exactSteps } from '../search/ready-exact.ts'
import { articleTextAt, type EntryResult } from '../store/batch-runs.ts'
import type { Readable, Writable } from '../store/database.ts'
import { formTeller } from './form-of.ts'
import { inOrder, packHits, type BatchHits } from './pack-hits.ts'

/** The longest query that other calls take, UTF-16 units: a name with more spellings could not be opened in the reader. */
const LONGEST_QUERY = 2000
/** Ways of writing a name that are kept of it: those met most often. */
const MOST_FORMS = 12

/** The query of a name. @throws batch/no-letters, batch/too-long */
function queryOf(entry: BatchEntry, way: BatchWay): string {
  if (way !== 'query' && !hasLetterOrDigit(entry.name)) throw new RedthreadError('batch/no-letters')
  const query = batchQuery(entry, way)
  if (query.length > LONGEST_QUERY) throw new RedthreadError('batch/too-long')
  return query
}

/** What a name's query finds: the rows of the articles, ascending, that match all of it; and where it stands in a text. @throws search/syntax, batch/no-letters, batch/too-long */
export function searchEntry(db: Writable, entry: BatchEntry, way: BatchWay): { readonly seqs: readonly number[]; readonly mark: Marker } {
  const { state, every, plan } = foundBy(db, queryOf(entry, way))
  return { seqs: Array.from(every, document => state.documents.seq[document]!).sort((a, b) => a - b), mark: markerOf(state.terms, plan.marks) }
}

/** The same, with `turn` awaited while articles are read for exact words. */
export async function searchEntryInTurns(db: Writable, entry: BatchEntry, way: BatchWay, turn: () => Promise<void>): Promise<ReturnType<typeof searchEntry>> {
  for (const _ of exactSteps(db, queryOf(entry, way))) await turn()
  return searchEntry(db, entry, way)
}

/** In which form of its name each place of an article stands. */
export const tellerOf = (db: Readable, entry: BatchEntry, way: BatchWay): (words: string) => BatchFormKind => formTeller(entry, way, name => aliasesOf(db, name))

/**
 * Looks a name up in the case: a search of 5 to 30 ms, and 0.1 ms for each article found, whose text is read. `turn` is awaited between articles, and throws where it is to end.
 * What is wrong with the name is its result.
 */
export async function findEntry(db: Writable, place: number, entry: BatchEntry, way: BatchWay, foundAt: string, turn: () => Promise<void>): Promise<EntryResult> {
  const found = { entry: place, foundAt, articles: 0, places: 0, first: null, error: null, forms: [], hits: null }
  let search: ReturnType<typeof searchEntry>
  try {
    search = await searchEntryInTurns(db, entry, way, turn)
  } catch (error) {
    if (!isOfTheName(error)) throw error
    return { ...found, error: error.data }
  }
  const forms = formCounts(tellerOf(db, entry, way))
  const firsts = new Map<number, TextRange>()
  const hits: BatchHits[] = []
  for (const seq of search.seqs) {
    await turn()
    const text = articleTextAt(db, seq)
    // Removed since the search.
    if (text === null) continue
    const ranges = search.mark(text)
    hits.push({ seq, places: ranges.length })
    if (ranges[0]) firsts.set(seq, ranges[0])
    for (const { start, end } of ranges) forms.add(text.slice(start, end))
  }
  const [best] = inOrder(hits)
  return {
    ...found, articles: hits.length, places: hits.reduce((sum, { places }) => sum + places, 0), forms: forms.most(), hits: packHits(hits),
    first: best ? { seq: best.seq, range: firsts.get(best.seq) ?? null } : null,
  }
}

const OF_THE_NAME: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['search/syntax', 'batch/no-letters', 'batch/too-long'])

const isOfTheName = (error: unknown): error is RedthreadError => error instanceof RedthreadError && OF_THE_NAME.has(error.data.code)

/** Counts the ways in which a name is written. */
function formCounts(kindOf: (words: string) => BatchFormKind): { readonly add: (words: string) => void; readonly most: () => BatchForm[] } {
  const counts = new Map<string, number>()
  return {
    add: (words) => {
      const text = canonicalLine(words)
      counts.set(text, (counts.get(text) ?? 0) + 1)
    },
    most: () => [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_FORMS).map(([text, places]) => ({ text, kind: kindOf(text), places })),
  }
}
