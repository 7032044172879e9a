import { createHash } from 'node:crypto'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CallInput, CallOutput, EngineCallName } from '../../contract/calls.ts'
import type { EventMessage } from '../../contract/events.ts'
import type { ImportProgress, ImportReport } from '../../contract/shapes.ts'
import { createEngine } from '../engine.ts'
import { articleText, buildImporter, writeFiles } from '../import/testing.ts'
import { temporaryFolder, testHost } from '../testing.ts'
import { unwrap } from '../unwrap.ts'

let resources: string
beforeAll(async () => {
  resources = await buildImporter('import-test')
})

/** An engine with an empty case open. `listen` hears every event once it is out. */
async function openEngine() {
  const folder = temporaryFolder()
  const file = join(folder, 'test.redthread')
  const heard = new Set<(event: EventMessage) => void>()
  const engine = createEngine({ ...testHost(), resources, emit: (event) => heard.forEach((listener) => listener(event)) })
  onTestFinished(engine.close)
  const ask = async <N extends EngineCallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => unwrap(await engine.call(name, input))
  await ask('case.create', { file, passphrase: null })

  const listen = (listener: (event: EventMessage) => void): void => void heard.add(listener)
  const ended = (jobId?: string) => new Promise<ImportProgress>((resolve) => listen(({ name, data }) => {
    if (name === 'import' && data.state !== 'running' && data.state !== 'queued' && (jobId === undefined || data.jobId === jobId)) resolve(data)
  }))
  const importAll = async (...files: string[]): Promise<ImportReport> => {
    const end = ended()
    await ask('import.start', { files })
    return ask('import.report', { jobId: (await end).jobId, limit: 1000 })
  }
  return { engine, ask, listen, ended, importAll, folder, file }
}

const fateOf = (report: ImportReport) => Object.fromEntries(report.rows.map((row) => [row.file, 'error' in row ? row.error.code : row.fate]))
const library = (articles: number) => Object.fromEntries(Array.from({ length: articles }, (_, n) => [`${String(n).padStart(4, '0')}.txt`, articleText(n)]))

