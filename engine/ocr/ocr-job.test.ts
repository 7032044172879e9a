import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { distance } from 'fastest-levenshtein'
import { concatTransformationMatrix, drawObject, PDFDocument, popGraphicsState, pushGraphicsState, StandardFonts, type PDFPage } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OcrProgress } from '../../contract/shapes.ts'
import { importingEngine } from '../import/testing-importing.ts'
import { buildImporter } from '../import/testing.ts'
import { scanOf, type ScanOptions } from './testing.ts'

const GATE = 'Residents of the river district say that the gate of the estate known as Lamp Yard was shut on the last evening of the year, and that no delivery was let through until the ninth morning.'
const SHOPS = 'Two shopkeepers told of generators running through the night and of an unknown convoy of covered trucks along the river. Neither could say how many people were carried away.'

let resources: string
beforeAll(async () => {
  resources = await buildImporter('ocr-test', { 'ocr-worker': join(import.meta.dirname, 'worker.ts'), 'testing-ocr': join(import.meta.dirname, 'testing-ocr.ts') })
})

type Opened = Awaited<ReturnType<typeof importingEngine>>

function idle({ listen }: Opened): Promise<OcrProgress> {
  return new Promise((resolve) => listen(({ name, data }) => {
    if (name === 'ocr' && data.state === 'idle') resolve(data)
  }))
}

async function importing(files: Readonly<Record<string, Uint8Array>>): Promise<Opened & { readonly ids: readonly string[] }> {
  const opened = await importingEngine(resources)
  const { rows } = await opened.importAll(...Object.entries(files).map(([name, bytes]) => {
    const file = join(opened.folder, name)
    writeFileSync(file, bytes)
    return file
  }))
  return { ...opened, ids: rows.map((row) => (row.fate === 'imported' ? row.articleId : `${row.file}: ${row.fate}`)) }
}

async function readAll(opened: Opened): Promise<OcrProgress> {
  const end = idle(opened)
  await opened.ask('ocr.start', { languages: ['eng'] })
  return end
}

const scanned = (options: ScanOptions = {}) => scanOf([GATE, SHOPS], options)

