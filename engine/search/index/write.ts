import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import { scanTokens } from '../../../core/search/tokens.ts'
import type { TermTable } from '../../../core/search/term-table.ts'
import { transaction, type Writable } from '../../store/database.ts'
import { beginSegment, buryDocument, countEdits, deleteSome, finishSegment, insertTerms, pendingArticles, settlePending, writePieces, type PendingArticle } from '../../store/search-index.ts'
import { invert, STREAMS, type IndexDocument, type Streams } from './invert.ts'
import { beginMerge, continueMerge, dueForMerge } from './merge.ts'
import { addDocument, dropDocument, indexState, noneHeld, withIndex, type IndexState } from './state.ts'

/** Articles that one transaction takes in, of those that wait; and UTF-16 units of their texts. */
const BATCH = 400
const BATCH_UNITS = 4_000_000

/** Milliseconds that one step of a merge takes at most, about. */
const MERGE_STEP = 20

/**
 * Takes in what waits, so that a search finds the case as it is. 0.3 ms an article of 400 words. Not inside another transaction: its rollback would leave what is in memory
 * ahead of the file.
 */
export function settleIndex(db: Writable): void {
  while (settleSome(db) > 0);
}

/** The first of what waits, in one transaction; answers how many articles it was. */
export function settleSome(db: Writable): number {
  const state = indexState(db)
  const { terms, documents, held } = state
  if (held.documents.length > 0) {
    if (held.edits !== countEdits(db)) state.held = noneHeld(0)
    else return withIndex(db, () => transaction(db, () => takeHeld(db, state)))
  }
  let units = 0
  const articles = pendingArticles(db, BATCH).filter((article, place) => {
    units += article.text?.length ?? 0
    return place === 0 || units <= BATCH_UNITS
  })
  if (articles.length === 0) return 0
  withIndex(db, () => transaction(db, () => {
    const gone = articles.filter(({ seq }) => (documents.bySeq[seq] ?? 0) !== 0)
    bury(db, state, gone.map(({ seq }) => seq))
    addDocuments(db, articles.filter(({ text }) => text !== null).map(article => documentOf(terms, article)))
    settlePending(db, articles.map(({ seq }) => seq))
  }))
  return articles.length
}

/** Takes in what was told, in a transaction and inside `withIndex`; answers how many articles it was. */
export function takeHeld(db: Writable, state: IndexState): number {
  const { documents, edits } = state.held
  addDocuments(db, documents)
  settlePending(db, documents.map(({ seq }) => seq))
  state.held = noneHeld(edits)
  return documents.length
}

function documentOf(terms: TermTable, article: PendingArticle): IndexDocument {
  const all: number[] = []
  const lengths = SEARCH_FIELDS.map((field) => {
    const before = all.length
    scanTokens(article[field] ?? '', (units, length) => all.push(terms.add(units, length)))
    return all.length - before
  })
  return { seq: article.seq, terms: Int32Array.from(all), lengths }
}

function bury(db: Writable, state: IndexState, seqs: readonly number[]): void {
  for (const seq of seqs) {
    const document = state.documents.bySeq[seq]!
    buryDocument(db, document)
    dropDocument(state.documents, document)
  }
}

/** Takes in documents of articles that have none, in the transaction that stores them and inside `withIndex`; then merges for a while where that is due. */
export function addDocuments(db: Writable, added: readonly IndexDocument[]): void {
  const state = indexState(db)
  const { terms, documents } = state
  if (added.length > 0) {
    const streams = invert(added, terms)
    if (terms.size > state.termsStored) {
      insertTerms(db, state.termsStored, Array.from({ length: terms.size - state.termsStored }, (_, place) => terms.text(state.termsStored + place)))
      state.termsStored = terms.size
    }
    const first = documents.next
    const id = beginSegment(db, first, added.length)
    for (const stream of STREAMS) writePieces(db, id, stream, 0, streams[stream].bytes(), true)
    const sizes = Object.fromEntries(STREAMS.map(stream => [stream, streams[stream].length])) as unknown as Streams<number>
    finishSegment(db, id, sizes)
    added.forEach(({ seq, lengths }, place) => addDocument(documents, first + place, seq, lengths[TEXT]!))
    documents.next = first + added.length
    state.segments = [...state.segments, { id, first, documents: added.length, sizes }]
  }
  mergeSome(db, state)
}

const TEXT = SEARCH_FIELDS.indexOf('text')

/** Pieces of merged segments that one step deletes at most. */
const DELETED_AT_ONCE = 500

/** Whether there is something to merge, or something left of what was merged. */
export const hasToMerge = (state: IndexState, dueOf = dueForMerge): boolean => state.retired.length > 0 || state.merge !== null || dueOf(state.segments) !== null

/** Goes on merging for a while, where that is due. In a transaction and inside `withIndex`. */
export function mergeSome(db: Writable, state: IndexState, dueOf = dueForMerge): void {
  for (let left = DELETED_AT_ONCE; state.retired.length > 0;) {
    const deleted = deleteSome(db, state.retired[0]!, left)
    if (deleted === left) return
    left -= deleted
    state.retired = state.retired.slice(1)
  }
  if (state.merge === null) {
    const due = dueOf(state.segments)
    if (due === null) return
    state.merge = beginMerge(db, state, due)
  }
  const { inputs } = state.merge
  const merged = continueMerge(state.merge, performance.now() + MERGE_STEP)
  if (merged === null) return
  state.segments = [...state.segments.filter(segment => !inputs.includes(segment)), merged].sort((a, b) => a.first - b.first)
  state.retired = inputs.map(({ id }) => id)
  for (const { id } of inputs) state.directories.delete(id)
  state.merge = null
}
