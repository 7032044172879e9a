import { createHash } from 'node:crypto'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import officeCrypto from 'officecrypto-tool'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../contract/shapes.ts'
import { createEngine } from '../engine.ts'
import { fatesOf, importingEngine } from '../import/testing-importing.ts'
import { composeMail } from '../import/mail/testing-mail.ts'
import { articleText, buildImporter, writeFiles } from '../import/testing.ts'
import { zipOf } from '../import/testing-archives.ts'
import { testHost } from '../testing.ts'

let resources: string
beforeAll(async () => {
  resources = await buildImporter('import-test')
})

const openEngine = () => importingEngine(resources)
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
    expect(first).toMatchObject({ state: 'running', done: 0, names: ['news'], watched: false, finding: true })
    const last = await end
    expect(last).toMatchObject({
      jobId: first.jobId, state: 'done', done: 300, total: 300, finding: false, current: null, error: null, endedAt: expect.any(String) as string,
      counts: { waiting: 0, imported: 300, already: 0, opened: 0, passed: 0, failed: 0 },
    })
    expect(last.bytesDone).toBe(last.bytesTotal)
    expect(last.bytesTotal).toBe(Object.values(library(300)).reduce((sum, text) => sum + Buffer.byteLength(text), 0))

    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b))
    expect(seen.filter(({ state }) => state !== 'running')).toHaveLength(1)
    expect(cases).toBe(1)
    const { total, rows } = await ask('articles.list', { limit: 1000 })
    expect(total).toBe(300)
    expect(announced.sort()).toEqual(rows.map(({ id }) => id).sort())
    expect(await ask('import.progress', {})).toEqual([seen.at(-1)])
  })

  it('marks what is only a guess: a title made of the first sentence, a date from the name', async () => {
    const { ask, ended, folder } = await openEngine()
    const end = ended()
    await ask('import.start', { files: writeFiles(join(folder, 'news'), { '2024-10-07.txt': 'The gate of the mill was shut at noon and stayed shut for the rest of the week. Nobody said why.' }) })
    await end
    const { rows: [row] } = await ask('articles.list', {})
    expect(row).toMatchObject({ published: '2024-10-07' })
    expect([...row!.guessed].sort()).toEqual(['published', 'title'])
  })

  it('announces an article when it can be read, and serves other calls meanwhile', async () => {
    const { ask, listen, ended, folder } = await openEngine()
    const answers: Promise<{ title: string }>[] = []
    const searches: Promise<void>[] = []
    const found: number[] = []
    listen((event) => {
      if (event.name === 'changed') answers.push(...event.data.ids.map((articleId) => ask('articles.get', { articleId })))
      if (event.name === 'import' && event.data.state === 'running') searches.push(ask('search.run', { query: 'paragraph' }).then(({ total }) => void found.push(total)))
    })
    const end = ended()
    await ask('import.start', { files: [writeFiles(join(folder, 'news'), library(2400))] })
    await end
    // Very many at once are announced without their ids.
    const titles = (await Promise.all(answers)).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const title of titles) expect(title).toMatch(/^Report \d+ on the Kampot Estate$/)
    expect((await ask('articles.list', {})).total).toBe(2400)
    await Promise.all(searches)
    // In the order of the answers: one asked for later may have less to take in before it.
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(found.some((total) => total > 0 && total < 2400)).toBe(true)
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
    expect(fatesOf(first)).toEqual({ 'news/a.txt': 'imported', 'news/b.txt': 'already', 'news/c.txt': 'imported' })
    const ids = first.rows.map((row) => 'articleId' in row && row.articleId)
    expect(ids[1]).toBe(ids[0])
    expect((await importAll(news)).counts.already).toBe(3)
    expect((await ask('articles.list', {})).total).toBe(2)
    expect((await ask('import.reports', {})).map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it('accounts for every file that it does not read, with the reason', async () => {
    const { importAll, folder } = await openEngine()
    const news = writeFiles(join(folder, 'news'), {
      'good.txt': articleText(1), 'empty.txt': '', 'blank.md': ' \n\n ', 'noise.txt': Uint8Array.from({ length: 500 }, (_, n) => (n * 7919) % 256),
      'sheet.pdf': 'SQLite format 3\0 and more', 'huge.txt': 'x '.repeat(50_000), '.DS_Store': 'x', 'page.html': `<html><body><h1>Estate</h1><p>${articleText(2)}</p></body></html>`,
      'page_files/frame.html': '<p>An advertisement</p>', 'page_files/deep/a.js': 'x', 'script.js': 'let gate = 1', '.git/config': 'x',
    })
    truncateSync(join(news, 'huge.txt'), 2 * 2 ** 30)
    symlinkSync(join(news, 'gone'), join(news, 'dangling.txt'))
    symlinkSync(news, join(news, 'up'))
    const report = await importAll(news, join(folder, 'missing.txt'))
    expect(fatesOf(report)).toEqual({
      'news/good.txt': 'imported', 'news/empty.txt': 'import/empty-file', 'news/blank.md': 'import/no-text', 'news/noise.txt': 'import/binary', 'news/sheet.pdf': 'import/unsupported',
      'news/huge.txt': 'import/too-large', 'news/dangling.txt': 'import/unreadable', 'missing.txt': 'import/unreadable', 'news/.DS_Store': 'import/system-file', 'news/.git': 'import/system-file',
      'news/page.html': 'imported', 'news/page_files/frame.html': 'import/page-part', 'news/page_files/deep/a.js': 'import/page-part', 'news/script.js': 'import/unsupported', 'news/up': 'import/link-loop',
    })
    expect(report.counts).toEqual({ waiting: 0, imported: 2, already: 0, opened: 0, passed: 5, failed: 8 })
    expect(report.state).toBe('done')
    for (const row of report.rows) if ('error' in row) expect(row.error.message).not.toMatch(/\{|undefined/)
  })

  it('imports files whatever they are called', async () => {
    const { importAll, folder } = await openEngine()
    const names = ['ភ្នំពេញ.txt', '金边 案件.txt', '-rf.txt', 'a\'b"c.txt', '100% “sure”.txt', '😀.txt', 'no extension', `${'x'.repeat(200)}.txt`]
    if (sep === '/') names.push('two\nlines.txt', 'back\\slash.txt', 'colon:name.txt')
    const news = writeFiles(join(folder, 'news'), Object.fromEntries(names.map((name, n) => [name, articleText(n)])))
    if (process.platform === 'linux') writeFileSync(Buffer.concat([Buffer.from(news + sep), Buffer.from([0xb9, 0xf3, 0x2e, 0x74, 0x78, 0x74])]), articleText(99))
    const report = await importAll(news)
    expect(report.counts.imported).toBe(names.length + (process.platform === 'linux' ? 1 : 0))
    expect(Object.keys(fatesOf(report))).toEqual(expect.arrayContaining(names.map((name) => `news/${name.replace('\n', '\uFFFD')}`)))
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
    expect(Object.fromEntries(articles.map(({ file, encoding, language }) => [file, `${encoding?.label} ${language}`]))).toEqual({
      'khmer.txt': 'utf-8 km', 'utf16.txt': 'utf-16le en', 'western.txt': 'windows-1252 en', 'gbk.txt': 'gb18030 zh', 'euckr.txt': 'euc-kr ko', 'tis620.txt': 'windows-874 th',
    })
    expect(articles.find(({ file }) => file === 'western.txt')?.text).toBe('The café owner said “we slept on the floor” on Tuesday.')
  })

  it('imports pages and Markdown beside plain texts', async () => {
    const { importAll, folder } = await openEngine()
    const report = await importAll(writeFiles(join(folder, 'news'), {
      'page.html': `<html><body><h1>Estate searched in Kampot</h1><p>${articleText(1).split('\n\n')[2]}</p></body></html>`, 'page_files/ad.html': '<p>buy</p>', 'note.md': '# Estate in Kampot\n\nText.',
    }))
    expect(report.rows.flatMap((row) => (row.fate === 'imported' ? [row.title] : [])).sort()).toEqual(['Estate in Kampot', 'Estate searched in Kampot'])
  })

  it('does not touch the open case when it lies among the files', async () => {
    const { engine, importAll, folder, file, ask } = await openEngine()
    writeFiles(folder, { 'a.txt': articleText(1) })
    const report = await importAll(folder, file)
    expect(report.counts.imported).toBe(1)
    expect(report.rows.find((row) => row.file.endsWith('test.redthread'))).toMatchObject({ fate: 'failed', error: { code: 'import/unsupported' } })
    expect((await ask('case.check', {})).problems).toEqual([])
    expect(await createEngine({ ...testHost(), resources }).call('case.open', { file, passphrase: null })).toMatchObject({ ok: false, error: { code: 'case/in-use' } })
    engine.close()
  })

  it('lets a second import wait for the first, each with its own report', async () => {
    const { ask, listen, ended, folder } = await openEngine()
    const half = (name: string, from: number) => writeFiles(join(folder, name), Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, articleText(from + n)])))
    const states: string[] = []
    listen(({ name, data }) => {
      if (name === 'import') states.push(`${data.names[0]} ${data.state}`)
    })
    const jobs = await Promise.all([half('one', 0), half('two', 30)].map(async (files) => {
      const { jobId } = await ask('import.start', { files })
      return ended(jobId)
    }))
    expect(jobs.map(({ state, done, counts }) => [state, done, counts.failed])).toEqual([['done', 60, 0], ['done', 60, 0]])
    expect(jobs.map(({ counts }) => counts.imported)).toEqual([60, 30])
    expect(states.indexOf('two running')).toBeGreaterThan(states.indexOf('one done'))
    expect(states).toContain('two queued')
    expect((await ask('articles.list', {})).total).toBe(90)
  })

  it('makes collections of folders, the same for the same path, or none', async () => {
    const { ask, importAll, folder, ended } = await openEngine()
    const news = writeFiles(join(folder, 'news'), { 'a.txt': articleText(1), 'sub/b.txt': articleText(2), 'sub/deep/c.txt': articleText(3) })
    const tree = async () => {
      const rows = await ask('collections.list', {})
      const name = (id: string | null): string => rows.filter(({ collection }) => collection.id === id).map(({ collection }) => `${name(collection.parentId)}/${collection.name}`)[0] ?? ''
      return Object.fromEntries(rows.map(({ collection, articles }) => [name(collection.id), articles]))
    }
    await importAll(news)
    expect(await tree()).toEqual({ '/news': 3, '/news/sub': 2, '/news/sub/deep': 1 })
    writeFiles(news, { 'sub/d.txt': articleText(4) })
    await importAll(news)
    expect(await tree()).toEqual({ '/news': 4, '/news/sub': 3, '/news/sub/deep': 1 })
    const end = ended()
    await ask('import.start', { files: writeFiles(join(folder, 'other'), { 'e.txt': articleText(5) }), collections: false })
    await end
    await importAll(join(writeFiles(join(folder, 'third'), { 'f.txt': articleText(6) }), 'f.txt'))
    expect(Object.keys(await tree()).sort()).toEqual(['/news', '/news/sub', '/news/sub/deep'])
  })

  it('gives the report in pages, of all files or of one fate', async () => {
    const { ask, importAll, folder } = await openEngine()
    const { jobId } = await importAll(writeFiles(join(folder, 'news'), { ...library(30), 'x.txt': '', 'y.txt': '' }))
    expect(await ask('import.report', { jobId, fate: 'failed' })).toMatchObject({ total: 2, rows: [{ key: '31', file: 'news/x.txt', fate: 'failed' }, { key: '32', file: 'news/y.txt' }] })
    const pages = await Promise.all([0, 10, 20, 30].map((offset) => ask('import.report', { jobId, offset, limit: 10 })))
    expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([[32, 10], [32, 10], [32, 10], [32, 2]])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ key }) => key))).size).toBe(32)
  })
})