describe('OCR', () => {
  it('reads a clean page letter by letter, and tells its place, confidence, language and title', async () => {
    const opened = await importing({ 'IMG_2041.png': scanned() })
    const [id = ''] = opened.ids
    const { ask } = opened
    expect(await ask('articles.get', { articleId: id })).toMatchObject({ text: '', format: 'image', pagesWaiting: 1, pages: [{ reading: 'waiting', confidence: null }] })
    expect((await ask('ocr.setup', {})).progress).toMatchObject({ state: 'idle', pagesWaiting: 1 })
    expect(await readAll(opened)).toMatchObject({ state: 'idle', pagesWaiting: 0, pagesDone: 1, pagesFailed: 0, article: null, error: null })

    const article = await ask('articles.get', { articleId: id })
    const expected = `${GATE}\n\n${SHOPS}`
    expect(distance(article.text, expected) / expected.length).toBeLessThan(0.02)
    expect(article).toMatchObject({ language: 'en', pagesWaiting: 0, blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }], meta: { title: { origin: 'text', confidence: 'low' } } })
    expect(article.title).toMatch(/^Residents of the river district/)
    expect(article.pages[0]).toMatchObject({ start: 0, reading: 'ocr', width: 1240, height: 900 })
    expect(article.pages[0]!.confidence).toBeGreaterThan(80)
    expect((await ask('search.run', { query: '+shopkeepers +convoy' })).hits.map((hit) => hit.article.id)).toEqual([id])

    const view = await ask('articles.original', { articleId: id })
    if (view.kind !== 'pictures') throw new Error('no pictures')
    const [first] = view.lines
    expect(article.text.slice(first!.start, first!.end)).toMatch(/^Residents of the river/)
    // Written at 110 of 1240 from the left, its letters 20 above the line at 110 of 900.
    expect([first!.left, first!.top].map((share, index) => Math.abs(share - [110 / 1240, 88 / 900][index]!))).toEqual([expect.closeTo(0, 1), expect.closeTo(0, 1)])
  })

  it('reads a tilted, speckled page and one on its side, and places their lines on the page as it is', async () => {
    const { createCanvas, loadImage } = await import('@napi-rs/canvas')
    const upright = await loadImage(scanned())
    const canvas = createCanvas(900, 1240)
    const context = canvas.getContext('2d')
    context.transform(0, 1, -1, 0, 900, 0)
    context.drawImage(upright, 0, 0)
    const opened = await importing({ 'a-tilted.png': scanned({ tilt: 2, noise: 0.001 }), 'b-sideways.png': new Uint8Array(canvas.toBuffer('image/png')) })
    expect(await readAll(opened)).toMatchObject({ pagesDone: 2, pagesFailed: 0 })
    for (const [index, id] of opened.ids.entries()) {
      const { text } = await opened.ask('articles.get', { articleId: id })
      expect(distance(text, `${GATE}\n\n${SHOPS}`) / text.length).toBeLessThan(0.05)
      const view = await opened.ask('articles.original', { articleId: id })
      const first = 'lines' in view ? view.lines[0]! : null
      const middle = first && [(first.left + first.right) / 2, (first.top + first.bottom) / 2]
      // The first line: its middle near (610, 100) of 1240 by 900; turned clockwise, near (800, 610) of 900 by 1240.
      const wanted = index === 0 ? [610 / 1240, 102 / 900] : [800 / 900, 610 / 1240]
      expect(Math.hypot(middle![0]! - wanted[0]!, middle![1]! - wanted[1]!)).toBeLessThan(0.03)
    }
  })

  it('reads the pages of a fax, and puts a scanned page between those with text; what was marked stays marked', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.TimesRoman)
    document.addPage([600, 400]).drawText('The first page is written and tells of the gate of the yard.', { x: 60, y: 300, size: 12, font })
    document.addPage([620, 450]).drawImage(await document.embedPng(scanned()), { x: 0, y: 0, width: 620, height: 450 })
    document.addPage([600, 400]).drawText('The third page is written too and tells of the tenth morning.', { x: 60, y: 300, size: 12, font })
    const opened = await importing({ 'fax.tif': new Uint8Array(readFileSync(join(import.meta.dirname, '../import/image/fixtures/two-pages.tif'))), 'mixed.pdf': await document.save() })
    const [fax = '', mixed = ''] = opened.ids
    const { ask } = opened
    const before = await ask('articles.get', { articleId: mixed })
    expect(before.pages.map(({ reading }) => reading)).toEqual(['text', 'waiting', 'text'])
    const start = before.text.indexOf('tenth')
    await ask('annotations.create', { articleId: mixed, start, end: start + 13 })
    expect(await readAll(opened)).toMatchObject({ pagesDone: 3, pagesFailed: 0 })

    expect((await ask('articles.get', { articleId: fax })).text).toBe('The gate of Lamp Yard stayed shut for nine nights in December.\n\nOn the tenth morning it stood open and nobody was inside.')
    const { text, pages } = await ask('articles.get', { articleId: mixed })
    expect(text.startsWith('The first page')).toBe(true)
    expect(pages.map(({ start: from }) => text.slice(from, from + 9))).toEqual(['The first', 'Residents', 'The third'])
    const [annotation] = (await ask('articles.marks', { articleId: mixed })).annotations
    expect(text.slice(annotation!.range!.start, annotation!.range!.end)).toBe('tenth morning')
  })

  it('says of a page whose picture cannot be drawn that it was not read, and of an empty one that it is empty', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.TimesRoman)
    /** A picture of a packing, drawn `share` of the page wide and high. */
    const draw = (page: PDFPage, filter: string | null, size: number, share = 1): void => {
      const data = filter === null ? Buffer.alloc(size * size, 255) : Buffer.from('no picture at all')
      const picture = document.context.register(document.context.stream(data, { Type: 'XObject', Subtype: 'Image', Width: size, Height: size, ColorSpace: 'DeviceGray', BitsPerComponent: 8, ...(filter === null ? {} : { Filter: filter }) }))
      const name = page.node.newXObject('Scan', picture)
      page.pushOperators(pushGraphicsState(), concatTransformationMatrix(600 * share, 0, 0, 400 * share, 0, 0), drawObject(name), popGraphicsState())
    }
    const sheet = (): PDFPage => document.addPage([600, 400])
    draw(sheet(), 'JPXDecode', 900)
    draw(sheet(), 'FlateDecode', 90_000)
    draw(sheet(), null, 300)
    const stamped = sheet()
    stamped.drawText('Received by the registry', { x: 60, y: 300, size: 20, font })
    draw(stamped, 'JPXDecode', 900)
    const headed = document.addPage([620, 450])
    headed.drawImage(await document.embedPng(scanOf(['One short line about the gate.'])), { x: 0, y: 0, width: 620, height: 450 })
    draw(headed, 'JPXDecode', 90, 0.2)
    const opened = await importing({ 'scans.pdf': await document.save() })
    const [id = ''] = opened.ids
    expect(await readAll(opened)).toMatchObject({ pagesDone: 2, pagesFailed: 3 })
    expect((await opened.ask('ocr.failures', {})).map(({ page, error }) => [page, error.code])).toEqual([[1, 'ocr/picture'], [2, 'ocr/picture'], [4, 'ocr/picture']])
    expect((await opened.ask('articles.get', { articleId: id })).text).toBe('One short line about the gate.')
  })

  it('goes on at the next page after its process was killed, and reads every page once', async () => {
    const files = Object.fromEntries(['one', 'two', 'three'].map((word, index) => [`${index}.png`, scanOf([`This is page ${word} of the ledger of Lamp Yard, kept by its guards.`])]))
    const opened = await importing(files)
    opened.engine.close()
    const child = spawn(process.execPath, [join(resources, 'engine/testing-ocr.js'), resources, opened.file])
    for await (const line of createInterface(child.stdout)) {
      if (line === '1') child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

    await opened.ask('case.open', { file: opened.file, passphrase: null })
    expect((await opened.ask('ocr.setup', {})).progress.pagesWaiting).toBe(2)
    expect(await readAll(opened)).toMatchObject({ pagesDone: 2, pagesWaiting: 0, pagesFailed: 0 })
    const texts = await Promise.all(opened.ids.map(async (articleId) => (await opened.ask('articles.get', { articleId })).text))
    expect(texts).toEqual(['one', 'two', 'three'].map((word) => `This is page ${word} of the ledger of Lamp Yard, kept by its guards.`))
  })

  it('can be paused and goes on; keeps why a page failed, and tries it again', async () => {
    const good = scanOf(['One short line about the gate.'])
    // Its data is no PNG's, though its frame is.
    const opened = await importing({ 'a-broken.png': good.map((byte, index) => (index > 60 && index < good.length - 20 ? 0 : byte)), 'b-good.png': good })
    const [broken = '', fine = ''] = opened.ids
    const { ask } = opened
    await ask('ocr.start', { languages: ['eng'] })
    expect(await ask('ocr.pause', {})).toMatchObject({ state: 'paused', pagesWaiting: 2, pagesDone: 0 })
    expect(await readAll(opened)).toMatchObject({ pagesDone: 1, pagesFailed: 1 })
    expect(await ask('ocr.failures', {})).toMatchObject([{ article: { id: broken }, page: 1, error: { code: 'ocr/picture' } }])
    expect((await ask('articles.get', { articleId: broken })).pages[0]!.reading).toBe('failed')
    expect((await ask('articles.get', { articleId: fine })).text).toBe('One short line about the gate.')
    await expect(ask('ocr.start', { languages: ['eng'] })).rejects.toMatchObject({ data: { code: 'ocr/none-waiting' } })

    expect(await ask('ocr.again', { articleId: broken, failedOnly: true })).toMatchObject({ pagesWaiting: 1, pagesFailed: 0 })
    expect(await ask('ocr.again', { articleId: fine })).toMatchObject({ pagesWaiting: 2 })
    expect(await readAll(opened)).toMatchObject({ pagesDone: 2, pagesFailed: 1 })
    expect((await ask('articles.get', { articleId: fine })).text).toBe('One short line about the gate.')
  })

  it('says of a page of a locked file how it can be read', async () => {
    // Four grey rows as the picture of a page, locked by qpdf 11.3.0: `qpdf --encrypt sesame owner 256 -- scan.pdf locked-scan.pdf`.
    const opened = await importing({ 'locked-scan.pdf': new Uint8Array(readFileSync(join(import.meta.dirname, '../import/pdf/fixtures/locked-scan.pdf'))) })
    const { ask, ended } = opened
    const [{ jobId } = { jobId: '' }] = await ask('import.progress', {})
    const end = ended()
    await ask('import.retry', { jobId, keys: (await opened.reportOf(jobId)).rows.map(({ key }) => key), password: 'sesame' })
    await end
    expect(await readAll(opened)).toMatchObject({ pagesDone: 0, pagesFailed: 1 })
    expect(await ask('ocr.failures', {})).toMatchObject([{ page: 1, error: { code: 'ocr/locked' } }])
  })

  it('finds further languages in a folder, and says what is missing', async () => {
    const { ask, folder } = await importingEngine(resources)
    await expect(ask('ocr.start', { languages: ['khm'] })).rejects.toMatchObject({ data: { code: 'ocr/language' } })
    await expect(ask('ocr.setFolder', { folder })).rejects.toMatchObject({ data: { code: 'ocr/folder' } })
    for (const name of ['khm.traineddata', 'chi_sim.traineddata.gz', 'osd.traineddata', 'readme.txt']) writeFileSync(join(folder, name), 'x')
    expect(await ask('ocr.setFolder', { folder })).toMatchObject({
      languages: [{ code: 'eng', shipped: true }, { code: 'chi_sim', shipped: false }, { code: 'khm', shipped: false }], chosen: ['eng'], folder: expect.stringMatching(/^redthread-test/) as string,
    })
  })
})
