import { pageAt } from '../../core/article/page.ts'
import type { Batch } from '../../core/batch/batch.ts'
import type { BatchFormKind } from '../../contract/batch-shapes.ts'
import { paragraphAt, type TextRange } from '../../core/text/block.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { sentenceAt } from '../../core/text/sentence.ts'
import { looksOf } from '../store/batches.ts'
import { citedArticle, foundArticle, hitsOf } from '../store/batch-runs.ts'
import type { Readable, Writable } from '../store/database.ts'
import { BYTE_ORDER_MARK, csvLines, type Cell } from './csv.ts'
import { searchEntry, tellerOf } from './find-entry.ts'
import { looksBySeq } from './looks.ts'
import type { BatchLine } from './overview.ts'
import { inOrder, unpackHits } from './pack-hits.ts'

const HEAD = [
  'no', 'name', 'other spellings', 'result', 'articles', 'searched at', 'form', 'words', 'article id', 'title', 'outlet', 'published', 'language', 'page', 'paragraph', 'start', 'end', 'sentence', 'sha256', 'looked at',
] as const

/** `form` in words. Empty for a query, which is no name. */
const FORM: Readonly<Record<BatchFormKind, string>> = { same: 'as listed', other: 'other name', turned: 'turned round', initials: 'with initials', near: 'near spelling', query: '' }

/**
 * Every place of every article found as one row of CSV, with all it is cited by; an article of which only title, outlet or byline has the name, and a name without any, as a row of their own.
 * Marks articles as they are now: 0.1 ms for each, and its sentences. `turn` is awaited between articles, and throws where it is to end. Answers the file and how many rows it has under its head.
 */
export async function hitsAsCsv(db: Writable, batch: Batch, lines: readonly BatchLine[], turn: () => Promise<void>): Promise<{ readonly csv: Uint8Array; readonly rows: number }> {
  const sheet = sheetOf(HEAD)
  for (const line of lines) {
    await turn()
    const { place, entry, result } = line
    const hits = inOrder(unpackHits(hitsOf(db, batch.id, place)))
    const head: Cell[] = [place + 1, entry.name, entry.others.join('; ')]
    if (hits.length === 0) {
      sheet.add([[...head, result === null ? 'not searched' : result.error ? result.error.message : 'not found', result && !result.error ? 0 : null, result?.foundAt ?? null, ...NOTHING]])
      continue
    }
    const { mark } = searchEntry(db, entry, batch.way)
    const formOf = tellerOf(db, entry, batch.way)
    const looks = looksBySeq(looksOf(db, batch.id, place))
    for (const { seq } of hits) {
      await turn()
      const found: Cell[] = [...head, 'found', hits.length, result!.foundAt]
      sheet.add(placesOf(db, seq, mark, formOf).map(cells => [...found, ...cells, looks.get(seq) ?? null]))
    }
  }
  return sheet.end()
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

/** Names by articles, with how many places: a row for each name, a column for each article found for any. */
export async function matrixAsCsv(db: Readable, batch: Batch, lines: readonly BatchLine[], turn: () => Promise<void>): Promise<{ readonly csv: Uint8Array; readonly rows: number }> {
  const columns = new Map<number, number>()
  const byLine = lines.map(({ place }) => unpackHits(hitsOf(db, batch.id, place)))
  for (const { seq } of byLine.flat().sort((a, b) => a.seq - b.seq)) if (!columns.has(seq)) columns.set(seq, columns.size)
  const titles: string[] = []
  for (const seq of columns.keys()) {
    await turn()
    const article = foundArticle(db, seq)
    titles.push(article ? `${article.title} [${article.id}]` : '(removed from the case since)')
  }
  const sheet = sheetOf(['name', ...titles])
  for (const [index, { entry }] of lines.entries()) {
    await turn()
    const cells = new Array<number>(columns.size).fill(0)
    // Where only the title has the name, it is there once.
    for (const { seq, places } of byLine[index]!) cells[columns.get(seq)!] = Math.max(1, places)
    sheet.add([[entry.name, ...cells]])
  }
  return sheet.end()
}

/** Gathers rows as bytes, which take less room than the strings they come from. */
function sheetOf(head: readonly string[]): { readonly add: (rows: readonly (readonly Cell[])[]) => void; readonly end: () => { readonly csv: Uint8Array; readonly rows: number } } {
  const pieces = [Buffer.from(BYTE_ORDER_MARK + csvLines([head]))]
  let rows = 0
  return {
    add: (more) => {
      rows += more.length
      pieces.push(Buffer.from(csvLines(more)))
    },
    end: () => ({ csv: Buffer.concat(pieces), rows }),
  }
}
