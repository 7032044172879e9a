import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../contract/shapes.ts'
import { countArticles } from '../store/articles.ts'
import { value } from '../store/database.ts'
import { importReport } from '../store/import-jobs.ts'
import { fileProblems } from '../store/integrity.ts'
import { temporaryFolder, testCase, testHost } from '../testing.ts'
import { startJob } from './job.ts'
import { READER_LIMITS } from './reader.ts'
import { articleText, buildImporter, writeFiles } from './testing.ts'

let resources: string
beforeAll(async () => {
  resources = await buildImporter('import-job-test')
})

const library = (articles: number) => writeFiles(join(temporaryFolder(), 'news'), Object.fromEntries(Array.from({ length: articles }, (_, n) => [`${n}.txt`, articleText(n)])))

/** Runs a job to its end in a case that has been prepared for it. */
async function runJob(prepare: (openCase: ReturnType<typeof testCase>) => void, files: string) {
  const openCase = testCase()
  prepare(openCase)
  const progress = await new Promise<ImportProgress>((resolve) => {
    const host = { ...testHost(), emit: ({ name, data }: Parameters<ReturnType<typeof testHost>['emit']>[0]) => {
      if (name === 'import' && data.state !== 'running') resolve(data)
    } }
    startJob({ host, openCase, chosen: [files], reader: { worker: join(resources, 'engine', 'import-worker.js'), ...READER_LIMITS } })
  })
  return { openCase, progress }
}

describe('a job', () => {
  it('fails as a whole when the disk is full, and keeps what it had stored', async () => {
    const { openCase: { db }, progress } = await runJob(({ db: fresh }) => {
      fresh.exec(`PRAGMA max_page_count = ${value<number>(fresh, 'PRAGMA page_count')! + 60}`)
    }, library(300))
    expect(progress).toMatchObject({ state: 'failed', total: 300, error: { code: 'case/disk-full' } })
    expect(progress.imported).toBeGreaterThan(0)
    expect(progress.imported).toBeLessThan(300)
    expect(countArticles(db)).toBe(progress.imported)
    const report = importReport(db, progress.jobId)!
    expect(report.files.filter(({ fate }) => fate === 'imported')).toHaveLength(progress.imported)
    expect(report.state).not.toBe('done')
    expect(fileProblems(db, true)).toEqual([])
  })

  it('logs each batch of articles it stores', async () => {
    const { openCase: { db }, progress } = await runJob(() => {}, library(50))
    expect(progress).toMatchObject({ state: 'done', imported: 50 })
    const stored = db.prepare(`SELECT label FROM log WHERE kind = 'import'`, { pluck: true }).all() as string[]
    expect(stored.map((label) => Number(/\d+/.exec(label)?.[0])).reduce((sum, articles) => sum + articles, 0)).toBe(50)
  })
})
