import path from 'node:path'
import { batchMarkId, type Batch } from '../../core/batch/batch.ts'
import { nameKey } from '../../core/batch/read-list.ts'
import { create, remove, update, type Change } from '../../core/change.ts'
import { nameLine } from '../../core/text/name-line.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { batchJobs } from '../batch/batch-jobs.ts'
import { csvFile } from '../batch/csv.ts'
import { exportOf, inTurns, stopExport } from '../batch/exports.ts'
import { hitTable, matrixTable, type Rows } from '../batch/export.ts'
import { readListOf } from '../batch/list-file.ts'
import { lookOf } from '../batch/looks.ts'
import { batchLines, batchOverview, someLines, type BatchLine } from '../batch/overview.ts'
import { inOrder, unpackHits } from '../batch/pack-hits.ts'
import { hitRows, nameRow } from '../batch/rows.ts'
import type { Context, HandlerMap } from '../context.ts'
import { replaceFile } from '../replace-file.ts'
import { settleForSearch } from '../search/search.ts'
import { allBatches, batchById, batchList, batchMarksOf, copyLooks, looksOf, putOpened } from '../store/batches.ts'
import { hitsOf, idsOf } from '../store/batch-runs.ts'
import { transaction, type Readable } from '../store/database.ts'

/** @throws batch/not-found */
function need(db: Readable, id: string): Batch {
  const batch = batchById(db, id)
  if (!batch) throw new RedthreadError('batch/not-found')
  return batch
}

/** @throws batch/not-found */
function needLine(db: Readable, { id }: Batch, entry: number): BatchLine {
  const line = batchLines(db, id)[entry]
  if (!line) throw new RedthreadError('batch/not-found')
  return line
}

const overview = ({ host, case: current }: Context, batch: Batch) => batchOverview(current().db, batch, batchJobs(host, current()).progress(batch.id), exportOf(current(), batch.id))

/** @throws entity/empty-name */
function named(raw: string): string {
  const name = nameLine(raw)
  if (name === '') throw new RedthreadError('entity/empty-name')
  return name
}

/** Hands rows on, and tells of them. */
async function* each(rows: Rows, told: (some: readonly unknown[]) => void): Rows {
  for await (const some of rows) {
    told(some)
    yield some
  }
}

/** The changes that mark articles of one name as looked at, or not; none for those that are so already. */
function marking(db: Readable, batchId: string, entry: number, articleIds: readonly string[] | null, looked: boolean, at: string): Change[] {
  const ids = articleIds ?? idsOf(db, inOrder(unpackHits(hitsOf(db, batchId, entry))).map(({ seq }) => seq))
  const marks = batchMarksOf(db, batchId, entry, ids)
  const isLooked = new Set(idsOf(db, looksOf(db, batchId, entry).filter(row => lookOf(row) !== null).map(({ seq }) => seq)))
  return ids.flatMap((articleId) => {
    if (isLooked.has(articleId) === looked) return []
    const before = marks.get(articleId)
    const after = { id: batchMarkId(batchId, entry, articleId), batchId, entry, articleId, looked, at }
    return [before ? update('batchMark', before, after) : create('batchMark', after)]
  })
}

