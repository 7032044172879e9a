import { RedthreadError } from '../../contract/errors.ts'
import type { ContextAnswer, ContextLine, ContextSort } from '../../contract/context-shapes.ts'
import { pageAt } from '../../core/article/page.ts'
import { inContext } from '../../core/search/in-context.ts'
import { passageSource, seqOf, type PassageSource } from '../store/article-texts.ts'
import type { Readable, Writable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { columnsOf } from './columns.ts'
import { sideOrder } from './concordance-order.ts'
import { MOST_ARTICLES, placesIn, type Places } from './concordance-places.ts'
import type { Row } from './index/match.ts'
import { indexState } from './index/state.ts'
import { linesOf, type Lines, type ListShape } from './lines.ts'
import { markerOf } from './marks.ts'
import { foundFor, type ListQuery } from './saved.ts'

export { CONTEXT_SORTS, type ContextSort } from '../../contract/context-shapes.ts'

/** A list of results, and the order of its places. */
export interface ContextInput extends ListShape, ListQuery {
  readonly sort: ContextSort
}

type Case = Pick<OpenCase, 'db' | 'closing'>

/**
 * Every place that matches, each with what stands around it, in the first 5,000 articles of the list, or in fewer where those have 20,000 places. Found once for all pages and orders, at some 0.1 ms an
 * article. @throws search/syntax, search/superseded when others are asked for meanwhile, case/none when the case is closed
 */
export async function contextLines(current: Case, { width, offset, limit, ...input }: ContextInput & { readonly width: number; readonly offset: number; readonly limit: number }): Promise<ContextAnswer> {
  const { places, order, articles } = await orderedPlaces(current, input)
  const sources = new Map<number, PassageSource | null>()
  const rows = Array.from(order.subarray(offset, offset + limit), place => lineOf(current.db, places, place, width, sources))
  return { total: places.count, holding: places.holding, looked: places.looked, articles, rows: rows.filter(row => row !== null) }
}

/** The line of the first match of an article that ends behind `start`; null where it has none there. */
export async function contextLineOf(current: Case, { articleId, start, ...input }: ContextInput & { readonly articleId: string; readonly start: number }): Promise<number | null> {
  const { places: { seqs, ends }, order } = await orderedPlaces(current, input)
  const seq = seqOf(current.db, articleId)
  const wanted = seqs.findIndex((one, place) => one === seq && ends[place]! > start)
  return wanted < 0 ? null : order.indexOf(wanted)
}

async function orderedPlaces(current: Case, { sort, ...list }: ContextInput): Promise<{ readonly places: Places; readonly order: Int32Array; readonly articles: number }> {
  needOpen(current)
  const found = foundFor(current.db, list)
  const { state, plan: { marks } } = found
  const lines = linesOf(current.db, found, list)
  const { documents, key } = firstOf(lines, marks)
  const places = await placesIn(current, state, documents, key, () => markerOf(state.terms, marks))
  const order = await orderOf(current.db, places, sort)
  needOpen(current)
  return { places, order, articles: lines.total }
}

/** After a turn of others the case may be closed. */
function needOpen({ closing }: Case): void {
  if (closing.aborted) throw new RedthreadError('case/none')
}

const keptFor = new WeakMap<Lines, { readonly documents: Int32Array; readonly key: string }>()

/** The documents to look through, of a list in which rows are looked for, and a name for what is looked for. */
function firstOf(lines: Lines, rows: readonly Row[]): { readonly documents: Int32Array; readonly key: string } {
  const kept = keptFor.get(lines)
  if (kept) return kept
  // Filters alone stand nowhere in a text.
  const made = { documents: Int32Array.from(rows.length === 0 ? [] : lines.page({ offset: 0, limit: MOST_ARTICLES })), key: keyOf(rows) }
  keptFor.set(lines, made)
  return made
}

/** What rows look for, in letters. */
const keyOf = (rows: readonly Row[]): string => rows.map(({ field, slots, within, exact }) => JSON.stringify([field, within, exact, slots.map(({ gap, terms, isInitial }) => [gap, terms.join(' '), isInitial])])).join()

function orderOf(db: Writable, places: Places, sort: ContextSort): Int32Array | Promise<Int32Array> {
  switch (sort) {
    case 'article': return Int32Array.from({ length: places.count }, (_, place) => place)
    case 'date': return dayOrder(db, places)
    default: return sideOrder(places, sort)
  }
}

function dayOrder(db: Writable, { count, seqs }: Places): Int32Array {
  const state = indexState(db)
  const { day } = columnsOf(db, state)
  const dayOf = Int32Array.from(seqs, seq => day[state.documents.bySeq[seq] ?? 0] ?? 0)
  return Int32Array.from({ length: count }, (_, place) => place).sort((a, b) => dayOf[b]! - dayOf[a]! || a - b)
}

/** `sources`: what was read for other lines of the page. Null where the article is gone since its places were found. */
function lineOf(db: Readable, { seqs, starts, ends }: Places, place: number, width: number, sources: Map<number, PassageSource | null>): ContextLine | null {
  const seq = seqs[place]!
  const source = sources.get(seq) ?? passageSource(db, seq)
  sources.set(seq, source)
  if (source === null) return null
  const passage = { start: starts[place]!, end: ends[place]! }
  return { article: source.article, passage, page: pageAt(source.pages, passage.start), ...inContext(source.text, passage, width) }
}
