import type { Batch } from '../../core/batch/batch.ts'
import { makeSnippet } from '../../core/search/snippet.ts'
import type { BatchHit, BatchNameRow } from '../../contract/batch-shapes.ts'
import type { Page } from '../../contract/shapes.ts'
import { batchQuery } from '../../core/batch/batch-query.ts'
import { looksOf } from '../store/batches.ts'
import { foundArticle, hitsOf } from '../store/batch-runs.ts'
import type { Readable, Writable } from '../store/database.ts'
import { searchEntry } from './find-entry.ts'
import { looksBySeq } from './looks.ts'
import type { BatchLine } from './overview.ts'
import { inOrder, unpackHits } from './pack-hits.ts'

/** A line of the table of names, with the first passage as the article has it now. Reads one article. */
export function nameRow(db: Readable, { way }: Batch, { place, entry, result, looked }: BatchLine): BatchNameRow {
  const article = result?.first ? foundArticle(db, result.first.seq) : null
  const range = result?.first?.range
  const first = article && shown(article, range && range.end <= article.text.length ? [range] : [])
  return {
    entry: place, name: entry.name, others: entry.others, query: batchQuery(entry, way), searchedAt: result?.foundAt ?? null, articles: result?.articles ?? 0, places: result?.places ?? 0, looked,
    forms: result?.forms ?? [], first, error: result?.error ?? null,
  }
}

function shown({ text, ...article }: NonNullable<ReturnType<typeof foundArticle>>, marks: Parameters<typeof makeSnippet>[1]): NonNullable<BatchNameRow['first']> {
  return { article, ...makeSnippet(text, marks) }
}

/** The articles found for a name when it was searched last, those with most places first, marked as they are now. Reads those of the page. */
export function hitRows(db: Writable, { id, way }: Batch, { place, entry }: BatchLine, { offset, limit }: { offset: number; limit: number }): Page<BatchHit> {
  const hits = inOrder(unpackHits(hitsOf(db, id, place)))
  const looks = looksBySeq(looksOf(db, id, place))
  const wanted = hits.slice(offset, offset + limit)
  if (wanted.length === 0) return { total: hits.length, rows: [] }
  const { mark } = searchEntry(db, entry, way)
  return {
    total: hits.length,
    rows: wanted.map(({ seq, places }): BatchHit => {
      const article = foundArticle(db, seq)
      return { places, lookedAt: looks.get(seq) ?? null, ...(article ? shown(article, mark(article.text)) : { article: null, snippet: '', marks: [], passage: null }) }
    }),
  }
}
