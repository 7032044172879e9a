import path from 'node:path'
import { unwrap } from '../../engine/unwrap.ts'
import { count, table, type Answer } from '../answer.ts'
import { required, UsageError, type Arguments } from '../args.ts'
import { openSession, type Session } from '../session.ts'

/** More names than this are asked for in several calls. */
const PAGE = 1000

/** Searches the names of a file, keeps them in the case as a batch of the file's name, and tells what was found. */
export async function batchCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case')
  const { names, exact, csv } = args
  if (names === null) throw new UsageError('batch needs --names FILE.')
  const session = await openSession(file, args)
  try {
    const way = exact ? 'exact' : 'name'
    const read = unwrap(await session.call('batch.read', { file: path.resolve(names), way }))
    if (read.entries.length === 0) throw new UsageError(`There are no names in ${names}.`)
    const batchId = await batchOf(session, path.basename(names, path.extname(names)), way, read.entries)
    await runToEnd(session, batchId)
    const written = csv === null ? null : unwrap(await session.call('batch.export', { batchId, file: path.resolve(csv) }))
    return await answer(session, batchId, read.dropped, written)
  } finally {
    session.close()
  }
}

type NameRow = Extract<Awaited<ReturnType<typeof askNames>>, { readonly ok: true }>['value']['rows'][number]

const askNames = (session: Session, batchId: string, offset: number) => session.call('batch.names', { batchId, offset, limit: PAGE })

interface Entry {
  readonly name: string
  readonly others: readonly string[]
}

/** The batch of the case with this name and these names in it, made where there is none: the same list is kept once. */
async function batchOf(session: Session, name: string, way: 'name' | 'exact', entries: readonly Entry[]): Promise<string> {
  for (const { batch, names } of unwrap(await session.call('batch.list', {}))) {
    if (batch.name !== name || batch.way !== way || names !== entries.length) continue
    const known = (await namesOf(session, batch.id)).map((row) => ({ name: row.name, others: row.others }))
    if (JSON.stringify(known) === JSON.stringify(entries)) return batch.id
  }
  return unwrap(await session.call('batch.create', { name, way, entries: [...entries] })).id
}

async function namesOf(session: Session, batchId: string): Promise<readonly NameRow[]> {
  const rows: NameRow[] = []
  for (;;) {
    const page = unwrap(await askNames(session, batchId, rows.length))
    rows.push(...page.rows)
    if (rows.length >= page.total) return rows
  }
}

async function runToEnd(session: Session, batchId: string): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    const stop = session.listen((event) => {
      if (event.name !== 'batch' || event.data.batchId !== batchId || event.data.state === 'waiting' || event.data.state === 'running') return
      stop()
      resolve()
    })
  })
  unwrap(await session.call('batch.run', { batchId }))
  await ended
  const { progress } = unwrap(await session.call('batch.get', { batchId }))
  if (progress?.error) throw new UsageError(progress.error.message)
}

async function answer(session: Session, batchId: string, dropped: object, written: { readonly file: string; readonly rows: number } | null): Promise<Answer> {
  const { batch, counts, hits, places, looked } = unwrap(await session.call('batch.get', { batchId }))
  const rows = await namesOf(session, batchId)
  const json = {
    id: batch.id, name: batch.name, way: batch.way, found: counts.found, notFound: counts.none, failed: counts.failed, articles: hits, places, looked, dropped, csv: written,
    names: rows.map(({ name, others, articles, places: standing, looked: seen, forms, first, error }) => ({
      name, others, articles, places: standing, looked: seen, forms, first: first && { article: first.article, snippet: first.snippet, marks: first.marks, passage: first.passage }, error,
    })),
  }
  const lines = rows.map(({ name, articles, places: standing, looked: seen, first, error }) => (error
    ? [name, error.message]
    : [name, articles === 0 ? 'not found' : `${count(articles, 'article')}, ${count(standing, 'place')}`, articles === 0 ? '' : `${seen} looked at`, first?.article.title ?? '']))
  const sum = `${counts.found} of ${count(rows.length, 'name')} found in ${count(hits, 'article')}, counted for each name`
  return { json, text: [table(lines), sum, ...(written ? [`${written.file}: ${count(written.rows, 'row')}`] : [])].join('\n'), code: counts.failed > 0 ? 2 : 0 }
}
