import type { WalkAnswer, WalkStep } from '../../contract/context-shapes.ts'
import { first, type Writable } from '../store/database.ts'
import { seqOf } from '../store/article-texts.ts'
import { columnsOf } from './columns.ts'
import type { SearchFound } from './found.ts'
import { linesOf, type Lines, type ListShape } from './lines.ts'
import { markerOf } from './marks.ts'
import { foundFor, type ListQuery } from './saved.ts'

/**
 * Where an article stands in a list of results, and its neighbours there. One that folds under another stands where that does. One that the list does not have (any more) stood in `row`, where
 * another has moved up to. @throws search/syntax
 */
export function walkFrom(db: Writable, { articleId, row: before, ...list }: ListShape & ListQuery & { readonly articleId: string; readonly row: number | null }): WalkAnswer {
  const found = foundFor(db, list)
  const documents = wholeList(linesOf(db, found, list))
  const row = rowOf(db, found, documents, articleId)
  const gap = Math.min(before ?? 0, documents.length)
  const step = (place: number): WalkStep | null => (place >= 0 && place < documents.length ? stepTo(db, found, documents[place]!, place) : null)
  return { total: documents.length, row, previous: step((row ?? gap) - 1), next: step(row === null ? gap : row + 1) }
}

const keptFor = new WeakMap<Lines, readonly number[]>()

/** The documents of all lines: 20 ms for 100,000, once. */
function wholeList(lines: Lines): readonly number[] {
  const list = keptFor.get(lines) ?? lines.page({ offset: 0, limit: lines.total })
  keptFor.set(lines, list)
  return list
}

function rowOf(db: Writable, { state }: SearchFound, list: readonly number[], articleId: string): number | null {
  const seq = seqOf(db, articleId)
  const document = seq === null ? 0 : state.documents.bySeq[seq] ?? 0
  if (document === 0) return null
  const { lead } = columnsOf(db, state)
  const row = list.indexOf(document)
  const found = row >= 0 || lead[document] === 0 ? row : list.findIndex(other => lead[other] === lead[document])
  return found < 0 ? null : found
}

function stepTo(db: Writable, { state, plan }: SearchFound, document: number, row: number): WalkStep {
  const { text, ...article } = first<WalkStep['article'] & { text: string }>(db, 'SELECT id, title, text FROM article WHERE seq = ?', [state.documents.seq[document]!])!
  const ranges = markerOf(state.terms, plan.marks)(text)
  return { row, article, first: ranges[0] ?? null, last: ranges.at(-1) ?? null }
}
