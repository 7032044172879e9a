import { RedthreadError } from '../../contract/errors.ts'
import { pageAt } from '../../core/article/page.ts'
import type { Batch } from '../../core/batch/batch.ts'
import type { BatchFormKind } from '../../contract/batch-shapes.ts'
import { paragraphAt, type TextRange } from '../../core/text/block.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { sentenceAt } from '../../core/text/sentence.ts'
import { looksOf } from '../store/batches.ts'
import { citedArticle, foundArticle, hitsOf } from '../store/batch-runs.ts'
import type { Readable, Writable } from '../store/database.ts'
import type { Cell } from './csv.ts'
import { searchEntryInTurns, tellerOf } from './find-entry.ts'
import { looksBySeq } from './looks.ts'
import type { BatchLine } from './overview.ts'
import { inOrder, unpackHits } from './pack-hits.ts'

const HEAD = [
  'no', 'name', 'other spellings', 'result', 'articles', 'searched at', 'form', 'words', 'article id', 'title', 'outlet', 'published', 'language', 'page', 'paragraph', 'start', 'end', 'sentence', 'sha256', 'looked at',
] as const

/** `form` in words. Empty for a query, which is no name. */
const FORM: Readonly<Record<BatchFormKind, string>> = { same: 'as listed', other: 'other name', turned: 'turned round', initials: 'with initials', near: 'near spelling', query: '' }

/** Rows of a table, some at a time: its head first. */
export type Rows = AsyncGenerator<readonly (readonly Cell[])[]>

/**
 * Every place of every article found as one row, with all it is cited by; an article of which only title, outlet or byline has the name, and a name without any, as a row of their own.
 * Marks articles as they are now: 0.2 ms for each, and its sentences. `turn` is awaited between articles, told how many names are through, and throws where it is to end.
 */
export async function* hitTable(db: Writable, batch: Batch, lines: readonly BatchLine[], turn: (done: number) => Promise<void>): Rows {
  yield [HEAD]
  for (const [index, line] of lines.entries()) {
    await turn(index)
    const { place, entry, result } = line
    const hits = inOrder(unpackHits(hitsOf(db, batch.id, place)))
    const head: Cell[] = [place + 1, entry.name, entry.others.join('; ')]
    if (hits.length === 0) {
      yield [[...head, result === null ? 'not searched' : result.error ? result.error.message : 'not found', result && !result.error ? 0 : null, result?.foundAt ?? null, ...NOTHING]]
      continue
    }
    const { mark } = await searchEntryInTurns(db, entry, batch.way, () => turn(index))
    const formOf = tellerOf(db, entry, batch.way)
    const looks = looksBySeq(looksOf(db, batch.id, place))
    for (const { seq } of hits) {
      await turn(index)
      const found: Cell[] = [...head, 'found', hits.length, result!.foundAt]
      yield placesOf(db, seq, mark, formOf).map(cells => [...found, ...cells, looks.get(seq) ?? null])
    }
  }
}

const NOTHING: readonly null[] = HEAD.slice(6).map(() => null)

/** An article's cells from `form` to `sha256`, for each place. */
function placesOf(db: Readable, seq: number, mark: (text: string) => TextRange[], formOf: (words: string) => BatchFormKind): Cell[][] {
  const article = citedArticle(db, seq)
  if (!article) return [[null, '(removed from the case since)', ...NOTHING.slice(3)]]
  const { id, title, outlet, published, language, sha256, text, blocks, pages } = article
  const about: Cell[] = [id, title, outlet, published, language]
  const ranges = mark(text)
  if (ranges.length === 0) return [[null, '(in the title, outlet or byline only)', ...about, null, null, null, null, null, sha256]]
  return ranges.map((range): Cell[] => {
    const words = canonicalLine(text.slice(range.start, range.end))
    const sentence = sentenceAt(text, blocks, range)
    return [
      FORM[formOf(words)], words, ...about, pageAt(pages, range.start), paragraphAt(blocks, range.start), range.start, range.end, canonicalLine(text.slice(sentence.start, sentence.end)), sha256,
    ]
  })
}

/** The columns that spreadsheets take. */
const MOST_COLUMNS = 16_384

/** Names by articles, with how many places: a row for each name, a column for each article found for any. @throws batch/too-wide */
export async function* matrixTable(db: Readable, batch: Batch, lines: readonly BatchLine[], turn: (done: number) => Promise<void>): Rows {
  const byLine = lines.map(({ place }) => unpackHits(hitsOf(db, batch.id, place)))
  const seqs = [...new Set(byLine.flatMap(hits => hits.map(({ seq }) => seq)))].sort((a, b) => a - b)
  if (seqs.length >= MOST_COLUMNS) throw new RedthreadError('batch/too-wide', { articles: seqs.length, limit: MOST_COLUMNS })
  const titles: string[] = []
  for (const seq of seqs) {
    await turn(0)
    const article = foundArticle(db, seq)
    titles.push(article ? `${article.title} [${article.id}]` : '(removed from the case since)')
  }
  yield [['name', ...titles]]
  const columns = new Map(seqs.map((seq, column) => [seq, column]))
  for (const [index, { entry }] of lines.entries()) {
    await turn(index)
    const cells = new Array<number>(seqs.length).fill(0)
    // Where only the title has the name, it is there once.
    for (const { seq, places } of byLine[index]!) cells[columns.get(seq)!] = Math.max(1, places)
    yield [[entry.name, ...cells]]
  }
}