describe('a running import', () => {
  /** More than are stored in the first transactions. */
  const MANY = 2400

  /** Starts an import of so many articles and does something once, as soon as the first of them are stored. */
  async function interrupted(articles: number, act: (call: Awaited<ReturnType<typeof openEngine>>['ask'], jobId: string) => Promise<unknown>) {
    const opened = await openEngine()
    const { ask, listen, ended, folder } = opened
    const news = writeFiles(join(folder, 'news'), library(articles))
    let jobId = ''
    let acted: Promise<unknown> | null = null
    listen(({ name }) => {
      if (name === 'changed') acted ??= act(ask, jobId)
    })
    const end = ended()
    jobId = (await ask('import.start', { files: news })).jobId
    const progress = await end
    await acted
    return { ...opened, news, jobId, progress }
  }

  it('is cancelled at once: what is stored stays, and what was not read is told as waiting', async () => {
    const { ask, importAll, news, jobId, progress } = await interrupted(MANY, (call, id) => call('import.cancel', { jobId: id }))
    expect(progress).toMatchObject({ state: 'cancelled', total: MANY, error: null })
    const { imported, waiting } = progress.counts
    expect(imported).toBeGreaterThan(0)
    expect(waiting).toBeGreaterThan(0)
    expect(imported + waiting).toBe(MANY)

    const report = await ask('import.report', { jobId, limit: 1000 })
    expect(report).toMatchObject({ state: 'cancelled', total: MANY, counts: progress.counts })
    expect((await ask('articles.list', {})).total).toBe(imported)
    await expect(ask('import.cancel', { jobId })).rejects.toMatchObject({ data: { code: 'job/unknown' } })
    await expect(ask('import.resume', { jobId })).rejects.toMatchObject({ data: { code: 'job/unknown' } })

    expect((await importAll(news)).counts).toMatchObject({ imported: MANY - imported, already: imported })
    expect((await ask('case.check', {})).problems).toEqual([])
  })

  it('pauses, and goes on where it was', async () => {
    const { ask, ended, jobId, progress } = await interrupted(MANY, (call, id) => call('import.pause', { jobId: id }))
    expect(progress).toMatchObject({ state: 'paused', endedAt: null, current: null, secondsLeft: null })
    expect(progress.counts.waiting).toBeGreaterThan(0)
    const stored = (await ask('articles.list', {})).total
    expect(stored).toBe(progress.counts.imported)
    const end = ended()
    await ask('import.resume', { jobId })
    expect(await end).toMatchObject({ jobId, state: 'done', total: MANY, counts: { waiting: 0, imported: MANY, already: 0 } })
    expect((await ask('articles.list', {})).total).toBe(MANY)
    expect((await ask('case.check', {})).problems).toEqual([])
  })

  it('lets the next one run while it is paused', async () => {
    const { ask, ended, folder, jobId, importAll } = await interrupted(MANY, (call, id) => call('import.pause', { jobId: id }))
    expect((await importAll(writeFiles(join(folder, 'other'), { 'a.txt': articleText(9999) }))).state).toBe('done')
    const end = ended(jobId)
    await ask('import.resume', { jobId })
    expect((await end).state).toBe('done')
    expect((await ask('import.progress', {})).map(({ state, counts }) => [state, counts.imported])).toEqual([['done', MANY], ['done', 1]])
  })

  it('pauses when its case is closed, and is there to be resumed when it is opened', async () => {
    const { ask, ended, file, jobId, progress } = await interrupted(MANY, (call) => call('case.close', {}))
    expect(progress.state).toBe('paused')
    await ask('case.open', { file, passphrase: null })
    expect((await ask('case.check', {})).problems).toEqual([])
    const [waiting] = await ask('import.progress', {})
    expect(waiting).toMatchObject({ jobId, state: 'paused' })
    expect(waiting!.counts.imported).toBe((await ask('articles.list', {})).total)
    const end = ended()
    await ask('import.resume', { jobId })
    expect((await end).counts).toMatchObject({ waiting: 0, imported: MANY, already: 0 })
  })

  it('tells of itself no more often than ten times a second, and at its end', async () => {
    const { ask, listen, ended, folder } = await openEngine()
    const told: ImportProgress[] = []
    listen(({ name, data }) => {
      if (name === 'import') told.push(data)
    })
    const started = performance.now()
    const end = ended()
    await ask('import.start', { files: writeFiles(join(folder, 'news'), library(500)) })
    await end
    expect(told.length).toBeLessThanOrEqual(3 + (performance.now() - started) / 100)
    expect(told.some(({ current }) => current?.startsWith('news/'))).toBe(true)
  })
})

