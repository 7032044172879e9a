import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, it } from 'vitest'
import type { ImportFate } from '../../contract/shapes.ts'
import { createEngine } from '../engine.ts'
import { createCase } from '../store/open-case.ts'
import { temporaryFolder, testHost } from '../testing.ts'
import { unwrap } from '../unwrap.ts'
import { composeMail } from './mail/testing-mail.ts'
import { articleText, buildImporter, writeFiles } from './testing.ts'
import { tarGzOf, zipOf } from './testing-archives.ts'

const PASSPHRASE = 'a passphrase'
const INTERRUPTIONS = 50

let resources: string
beforeAll(async () => {
  resources = await buildImporter('import-kill-test', { importer: join(import.meta.dirname, 'testing-importer.ts') })
})

type Fates = Record<string, ImportFate['fate']>

/** 5,000 files of many kinds, some inside others, each of its own content; with the fate that each must have in the end. */
async function mixedFiles(folder: string): Promise<{ readonly news: string; readonly expected: Readonly<Fates> }> {
  const files: Record<string, string | Uint8Array> = {}
  const expected: Fates = {}
  let number = 0
  const text = (): string => articleText(number += 1, 1)
  const expectFile = (name: string, fate: ImportFate['fate']): void => void (expected[`news/${name}`] = fate)
  const put = (name: string, content: string | Uint8Array, fate: ImportFate['fate'] = 'imported'): void => {
    files[name] = content
    expectFile(name, fate)
  }
  for (let n = 0; n < 2800; n += 1) put(`${n % 20}/${n}.txt`, text())
  for (let n = 0; n < 1000; n += 1) put(`notes/${n}.md`, `# Note ${n}\n\n${text()}`)
  for (let n = 0; n < 150; n += 1) put(`pages/${n}.html`, `<!doctype html><html><body><h1>Page ${n}</h1><p>${text()}</p></body></html>`)
  for (let n = 0; n < 60; n += 1) put(`broken/${n}.txt`, '', 'failed')
  for (let n = 0; n < 40; n += 1) put(`left/.${n}`, 'x', 'passed')
  for (let n = 0; n < 15; n += 1) {
    const inner = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, text()]))
    const deeper = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, text()]))
    const name = `archives/${n}.zip`
    put(name, await zipOf({ ...inner, 'in.tgz': await tarGzOf(deeper), 'empty.txt': '' }), 'opened')
    for (const at of Object.keys(inner)) expectFile(`${name}/${at}`, 'imported')
    for (const at of Object.keys(deeper)) expectFile(`${name}/in.tgz/${at}`, 'imported')
    expectFile(`${name}/in.tgz`, 'opened')
    expectFile(`${name}/empty.txt`, 'failed')
  }
  for (let n = 0; n < 120; n += 1) {
    const name = `mails/${n}.eml`
    put(name, await composeMail({ from: 'a@river.example', to: 'b@river.example', subject: `Gate ${n}`, text: text(), attachments: [{ filename: 'one.txt', content: text() }, { filename: 'two.md', content: `# Two ${n}\n\n${text()}` }] }))
    expectFile(`${name}/one.txt`, 'imported')
    expectFile(`${name}/two.md`, 'imported')
  }
  return { news: writeFiles(join(folder, 'news'), files), expected }
}

/** Runs the import in a process of its own, until so many files are dealt with; then kills it without warning, or closes the case. Tells the state it ended in, if it did. */
async function run(file: string, folder: string, until: number, how: 'kill' | 'close'): Promise<string | null> {
  const child = spawn(process.execPath, [join(resources, 'engine', 'importer.js'), file, PASSPHRASE, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let end: string | null = null
  let over = false
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('end ')) end = line.slice(4)
    else if (!over && Number(line) >= until) {
      over = true
      // Somewhere in what follows, and not just as something has been told.
      setTimeout(() => (how === 'kill' ? child.kill('SIGKILL') : child.stdin.write('close\n')), Math.random() * 60)
    }
  }
  await exited
  return end
}

it(`accounts for each of 5,000 mixed files exactly once when it is interrupted ${INTERRUPTIONS} times`, { timeout: 900_000 }, async () => {
  const folder = temporaryFolder()
  const { news, expected } = await mixedFiles(folder)
  const total = Object.keys(expected).length
  expect(total).toBeGreaterThanOrEqual(5000)
  const file = join(folder, 'killed.redthread')
  createCase(testHost(), { file, passphrase: PASSPHRASE, name: '' }).close()

  let interrupted = 0
  for (let n = 0; n < INTERRUPTIONS; n += 1) {
    const end = await run(file, news, Math.floor(((n + Math.random()) / (INTERRUPTIONS + 5)) * total), n % 4 === 3 ? 'close' : 'kill')
    expect(end).not.toBe('failed')
    if (end !== 'done') interrupted += 1
  }
  expect(interrupted).toBe(INTERRUPTIONS)
  expect(await run(file, news, Number.POSITIVE_INFINITY, 'kill')).toBe('done')

  const engine = createEngine({ ...testHost(), resources })
  try {
    unwrap(await engine.call('case.open', { file, passphrase: PASSPHRASE }))
    const [{ jobId, counts, state } = { jobId: '', counts: null, state: null }, ...others] = unwrap(await engine.call('import.reports', {}))
    expect([state, others]).toEqual(['done', []])
    const rows: ImportFate[] = []
    for (let offset = 0; offset < total; offset += 1000) rows.push(...unwrap(await engine.call('import.report', { jobId, offset, limit: 1000 })).rows)
    expect(rows).toHaveLength(total)
    expect(Object.fromEntries(rows.map((row) => [row.file, row.fate]))).toEqual(expected)
    const imported = Object.values(expected).filter((fate) => fate === 'imported').length
    expect(counts).toMatchObject({ waiting: 0, already: 0, imported })
    const ids = unwrap(await engine.call('articles.ids', {}))
    expect(new Set(rows.flatMap((row) => (row.fate === 'imported' ? [row.articleId] : [])))).toEqual(new Set(ids))
    expect(ids).toHaveLength(imported)

    // Every attachment names its mail.
    for (const row of rows) {
      if (row.fate !== 'imported' || !/mails\/\d+\.eml\//.test(row.file)) continue
      const { partOf } = unwrap(await engine.call('articles.get', { articleId: row.articleId }))
      expect(partOf.map(({ name }) => name)).toEqual([row.file.split('/').at(-1)])
    }
    const collections = unwrap(await engine.call('collections.list', {}))
    expect(collections.find(({ collection }) => collection.name === 'news')?.articles).toBe(imported)
    expect(collections.find(({ collection }) => collection.name === '0.zip')?.articles).toBe(40)
    expect(unwrap(await engine.call('case.check', {}))).toMatchObject({ problems: [], articles: imported, originals: imported })
  } finally {
    engine.close()
  }
})
