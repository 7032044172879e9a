import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { Document, FootnoteReferenceRun, Header, Packer, Paragraph, TextRun } from 'docx'
import nodemailer from 'nodemailer'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Format } from '../../core/article/article.ts'
import { ERRORS, RedthreadError } from '../../contract/errors.ts'
import { createEngine } from '../engine.ts'
import { readArticle } from '../import/read-article.ts'
import { packArticle } from '../import/pack-article.ts'
import { fileOf } from '../import/read-file.ts'
import { buildImporter } from '../import/testing.ts'
import { insertArticle } from '../store/articles.ts'
import { run } from '../store/database.ts'
import { createCase, openCase } from '../store/open-case.ts'
import { temporaryFolder, testHost, type OpenTestEngine } from '../testing.ts'
import { unwrap } from '../unwrap.ts'

let resources = ''
beforeAll(async () => {
  resources = await buildImporter('test-originals', { 'original-worker': join(import.meta.dirname, '..', 'original', 'worker.ts') })
}, 120_000)

type Opened = Pick<OpenTestEngine, 'ask' | 'file' | 'folder'>

/** An engine with a case open that holds files, named by their names. */
async function engineWithFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Opened> {
  const folder = temporaryFolder()
  const file = join(folder, 'test.redthread')
  const host = { ...testHost(), resources }
  const prepared = createCase(host, { file, passphrase: null, name: 'Test' })
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const { parsed } = await readArticle({ bytes, file: name, password: null, encoding: null })
    insertArticle(prepared.db, { ...packArticle(fileOf(parsed, bytes)), id: name, file: name, path: name, importedAt: '2025-01-01T00:00:00.000Z' })
  }
  prepared.close()
  const engine = createEngine(host)
  onTestFinished(engine.close)
  const ask: Opened['ask'] = async (name, input) => unwrap(await engine.call(name, input))
  await ask('case.open', { file, passphrase: null })
  return { ask, file, folder }
}