describe('import.retry', () => {
  it('tries failed files again, those of the keys or all', async () => {
    const { ask, ended, importAll, reportOf, folder } = await openEngine()
    const news = writeFiles(join(folder, 'news'), { 'a.txt': articleText(1), 'b.txt': '', 'c.txt': '' })
    const { jobId, rows } = await importAll(news)
    writeFiles(news, { 'b.txt': articleText(2), 'c.txt': articleText(3) })
    const again = async (keys: string[] | null) => {
      const end = ended()
      await ask('import.retry', { jobId, keys })
      await end
      return fatesOf(await reportOf(jobId))
    }
    expect(await again([rows[1]!.key])).toEqual({ 'news/a.txt': 'imported', 'news/b.txt': 'imported', 'news/c.txt': 'import/empty-file' })
    expect(await again(null)).toEqual({ 'news/a.txt': 'imported', 'news/b.txt': 'imported', 'news/c.txt': 'imported' })
    await ask('import.retry', { jobId })
    expect((await ask('import.progress', {})).map(({ state, total }) => [state, total])).toEqual([['done', 3]])
  })
})

describe('files inside files', () => {
  it('are articles, tied to the mail they came in, in the collections of their folders', async () => {
    const { ask, importAll, folder } = await openEngine()
    const mail = await composeMail({ from: 'a@river.example', to: 'b@river.example', subject: 'Gate', text: articleText(1), attachments: [{ filename: 'note.txt', content: articleText(2) }, { filename: 'more.zip', content: Buffer.from(await zipOf({ 'c.txt': articleText(3) })) }] })
    const report = await importAll(writeFiles(join(folder, 'news'), { 'a.zip': await zipOf({ 'mails/gate.eml': mail, 'd.txt': articleText(4) }) }))
    expect(report.rows.map((row) => `${row.key} ${row.file}: ${row.fate === 'opened' ? row.files : row.fate}`)).toEqual([
      '1 news/a.zip: 5', '1/000001 news/a.zip/mails/gate.eml: imported', '1/000001.000001 news/a.zip/mails/gate.eml/note.txt: imported', '1/000001.000002 news/a.zip/mails/gate.eml/more.zip: 1',
      '1/000001.000002.000001 news/a.zip/mails/gate.eml/more.zip/c.txt: imported', '1/000002 news/a.zip/d.txt: imported',
    ])
    const { rows } = await ask('articles.list', {})
    const { parts } = await ask('articles.get', { articleId: rows.find(({ file }) => file === 'gate.eml')!.id })
    expect(parts.map(({ name }) => name)).toEqual(['note.txt'])
    expect((await ask('collections.list', {})).map(({ collection, articles }) => `${collection.name} ${articles}`).sort()).toEqual(['a.zip 4', 'mails 3', 'more.zip 1', 'news 4'])
    expect((await ask('case.check', {})).problems).toEqual([])
  })

  it('are tried again by themselves, and tied then', async () => {
    const { ask, ended, importAll, reportOf, folder } = await openEngine()
    const locked = await officeCrypto.encrypt(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(articleText(2))] }] })), { password: 'sesame', type: 'standard' })
    const mail = await composeMail({ from: 'a@river.example', to: 'b@river.example', subject: 'Gate', text: articleText(1), attachments: [{ filename: 'locked.docx', content: Buffer.from(locked) }] })
    const { jobId, rows } = await importAll(writeFiles(join(folder, 'news'), { 'gate.eml': mail }))
    expect(fatesOf(await reportOf(jobId))).toEqual({ 'news/gate.eml': 'imported', 'news/gate.eml/locked.docx': 'import/password-needed' })
    const again = async (password: string) => {
      const end = ended()
      await ask('import.retry', { jobId, keys: [rows[1]!.key], password })
      await end
      return fatesOf(await reportOf(jobId))
    }
    expect((await again('open'))['news/gate.eml/locked.docx']).toBe('import/wrong-password')
    expect((await again('sesame'))['news/gate.eml/locked.docx']).toBe('imported')
    const { rows: articles } = await ask('articles.list', {})
    expect(articles).toHaveLength(2)
    expect((await ask('articles.get', { articleId: articles.find(({ file }) => file === 'gate.eml')!.id })).parts.map(({ name }) => name)).toEqual(['locked.docx'])
  })
})

it('knows no job that never was', async () => {
  const { ask } = await openEngine()
  for (const call of ['import.report', 'import.cancel', 'import.pause', 'import.resume', 'import.retry'] as const) {
    await expect(ask(call, { jobId: 'none' })).rejects.toMatchObject({ data: { code: 'job/unknown' } })
  }
})