describe('import.start', () => {
  it('answers at once, then imports a folder in the background and says how far it is', async () => {
    const { ask, listen, ended, folder } = await openEngine()
    const seen: ImportProgress[] = []
    const announced: string[] = []
    let cases = 0
    listen((event) => {
      if (event.name === 'import') seen.push(event.data)
      if (event.name === 'changed') announced.push(...event.data.ids)
      if (event.name === 'case') cases += 1
    })
    const end = ended()
    const first = await ask('import.start', { files: writeFiles(join(folder, 'news'), library(300)) })
    expect(first).toMatchObject({ state: 'running', done: 0, imported: 0 })
    expect(await end).toEqual({ jobId: first.jobId, state: 'done', done: 300, total: 300, imported: 300, already: 0, failed: 0, error: null })

    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b))
    expect(seen.filter(({ state }) => state !== 'running')).toHaveLength(1)
    expect(seen.length).toBeGreaterThan(5)
    expect(cases).toBe(1)
    const { total, rows } = await ask('articles.list', { limit: 1000 })
    expect(total).toBe(300)
    expect(announced.sort()).toEqual(rows.map(({ id }) => id).sort())
    expect(await ask('import.progress', {})).toEqual([seen.at(-1)])
  })

  it('announces an article when it can be read, and serves other calls meanwhile', async () => {
    const { ask, listen, ended, folder } = await openEngine()
    const answers: Promise<{ title: string }>[] = []
    const totals: Promise<{ total: number }>[] = []
    listen((event) => {
      if (event.name === 'changed') answers.push(...event.data.ids.map((articleId) => ask('articles.get', { articleId })))
      if (event.name === 'import' && event.data.state === 'running') totals.push(ask('search.run', { query: 'paragraph' }))
    })
    const end = ended()
    await ask('import.start', { files: [writeFiles(join(folder, 'news'), library(120))] })
    await end
    expect((await Promise.all(answers)).map(({ title }) => title).sort()).toEqual(Array.from({ length: 120 }, (_, n) => `Report ${n} on the Kampot Estate`).sort())
    const found = (await Promise.all(totals)).map(({ total }) => total)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(found.some((total) => total > 0 && total < 120)).toBe(true)
  })

  it('keeps the bytes of each file, and what it read in them', async () => {
    const { ask, importAll, folder } = await openEngine()
    const text = articleText(7)
    const report = await importAll(writeFiles(join(folder, 'news'), { 'sub/a.txt': text }))
    const [fate] = report.rows
    expect(fate).toMatchObject({ file: 'news/sub/a.txt', fate: 'imported', title: 'Report 7 on the Kampot Estate' })
    const { rows: [row] } = await ask('articles.list', {})
    expect(row).toMatchObject({ title: 'Report 7 on the Kampot Estate', published: '2024-10-08', language: 'en', file: 'a.txt', sha256: createHash('sha256').update(text).digest('hex'), words: 114 })
    expect((await ask('case.check', {})).problems).toEqual([])
    expect((await ask('history.list', {})).rows[0]).toMatchObject({ kind: 'import', label: 'Import 1 article' })
  })

  it('stores the same bytes once: twice in one import, and in the next', async () => {
    const { ask, importAll, folder } = await openEngine()
    const news = writeFiles(join(folder, 'news'), { 'a.txt': articleText(1), 'b.txt': articleText(1), 'c.txt': articleText(2) })
    const first = await importAll(news)
    expect(fateOf(first)).toEqual({ 'news/a.txt': 'imported', 'news/b.txt': 'already', 'news/c.txt': 'imported' })
    const ids = first.rows.map((row) => 'articleId' in row && row.articleId)
    expect(ids[1]).toBe(ids[0])
    expect(await importAll(news).counts.already).toBe(3)
    expect((await ask('articles.list', {})).total).toBe(2)
    expect((await ask('import.reports', {})).map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it('accounts for every file that it does not read, with the reason', async () => {
    const { importAll, folder } = await openEngine()
    const news = writeFiles(join(folder, 'news'), {
      'good.txt': articleText(1), 'empty.txt': '', 'blank.md': ' \n\n ', 'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]),
      'report.pdf': '%PDF-1.7', 'renamed.txt': '%PDF-1.7 \n', 'huge.txt': 'x',
    })
    truncateSync(join(news, 'huge.txt'), 65 * 2 ** 20)
    symlinkSync(join(news, 'gone'), join(news, 'dangling.txt'))
    const report = await importAll(news, join(folder, 'missing.txt'))
    expect(fateOf(report)).toEqual({
      'news/good.txt': 'imported', 'news/empty.txt': 'import/empty-file', 'news/blank.md': 'import/no-text', 'news/picture.txt': 'import/binary', 'news/report.pdf': 'import/unsupported',
      'news/renamed.txt': 'import/unsupported', 'news/huge.txt': 'import/too-large', 'news/dangling.txt': 'import/unreadable', 'missing.txt': 'import/unreadable',
    })
    expect(report.state).toBe('done')
    for (const fate of report.rows) if (fate.fate === 'failed') expect(fate.error.message).not.toMatch(/\{|undefined/)
  })

  it('imports files whatever they are called', async () => {
    const { importAll, folder } = await openEngine()
    const names = ['ភ្នំពេញ.txt', '金边 案件.txt', '-rf.txt', 'a\'b"c.txt', '100% “sure”.txt', '😀.txt', 'no extension', `${'x'.repeat(200)}.txt`]
    if (sep === '/') names.push('two\nlines.txt', 'back\\slash.txt', 'colon:name.txt')
    const news = writeFiles(join(folder, 'news'), Object.fromEntries(names.map((name, n) => [name, articleText(n)])))
    if (process.platform === 'linux') writeFileSync(Buffer.concat([Buffer.from(news + sep), Buffer.from([0xb9, 0xf3, 0x2e, 0x74, 0x78, 0x74])]), articleText(99))
    const report = await importAll(news)
    expect(report.counts.imported).toBe(names.length + (process.platform === 'linux' ? 1 : 0))
    expect(Object.keys(fateOf(report))).toEqual(expect.arrayContaining(names.map((name) => `news/${name}`)))
  })

  it('reads each file in its own encoding', async () => {
    const { ask, importAll, folder } = await openEngine()
    const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
    await importAll(writeFiles(join(folder, 'news'), {
      'khmer.txt': 'សមត្ថកិច្ចបានចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត កាលពីព្រឹកថ្ងៃអង្គារ។',
      'utf16.txt': new Uint8Array(Buffer.from('\uFEFFOfficers entered a walled estate in Kampot, ភ្នំពេញ said.', 'utf16le')),
      'western.txt': new Uint8Array([...Buffer.from('The caf'), 0xe9, ...Buffer.from(' owner said '), 0x93, ...Buffer.from('we slept on the floor'), 0x94, ...Buffer.from(' on Tuesday.')]),
      'gbk.txt': base64('vq+3vdbctv7Jz87nvfjI67mxsrzK0L280ru0ptPQzqfHvbXE0KHH+KOssNHSu7DZy8TKrsP7uaTIy7T4yc+087DNoaPB2r7Ty7WjrLTzw8W007S6zOzG8L7N0rvWsbnY18Whow=='),
      'euckr.txt': base64('sObC+8DMIMitv+TAzyC/wMD8IMSvxv0gv9yw+8DHIMHWxcO03MH2v6Egtem+7rChILPrtb/A2rimILn2vbq/oSDFwr/8tNkuIMDMv/S16cC6ILmuwMwgtN3H9CDA1r76tNmw7SC4u8fftNku'),
      'tis620.txt': base64('4Kjp0su56dK31ejgounStcPHqKTpucvB2ei66dK5qNG0ysPDt9XowdWh0+G+p8XpzcHDzbq5zaHgwdfNp6HRwbvNteDB1+jN4Krp0sfRuc3Rp6TSww=='),
    }))
    const { rows } = await ask('articles.list', {})
    const articles = await Promise.all(rows.map(({ id }) => ask('articles.get', { articleId: id })))
    expect(Object.fromEntries(articles.map(({ file, encoding, language }) => [file, `${encoding} ${language}`]))).toEqual({
      'khmer.txt': 'utf-8 km', 'utf16.txt': 'utf-16le en', 'western.txt': 'windows-1252 en', 'gbk.txt': 'gb18030 zh', 'euckr.txt': 'euc-kr ko', 'tis620.txt': 'windows-874 th',
    })
    expect(articles.find(({ file }) => file === 'western.txt')?.text).toBe('The café owner said “we slept on the floor” on Tuesday.')
  })

  it('imports pages and Markdown beside plain texts', async () => {
    const { importAll, folder } = await openEngine()
    const report = await importAll(writeFiles(join(folder, 'news'), {
      'page.html': `<html><body><h1>Estate searched in Kampot</h1><p>${articleText(1).split('\n\n')[2]}</p></body></html>`, 'page_files/ad.html': '<p>buy</p>', 'note.md': '# Estate in Kampot\n\nText.',
    }))
    expect(report.rows.map((fate) => fate.fate === 'imported' && fate.title).sort()).toEqual(['Estate in Kampot', 'Estate searched in Kampot'])
  })

  it('does not touch the open case when it lies among the files', async () => {
    const { engine, importAll, folder, file, ask } = await openEngine()
    writeFiles(folder, { 'a.txt': articleText(1) })
    const report = await importAll(folder, file)
    expect(report.counts.imported).toBe(1)
    expect(report.rows.find((fate) => fate.file === 'test.redthread')).toMatchObject({ fate: 'failed', error: { code: 'import/unsupported' } })
    expect((await ask('case.check', {})).problems).toEqual([])
    expect(await createEngine({ ...testHost(), resources }).call('case.open', { file, passphrase: null })).toMatchObject({ ok: false, error: { code: 'case/in-use' } })
    engine.close()
  })

  it('runs two imports at once, each with its own report', async () => {
    const { ask, ended, folder } = await openEngine()
    const half = (name: string, from: number) => writeFiles(join(folder, name), Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, articleText(from + n)])))
    const jobs = await Promise.all([half('one', 0), half('two', 30)].map(async (files) => {
      const { jobId } = await ask('import.start', { files })
      return ended(jobId)
    }))
    expect(jobs.map(({ state, done, failed }) => [state, done, failed])).toEqual([['done', 60, 0], ['done', 60, 0]])
    expect(jobs[0]!.imported + jobs[1]!.imported).toBe(90)
    expect((await ask('articles.list', {})).total).toBe(90)
  })
})