async function viewOf(name: string, content: string | Uint8Array): Promise<{ readonly text: string; readonly source: string | null; readonly article: string; readonly format: Format }> {
  const { ask } = await engineWithFiles({ [name]: content })
  const view = await ask('articles.original', { articleId: name })
  if (view.kind !== 'text') throw new Error(`shown as ${view.kind}`)
  const { text: article, format } = await ask('articles.get', { articleId: name })
  return { text: view.text, source: view.source, article, format }
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

const PAGE = `<!doctype html><html><head><title>Raid in Kampot</title><style>p { color: red }</style></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
  <article><h1>Raid in Kampot</h1>
  <p>Police searched the lamp yard in Kampot on Monday and led forty people out of its gate.</p>
  <p>The owner of the yard said that nobody had told him why they had come, and closed the gate again.</p></article>
  <script>alert('no')</script><footer>All rights reserved</footer></body></html>`

describe('articles.original', () => {
  it('shows a text as its bytes have it', async () => {
    const raw = 'Raid in Kampot\r\n\r\nPolice  searched the\r\nlamp yard.\r\n\r\n* * *\r\n'
    const { text, source, article } = await viewOf('raid.txt', raw)
    expect([text, source]).toEqual([raw, null])
    expect(article).not.toContain('  ')
  })

  it('shows a page with its menus, and its markup', async () => {
    const { text, source, article } = await viewOf('raid.html', PAGE)
    expect(source).toBe(PAGE)
    expect(lines(text)).toEqual(expect.arrayContaining(['Home', 'About us', 'Raid in Kampot', 'All rights reserved']))
    expect(text).not.toMatch(/alert|color/)
    expect(article).not.toContain('About us')
  })

  it('shows a mail with its headers and all its texts', async () => {
    const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: 'Dara Sok <dara@riverpost.example>', to: 'desk@riverpost.example', subject: 'Ang gate, ផ្លូវ', date: new Date('2024-10-27T08:30:00Z'),
      text: 'Four buses waited at the gate.\n\nThe driver would not say why.', html: '<p>Four buses waited at the gate.</p><p>The driver would not say why.</p>',
      attachments: [{ filename: 'list.csv', content: 'a;b' }],
    })
    const { text, source, format } = await viewOf('mail.eml', message as Buffer)
    expect(format).toBe('mail')
    expect(lines(text)).toEqual(expect.arrayContaining(['From: Dara Sok <dara@riverpost.example>', 'Subject: Ang gate, ផ្លូវ', 'Four buses waited at the gate.', '[list.csv]']))
    expect(source).toBe((message as Buffer).toString('latin1'))
  })

  it('shows a document with its headers, notes and struck words', async () => {
    const bytes = await Packer.toBuffer(new Document({
      footnotes: { 1: { children: [new Paragraph('Said in a call on Tuesday.')] } },
      sections: [{
        headers: { default: new Header({ children: [new Paragraph('Confidential draft')] }) },
        children: [
          new Paragraph({ children: [new TextRun('Four buses waited at the gate of the lamp yard in Kampot.'), new FootnoteReferenceRun(1)] }),
          new Paragraph({ children: [new TextRun('The driver'), new TextRun({ text: 'would not say why.', break: 1 })] }),
        ],
      }],
    }))
    const { text, source } = await viewOf('report.docx', bytes)
    expect(lines(text)).toEqual([
      'Four buses waited at the gate of the lamp yard in Kampot.', 'The driver', 'would not say why.', 'Confidential draft', 'Said in a call on Tuesday.',
    ])
    expect(source).toMatch(/^<\?xml[^]*<w:document/)
  })

  it('gives the bytes of a PDF, and the pages of a scan as pictures, with where their lines stand', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([300, 400]).drawText('Four buses waited at the gate of the lamp yard.', { x: 20, y: 300, size: 10 })
    const bytes = Buffer.from(await pdf.save())
    const scan = createCanvas(40, 60).toBuffer('image/png')
    const { ask } = await engineWithFiles({ 'a.pdf': bytes, 'scan.png': scan })
    const shown = await ask('articles.original', { articleId: 'a.pdf' })
    expect(shown).toMatchObject({ kind: 'pdf', lines: [{ start: 0, page: 1 }] })
    expect(shown.kind === 'pdf' && Buffer.from(shown.bytes).equals(bytes)).toBe(true)
    expect(await ask('articles.original', { articleId: 'scan.png' })).toEqual({ kind: 'pictures', lines: [] })
    const page = await ask('articles.originalPage', { articleId: 'scan.png', page: 1 })
    expect([page.media, Buffer.from(page.bytes).equals(scan)]).toEqual(['image/png', true])
    await expect(ask('articles.originalPage', { articleId: 'a.pdf', page: 1 })).rejects.toMatchObject({ data: { code: 'import/unsupported' } })
  })

  it('says that an article is not there, and that an original was damaged', async () => {
    const { ask, file } = await engineWithFiles({ 'raid.txt': 'Police searched the yard.' })
    await expect(ask('articles.original', { articleId: 'gone' })).rejects.toThrow(new RedthreadError('article/not-found'))
    await ask('case.close', {})
    const behind = openCase(testHost(), { file, passphrase: null })
    run(behind.db, 'UPDATE original SET bytes = ?', [new Uint8Array([1, 2, 3])])
    behind.close()
    await ask('case.open', { file, passphrase: null })
    await expect(ask('articles.original', { articleId: 'raid.txt' })).rejects.toThrow(ERRORS['case/damaged'].slice(0, 25))
  })
})

describe('articles.saveOriginal', () => {
  it('writes the bytes as they were imported, in the place of what is there', async () => {
    const bytes = Buffer.from('Raid\r\n\r\nPolice searched the yard.\r\n')
    const { ask, folder } = await engineWithFiles({ 'raid.txt': bytes })
    const file = join(folder, 'saved.txt')
    await ask('articles.saveOriginal', { articleId: 'raid.txt', file })
    await ask('articles.saveOriginal', { articleId: 'raid.txt', file })
    expect(readFileSync(file)).toEqual(bytes)
  })

  it('says why it could not', async () => {
    const { ask, folder } = await engineWithFiles({ 'raid.txt': 'Police searched the yard.' })
    mkdirSync(join(folder, 'taken'))
    await expect(ask('articles.saveOriginal', { articleId: 'raid.txt', file: join(folder, 'taken') })).rejects.toThrow(new RedthreadError('article/write', { file: 'taken', issue: 'a folder has that name' }))
    await expect(ask('articles.saveOriginal', { articleId: 'raid.txt', file: join(folder, 'no', 'x') })).rejects.toThrow(new RedthreadError('article/write', { file: 'x', issue: 'the folder does not exist' }))
  })
})

