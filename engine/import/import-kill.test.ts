import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, it } from 'vitest'
import { createEngine } from '../engine.ts'
import { createCase } from '../store/open-case.ts'
import { temporaryFolder, testHost } from '../testing.ts'
import { unwrap } from '../unwrap.ts'
import { articleText, buildImporter, writeFiles } from './testing.ts'

const PASSPHRASE = 'a passphrase'
const FILES = 1000
const KILLS = 20

let resources: string
beforeAll(async () => {
  resources = await buildImporter('import-kill-test', { importer: join(import.meta.dirname, 'testing-importer.ts') })
})

interface Heard {
  readonly jobId: string
  /** Ids of articles that the process said are stored. */
  readonly stored: readonly string[]
  /** The state in which the process said that its import ended; null when it was killed before. */
  readonly end: string | null
}

/** Imports in a process of its own; kills it without warning when it has said that `after` articles are stored. */
async function importInProcess(file: string, folder: string, after: number): Promise<Heard> {
  const child = spawn(process.execPath, [join(resources, 'engine', 'importer.js'), file, PASSPHRASE, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const stored: string[] = []
  let jobId = ''
  let end: string | null = null
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('job ')) jobId = line.slice(4)
    else if (line.startsWith('end ')) end = line.slice(4)
    else stored.push(line)
    if (stored.length >= after && jobId !== '') child.kill('SIGKILL')
  }
  await exited
  return { jobId, stored, end }
}

/** What a case holds when it is opened again: checked whole, originals and index included. */
async function inspect(file: string, jobId: string) {
  const engine = createEngine({ ...testHost(), resources })
  try {
    unwrap(await engine.call('case.open', { file, passphrase: PASSPHRASE }))
    const { rows } = unwrap(await engine.call('articles.list', { limit: 1000 }))
    return { ids: new Set(rows.map(({ id }) => id)), check: unwrap(await engine.call('case.check', {})), report: unwrap(await engine.call('import.report', { jobId })) }
  } finally {
    engine.close()
  }
}

it(`loses nothing it said was stored when it is killed in the middle of ${FILES} files, ${KILLS} times`, { timeout: 600_000 }, async () => {
  const folder = temporaryFolder()
  const news = writeFiles(join(folder, 'news'), Object.fromEntries(Array.from({ length: FILES }, (_, n) => [`${n}.txt`, articleText(n, 2)])))
  const empty = join(folder, 'empty.redthread')
  createCase(testHost(), { file: empty, passphrase: PASSPHRASE, name: '' }).close()

  let last = ''
  for (let kills = 0, run = 0; kills < KILLS; run += 1) {
    const file = join(folder, `${run}.redthread`)
    copyFileSync(empty, file)
    const after = Math.floor(Math.random() * FILES * 0.9)
    const { jobId, stored } = await importInProcess(file, news, after)
    const { ids, check, report } = await inspect(file, jobId)
    expect(stored.filter((id) => !ids.has(id)), `killed after ${after}`).toEqual([])
    expect(check).toMatchObject({ problems: [], articles: ids.size, originals: ids.size })
    // The report is stored with its articles: it names each of them, and nothing that is not there.
    expect(new Set(report.files.map((fate) => fate.fate === 'imported' && fate.articleId))).toEqual(ids)
    // On a busy machine the import may be through before the signal is; that was no kill.
    if (ids.size === FILES) continue
    expect(report).toMatchObject({ state: 'cancelled', endedAt: expect.any(String) as string })
    kills += 1
    last = file
  }

  const { jobId, end } = await importInProcess(last, news, FILES + 1)
  expect(end).toBe('done')
  const { ids, check, report } = await inspect(last, jobId)
  expect(ids.size).toBe(FILES)
  expect(check.problems).toEqual([])
  expect(report.files.filter(({ fate }) => fate !== 'failed')).toHaveLength(FILES)
})