describe('import.cancel', () => {
  it('stops at once; what is stored stays, and the report holds what was dealt with', async () => {
    const { ask, listen, ended, importAll, folder } = await openEngine()
    const news = writeFiles(join(folder, 'news'), library(400))
    let jobId = ''
    let asked: Promise<null> | null = null
    listen((event) => {
      if (event.name === 'changed' && !asked) asked = ask('import.cancel', { jobId })
    })
    const end = ended()
    jobId = (await ask('import.start', { files: news })).jobId
    const progress = await end
    await asked
    expect(progress).toMatchObject({ state: 'cancelled', total: 400, failed: 0, error: null })
    expect(progress.imported).toBeGreaterThan(0)
    expect(progress.done).toBeLessThan(400)

    const report = await ask('import.report', { jobId })
    expect(report.state).toBe('cancelled')
    expect(report.rows).toHaveLength(progress.done)
    expect((await ask('articles.list', {})).total).toBe(progress.imported)
    await expect(ask('import.cancel', { jobId })).rejects.toMatchObject({ data: { code: 'job/unknown' } })

    const again = await importAll(news)
    expect([again.counts.imported, again.counts.already]).toEqual([400 - progress.imported, progress.imported])
    expect((await ask('case.check', {})).problems).toEqual([])
  })

  it('is what happens to an import whose case is closed', async () => {
    const { ask, listen, ended, folder, file } = await openEngine()
    let closed: Promise<null> | null = null
    listen((event) => {
      if (event.name === 'changed' && !closed) closed = ask('case.close', {})
    })
    const end = ended()
    const { jobId } = await ask('import.start', { files: writeFiles(join(folder, 'news'), library(400)) })
    const progress = await end
    await closed
    expect(progress.state).toBe('cancelled')
    await ask('case.open', { file, passphrase: null })
    const report = await ask('import.report', { jobId })
    expect(report.state).toBe('cancelled')
    expect(report.counts.imported).toBe((await ask('articles.list', {})).total)
    expect((await ask('case.check', {})).problems).toEqual([])
    expect(await ask('import.progress', {})).toEqual([])
  })
})

it('knows no job that never was', async () => {
  const { ask } = await openEngine()
  for (const call of ['import.report', 'import.cancel'] as const) await expect(ask(call, { jobId: 'none' })).rejects.toMatchObject({ data: { code: 'job/unknown' } })
})