/** Russian in windows-1251, with enough Latin that a detector may take it for something else. */
const WORDS = ['Милиция обыскала двор.', 'Нашли сорок человек.']
const cyrillic = (text: string): Buffer => Buffer.from([...text].map((sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))))

describe('articles.setEncoding', () => {
  it('reads the original in another encoding in one step; marks are found again or shown as orphans, and undo brings all back', async () => {
    const { ask } = await engineWithFiles({ 'raid.txt': cyrillic(`Raid in Kampot\n\nPolice came at noon.\n\n${WORDS.join(' ')}\n`) })
    const articleId = 'raid.txt'
    const start = await ask('articles.setEncoding', { articleId, label: 'windows-1252' })
    expect(start.text).not.toContain(WORDS[0])
    const find = (text: string, words: string) => ({ articleId, start: text.indexOf(words), end: text.indexOf(words) + words.length })
    await ask('annotations.create', find(start.text, 'Police came'))
    await ask('annotations.create', { articleId, start: start.text.length - 20, end: start.text.length })
    await ask('articles.setMeta', { articleId, field: 'outlet', value: 'Lotus Post' })
    const before = await ask('articles.get', { articleId })
    const marked = await ask('articles.marks', { articleId })
    expect(marked.annotations.map(({ range }) => range)).not.toContain(null)

    const russian = await ask('articles.setEncoding', { articleId, label: 'cp1251' })
    expect(russian.text).toContain(WORDS.join(' '))
    expect(russian.encoding).toEqual({ label: 'windows-1251', origin: 'chosen' })
    expect(russian.meta.outlet).toMatchObject({ value: 'Lotus Post', origin: 'analyst', found: { value: null } })
    expect((await ask('search.run', { query: 'милиция' })).total).toBe(1)
    const now = await ask('articles.marks', { articleId })
    expect(now.annotations.map(({ range }) => range === null)).toEqual([false, true])

    await ask('history.undo', {})
    expect(await ask('articles.get', { articleId })).toEqual(before)
    expect(await ask('articles.marks', { articleId })).toEqual(marked)
    expect((await ask('search.run', { query: 'милиция' })).total).toBe(0)
    await ask('history.redo', {})
    expect(await ask('articles.get', { articleId })).toEqual(russian)
    expect(await ask('case.check', {})).toMatchObject({ problems: [{ code: 'anchor' }] })
  })

  it('is no edit when it is read so already', async () => {
    const { ask } = await engineWithFiles({ 'raid.txt': 'Police searched the yard — twice.' })
    await ask('articles.setEncoding', { articleId: 'raid.txt', label: 'UTF8' })
    expect(await ask('history.state', {})).toEqual({ undo: null, redo: null })
  })

  it('refuses what is no encoding, and formats that say their own', async () => {
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Four buses waited at the gate.')] }] }))
    const { ask } = await engineWithFiles({ 'raid.txt': 'Police searched the yard.', 'a.docx': docx })
    await expect(ask('articles.setEncoding', { articleId: 'raid.txt', label: 'klingon' })).rejects.toThrow(new RedthreadError('article/encoding', { label: 'klingon' }))
    await expect(ask('articles.setEncoding', { articleId: 'a.docx', label: 'utf-8' })).rejects.toThrow(new RedthreadError('article/no-encoding'))
    await expect(ask('articles.encodings', { articleId: 'a.docx' })).rejects.toThrow(new RedthreadError('article/no-encoding'))
  })
})

describe('articles.encodings', () => {
  it('offers encodings with how the text would read, the present one marked', async () => {
    const { ask } = await engineWithFiles({ 'raid.txt': cyrillic(`${WORDS.join(' ')} ${WORDS.join(' ')}\n`) })
    const choices = await ask('articles.encodings', { articleId: 'raid.txt' })
    expect(choices.find(({ label }) => label === 'windows-1251')!.sample).toContain(WORDS[0])
    expect(choices.filter(({ current }) => current)).toHaveLength(1)
  })
})
