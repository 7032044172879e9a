import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../contract/shapes.ts'
import { countArticles } from '../store/articles.ts'
import { value } from '../store/database.ts'
import { importReport } from '../store/import-jobs.ts'
import { fileProblems } from '../store/integrity.ts'
import { temporaryFolder, testCase, testHost } from '../testing.ts'
import { openImports } from './imports.ts'
import { READER_LIMITS } from './reader.ts'
import { articleText, buildImporter, writeFiles } from './testing.ts'

let resources: string
beforeAll(async () => {
  resources = await buildImporter('import-job-test')
})

const library = (articles: number) => writeFiles(join(temporaryFolder(), 'news'), Object.fromEntries(Array.from({ length: articles }, (_, n) => [`${n}.txt`, articleText(n)])))

/** Imports in a case that has been prepared for it. `next` resolves when the job has come to rest again. */
function importing(prepare: (openCase: ReturnType<typeof testCase>) => void) {
  const openCase = testCase()
  prepare(openCase)
  let onRest: (progress: ImportProgress) => void = () => {}
  const host = { ...testHost(), emit: ({ name, data }: Parameters<ReturnType<typeof testHost>['emit']>[0]) => {
    if (name === 'import' && data.state !== 'running' && data.state !== 'queued') onRest(data)
  } }
  const imports = openImports({ host, openCase, isIdle: () => false, reader: { worker: join(resources, 'engine', 'import-worker.js'), ...READER_LIMITS } })
  const next = (act: () => unknown) => new Promise<ImportProgress>((resolve) => {
    onRest = resolve
    act()
  })
  return { db: openCase.db, imports, next }
}

describe('a job', () => {
  it('pauses when the disk is full, keeps what it had stored, and goes on when there is room', async () => {
    const { db, imports, next } = importing(() => {})
    await next(() => imports.start({ chosen: [library(20)], collections: true, watchId: null }))
    db.exec(`PRAGMA max_page_count = ${value<number>(db, 'PRAGMA page_count')! + 100}`)
    const news = writeFiles(join(temporaryFolder(), 'more'), Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.txt`, articleText(1000 + n)])))
    const full = await next(() => imports.start({ chosen: [news], collections: true, watchId: null }))
    expect(full).toMatchObject({ state: 'paused', total: 300, error: { code: 'case/disk-full' } })
    expect(full.counts.imported).toBeLessThan(300)
    expect(countArticles(db)).toBe(20 + full.counts.imported)
    expect(importReport(db, full.jobId, { fate: 'imported', offset: 0, limit: 1000 })?.rows).toHaveLength(full.counts.imported)

    db.exec('PRAGMA max_page_count = 100000')
    // The check takes in what waits for the index, and there may be no room for that.
    expect(fileProblems(db, true)).toEqual([])
    const done = await next(() => imports.resume(full.jobId))
    expect(done).toMatchObject({ jobId: full.jobId, state: 'done', error: null, counts: { waiting: 0, imported: 300, already: 0, failed: 0 } })
    expect(countArticles(db)).toBe(320)
    expect(fileProblems(db, true)).toEqual([])
  })

  it('fails one article that cannot be stored, leaves nothing of it, and stores the others', async () => {
    const { db, imports, next } = importing(({ db: fresh }) => {
      fresh.exec(`CREATE TRIGGER unlucky BEFORE INSERT ON article WHEN new.file = '13.txt' BEGIN SELECT raise(ABORT, 'a fault') ; END`)
    })
    const done = await next(() => imports.start({ chosen: [library(50)], collections: true, watchId: null }))
    expect(done).toMatchObject({ state: 'done', counts: { imported: 49, failed: 1 } })
    expect(importReport(db, done.jobId, { fate: 'failed', offset: 0, limit: 10 })?.rows).toMatchObject([{ file: 'news/13.txt', error: { code: 'import/crashed' } }])
    expect(value(db, 'SELECT count(*) FROM original')).toBe(49)
    expect(fileProblems(db, true)).toEqual([])
  })

  it('leaves no article waiting for the index', async () => {
    const { db, imports, next } = importing(() => {})
    expect(await next(() => imports.start({ chosen: [library(50)], collections: false, watchId: null }))).toMatchObject({ state: 'done', counts: { imported: 50 } })
    expect(value(db, 'SELECT count(*) FROM index_pending')).toBe(0)
    expect(value(db, 'SELECT sum(documents) FROM index_segment WHERE ready = 1')).toBe(50)
  })

  it('logs each batch of articles it stores', async () => {
    const { db, imports, next } = importing(() => {})
    expect(await next(() => imports.start({ chosen: [library(50)], collections: false, watchId: null }))).toMatchObject({ state: 'done', counts: { imported: 50 } })
    const stored = db.prepare(`SELECT label FROM log WHERE kind = 'import'`, { pluck: true }).all() as string[]
    expect(stored.map((label) => Number(/\d+/.exec(label)?.[0])).reduce((sum, articles) => sum + articles, 0)).toBe(50)
  })
})