export const batchHandlers = {
  'batch.read': (_context, { file, text, ...choices }) => {
    if ((file === null) === (text === null)) throw new RedthreadError('call/input', { issue: 'either a file or a text' })
    return readListOf(file === null ? { text: text! } : { file }, choices)
  },
  'batch.list': context => allBatches(context.case().db).map(batch => overview(context, batch)),
  'batch.get': (context, { batchId }) => overview(context, need(context.case().db, batchId)),
  'batch.create': (context, { name, way, entries }) => {
    const { edit } = context.case()
    const batch: Batch = { id: context.host.newId(), name: named(name), way, madeAt: context.host.now().toISOString() }
    edit({ label: `New batch ${batch.name}`, changes: [create('batchList', { id: batch.id, entries }), create('batch', batch)] })
    return batch
  },
  'batch.entries': (context, { batchId }) => {
    const { db } = context.case()
    need(db, batchId)
    return batchList(db, batchId)?.entries ?? []
  },
  'batch.revise': (context, { batchId, name, way, entries }) => {
    const current = context.case()
    const { db, edit } = current
    const before = need(db, batchId)
    const list = batchList(db, batchId) ?? { id: batchId, entries: [] }
    // One that is deleted leaves what was found and looked at in the file, so that undo has all of it back: hence a new one.
    const after: Batch = { ...before, id: context.host.newId(), name: named(name), way }
    if (after.name === before.name && way === before.way && JSON.stringify(entries) === JSON.stringify(list.entries)) return before
    batchJobs(context.host, current).cancel(batchId)
    const places = new Map(entries.map((entry, place) => [nameKey(entry.name, way), place]))
    const same = list.entries.flatMap((entry, place): [number, number][] => {
      const now = places.get(nameKey(entry.name, way))
      return now === undefined ? [] : [[place, now]]
    })
    transaction(db, () => {
      copyLooks(db, batchId, after.id, same)
      edit({ label: `Edit the list of ${after.name}`, changes: [remove('batch', before), remove('batchList', list), create('batchList', { id: after.id, entries }), create('batch', after)] })
    })
    return after
  },
  'batch.rename': (context, { batchId, name }) => {
    const { db, edit } = context.case()
    const before = need(db, batchId)
    const after: Batch = { ...before, name: named(name) }
    if (after.name !== before.name) edit({ label: `Rename batch ${before.name}`, changes: [update('batch', before, after)] })
    return after
  },
  'batch.delete': (context, { batchId }) => {
    const { db, edit } = context.case()
    const batch = need(db, batchId)
    const list = batchList(db, batchId)
    batchJobs(context.host, context.case()).cancel(batchId)
    edit({ label: `Delete batch ${batch.name}`, changes: [remove('batch', batch), ...(list ? [remove('batchList', list)] : [])] })
    return null
  },
  'batch.run': (context, { batchId }) => {
    const jobs = batchJobs(context.host, context.case())
    jobs.start(batchId)
    return jobs.progress(batchId)!
  },
  'batch.cancel': (context, { batchId }) => {
    batchJobs(context.host, context.case()).cancel(batchId)
    return null
  },
  'batch.names': (context, { batchId, show, sort, offset, limit }) => {
    const { db } = context.case()
    const batch = need(db, batchId)
    const lines = someLines(batchLines(db, batchId), show, sort)
    return { total: lines.length, rows: lines.slice(offset, offset + limit).map(line => nameRow(db, batch, line)) }
  },
  'batch.name': (context, { batchId, entry }) => {
    const { db } = context.case()
    const batch = need(db, batchId)
    return nameRow(db, batch, needLine(db, batch, entry))
  },
  'batch.hits': async (context, { batchId, entry, offset, limit }) => {
    const current = context.case()
    await settleForSearch(current)
    const batch = need(current.db, batchId)
    return hitRows(current.db, batch, needLine(current.db, batch, entry), { offset, limit })
  },
  'batch.noteOpened': (context, { batchId, entry, articleId }) => {
    const { db } = context.case()
    needLine(db, need(db, batchId), entry)
    const [seq] = looksOf(db, batchId, entry).filter(row => lookOf(row) !== null && idsOf(db, [row.seq])[0] === articleId)
    if (seq) return null
    putOpened(db, batchId, entry, articleId, context.host.now().toISOString())
    context.host.emit({ name: 'changed', data: { kinds: ['batchMark'], ids: [batchId] } })
    return null
  },
  'batch.mark': (context, { batchId, looked, marks }) => {
    const { db, edit } = context.case()
    const { name } = need(db, batchId)
    const at = context.host.now().toISOString()
    const changes = marks.flatMap(({ entry, articleIds }) => marking(db, batchId, entry, articleIds, looked, at))
    const what = changes.length === 1 ? '1 hit' : `${changes.length} hits`
    if (changes.length > 0) edit({ label: `Mark ${what} of ${name} as ${looked ? 'looked at' : 'not looked at'}`, changes })
    return { changed: changes.length }
  },
  'batch.export': async (context, { batchId, what, file }) => {
    const current = context.case()
    const batch = need(current.db, batchId)
    await settleForSearch(current)
    const lines = batchLines(current.db, batchId)
    // The head is none.
    let rows = -1
    await inTurns(context.host, current, batchId, lines.length, (turn) => {
      const table = (what === 'hits' ? hitTable : matrixTable)(current.db, batch, lines, turn)
      return replaceFile(file, csvFile(each(table, some => (rows += some.length))), 'batch/write')
    })
    return { file: path.basename(file), rows }
  },
  'batch.stopExport': (context, { batchId }) => {
    stopExport(context.case(), batchId)
    return null
  },
} satisfies Partial<HandlerMap>
