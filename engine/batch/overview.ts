import type { Batch, BatchEntry } from '../../core/batch/batch.ts'
import { BATCH_SHOWN, type BatchOverview, type BatchShown, type BatchSort } from '../../contract/batch-shapes.ts'
import { batchList, looksOf, type LookRow } from '../store/batches.ts'
import { batchRun, caseStamp, hitsOf, resultRows, type ResultRow } from '../store/batch-runs.ts'
import { value, type Readable } from '../store/database.ts'
import { looksBySeq } from './looks.ts'
import { unpackHits } from './pack-hits.ts'

/** A name of a batch with what its last search found; null before it was searched. */
export interface BatchLine {
  readonly place: number
  readonly entry: BatchEntry
  readonly result: ResultRow | null
  /** How many of the articles found were looked at. */
  readonly looked: number
}

/** The lines of a batch that was asked for: its pages are asked for one after the other. `changes`: rows the connection had changed until then. */
interface Kept {
  readonly changes: number
  readonly lines: readonly BatchLine[]
}

const keptFor = new WeakMap<Readable, Map<string, Kept>>()

/** In the order of the list. Empty for a batch that is not there. 5 ms for 1,000 names, and the articles of those of which something was looked at. */
export function batchLines(db: Readable, batchId: string): readonly BatchLine[] {
  const changes = value<number>(db, 'SELECT total_changes()') ?? 0
  const byBatch = keptFor.get(db) ?? new Map<string, Kept>()
  keptFor.set(db, byBatch)
  const kept = byBatch.get(batchId)
  if (kept?.changes === changes) return kept.lines
  const results = new Map(resultRows(db, batchId).map(row => [row.entry, row]))
  const looks = new Map<number, LookRow[]>()
  for (const row of looksOf(db, batchId)) {
    const rows = looks.get(row.entry)
    if (rows) rows.push(row)
    else looks.set(row.entry, [row])
  }
  const lines = (batchList(db, batchId)?.entries ?? []).map((entry, place): BatchLine => ({ place, entry, result: results.get(place) ?? null, looked: lookedOf(db, batchId, place, looks.get(place)) }))
  byBatch.set(batchId, { changes, lines })
  return lines
}

function lookedOf(db: Readable, batchId: string, place: number, rows: readonly LookRow[] = []): number {
  const looked = looksBySeq(rows)
  return looked.size === 0 ? 0 : unpackHits(hitsOf(db, batchId, place)).filter(({ seq }) => looked.has(seq)).length
}

const SHOWN: Readonly<Record<BatchShown, (line: BatchLine) => boolean>> = {
  all: () => true,
  found: ({ result }) => (result?.articles ?? 0) > 0,
  none: ({ result }) => result !== null && result.error === null && result.articles === 0,
  open: ({ result, looked }) => result !== null && result.articles > looked,
  failed: ({ result }) => result !== null && result.error !== null,
}

const names = new Intl.Collator('en', { numeric: true })

const ORDER: Readonly<Record<BatchSort, (a: BatchLine, b: BatchLine) => number>> = {
  list: (a, b) => a.place - b.place,
  name: (a, b) => names.compare(a.entry.name, b.entry.name) || a.place - b.place,
  articles: (a, b) => (b.result?.articles ?? -1) - (a.result?.articles ?? -1) || a.place - b.place,
}

/** The lines of one kind, in an order. */
export const someLines = (lines: readonly BatchLine[], show: BatchShown, sort: BatchSort): BatchLine[] => lines.filter(SHOWN[show]).sort(ORDER[sort])

/** A batch as a whole. `progress` is the job's, `exporting` the export's. */
export function batchOverview(db: Readable, batch: Batch, progress: BatchOverview['progress'], exporting: BatchOverview['exporting']): BatchOverview {
  const lines = batchLines(db, batch.id)
  const run = batchRun(db, batch.id)
  const sum = (of: (line: BatchLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
  return {
    batch, names: lines.length, searched: lines.filter(({ result }) => result !== null && (run === null || result.foundAt >= run.startedAt)).length,
    counts: Object.fromEntries(BATCH_SHOWN.map(show => [show, lines.filter(SHOWN[show]).length])) as Record<BatchShown, number>,
    hits: sum(({ result }) => result?.articles ?? 0), places: sum(({ result }) => result?.places ?? 0), looked: sum(({ looked }) => looked),
    run: run && { startedAt: run.startedAt, endedAt: run.endedAt }, changed: run !== null && run.stamp !== caseStamp(db), progress, exporting,
  }
}
