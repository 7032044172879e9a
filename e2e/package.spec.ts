import { FuseV1Options, flipFuses, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { installedElectron } from '../scripts/lib/electron.mjs'
import { runPackager } from '../scripts/lib/packager.mjs'
import { ROOT } from '../scripts/lib/paths.mjs'
import { answerDialogs, ask, expect, keys, launch, listenTo, test, type Desk } from './app.ts'
import { openArticle } from './case-with.ts'
import { mailOf, zipOf } from './containers.ts'
import { chinesePdf, docxOf, halfScannedPdf, pdfOf, scanOf, webPage } from './documents.ts'
import { inkOf } from './pdf.ts'

/** Where the packager puts an unpacked app, and its executable in there. */
const UNPACKED: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux-unpacked/redthread', win32: 'win-unpacked/Redthread.exe', darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Redthread.app/Contents/MacOS/Redthread`,
}

const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

const PARAGRAPHS = [
  'A clerk of the yard wrote all lorries down in the morning and again before dark, and nobody signed for them.',
  'The owner of the lorries could not be found. His neighbour said that he had left for the coast, and that they were sold at night.',
]
const [FIRST, SECOND] = PARAGRAPHS as [string, string]

/** Files that between them need every reader and library of import, and what the article of each then says. */
async function writePile(folder: string): Promise<Readonly<Record<string, string>>> {
  await mkdir(folder)
  const files = {
    'yard.md': `# What stood in the yard\n\n${FIRST} It was Monday.\n`,
    'page.html': webPage({ title: 'Lorries wait at the gate', url: 'https://river.example/yard', published: '2024-11-06', paragraphs: [FIRST, SECOND, `${FIRST} That was all.`] }),
    'yard.pdf': await pdfOf([['What was counted at the yard', FIRST, SECOND]]),
    'wharf.pdf': await chinesePdf(['码头上的工人', '星期一上午，码头上有三十名工人在等候渡船。']),
    'memo.docx': await docxOf({ headline: 'Memo on the kitchen', paragraphs: PARAGRAPHS, rows: [['Name', 'Role'], ['Sok Lina', 'cook']], footnote: 'Heard from two people on one day.' }),
    'mail.eml': await mailOf({ subject: 'The list from the yard', text: `${SECOND}\n\nThe list is attached.`, attachments: { 'list.docx': await docxOf({ headline: 'The list', paragraphs: ['Nobody but us has seen this list.'], rows: [['1', 'lamp']], footnote: 'Copied by hand.' }) } }),
    'old.zip': await zipOf({ 'box/slip.txt': 'What the slip said\n\nThree lamps were handed over at the gate, and one came back.\n' }),
    'scan.png': scanOf(['The lamp yard was counted twice', 'on Monday by the harbour clerk']),
    'annex.pdf': await halfScannedPdf(['A letter with an annex', FIRST], ['The annex names every guard', 'who was at the gate that night']),
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  // A scan in JPEG 2000, as Pillow writes it: its decoder is WebAssembly.
  await copyFile(join(ROOT, 'engine/import/pdf/fixtures/jpeg2000.pdf'), join(folder, 'ferries.pdf'))
  return {
    'yard.md': 'It was Monday', 'page.html': 'That was all', 'yard.pdf': 'sold at night', 'wharf.pdf': '码头上有三十名工人在等候渡船', 'memo.docx': 'Heard from two people', 'mail.eml': 'The list is attached',
    'mail.eml/list.docx': 'Nobody but us', 'old.zip/box/slip.txt': 'Three lamps', 'scan.png': 'harbour clerk', 'annex.pdf': 'names every guard', 'ferries.pdf': 'names four ferries',
  }
}

interface Report {
  readonly state: string
  readonly rows: readonly { readonly file: string; readonly fate: string; readonly articleId?: string }[]
}

/** Imports a folder and reads its scans, then holds each file against what it says. */
async function importAll({ app, page }: Pick<Desk, 'app' | 'page'>, folder: string): Promise<void> {
  const says = await writePile(folder)
  await answerDialogs(app, [folder])
  const { token } = await ask<{ token: string }>(page, 'dialog.importFolder')
  const { jobId } = await ask<{ jobId: string }>(page, 'import.start', { files: token })
  const report = () => ask<Report>(page, 'import.report', { jobId })
  await expect.poll(async () => (await report()).state, { timeout: 60_000 }).toBe('done')

  await ask(page, 'ocr.start', { languages: ['eng'] })
  const progress = async () => (await ask<{ progress: object }>(page, 'ocr.setup')).progress
  await expect.poll(progress, { timeout: 60_000 }).toMatchObject({ state: 'idle', pagesWaiting: 0, pagesFailed: 0 })

  const { rows } = await report()
  const pairs = rows.map(({ file, fate }) => [file.slice(file.indexOf('/') + 1), fate])
  expect(Object.fromEntries(pairs)).toEqual({ 'old.zip': 'opened', ...Object.fromEntries(Object.keys(says).map((file) => [file, 'imported'])) })
  for (const { file, articleId } of rows) {
    const said = says[file.slice(file.indexOf('/') + 1)]
    if (said !== undefined) expect((await ask<{ text: string }>(page, 'articles.get', { articleId })).text, file).toContain(said)
  }
}

/** The first page of an article's original, drawn beside its text. */
async function expectDrawn(desk: Pick<Desk, 'page'>, title: string): Promise<void> {
  const { page } = desk
  await openArticle(desk, title)
  await keys(page, 'v')
  const first = page.getByRole('region', { name: 'Original', exact: true }).getByRole('img', { name: /^Page 1 of \d of the original$/ })
  await expect.poll(() => first.evaluate(inkOf), { message: title }).toBeGreaterThan(0.0005)
  await keys(page, 'v')
}

/** A dossier needs the fonts, and the shaper's WebAssembly. */
async function exportDossier({ app, page }: Pick<Desk, 'app' | 'page'>, pdf: string): Promise<void> {
  const [compound] = await ask<{ entity: { id: string } }[]>(page, 'entities.list', { type: 'compound' })
  await answerDialogs(app, [pdf])
  const { token } = await ask<{ token: string }>(page, 'dialog.saveDossier', { name: 'dossier' })
  await ask(page, 'dossier.export', { entityId: compound!.entity.id, file: token })
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await ask(page, 'dossier.verify', { file: token })).toMatchObject({ problems: [] })
}

test('the packaged app has its fuses safe, and does from inside the package what the built one does', async ({ userData }) => {
  test.setTimeout(300_000)
  const output = await mkdtemp(join(tmpdir(), 'redthread-package-'))
  try {
    const exitCode = await runPackager(installedElectron(), ['--dir', `-c.directories.output=${output}`])
    expect(exitCode).toBe(0)
    const executable = join(output, UNPACKED[process.platform]!)

    expect(await getCurrentFuseWire(executable)).toMatchObject({
      [FuseV1Options.RunAsNode]: OFF,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
      [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
      [FuseV1Options.OnlyLoadAppFromAsar]: ON,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
    })

    const files = await readdir(dirname(executable), { recursive: true })
    expect(files.filter((file) => file.endsWith('.node')).map((file) => basename(file)), 'native parts of this platform alone').toHaveLength(2)

    // Its twin, which differs in nothing but that Playwright can attach itself.
    await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature: process.platform === 'darwin', [FuseV1Options.EnableNodeCliInspectArguments]: true })
    const app = await launch({ userData, executable, args: ['--sample'] })
    const { page, foreignRequests, complaints } = await listenTo(app)
    await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible({ timeout: 20_000 })
    expect(await app.evaluate(({ app: packaged }) => packaged.isPackaged)).toBe(true)

    const desk = { app, page }
    await test.step('imports every kind of file, and reads scans', () => importAll(desk, join(output, 'pile')))
    await test.step('draws originals', async () => {
      await expectDrawn(desk, 'What was counted at the yard')
      await expectDrawn(desk, '码头上的工人')
      await expectDrawn(desk, 'The harbour ledger names four ferries')
    })
    await test.step('exports a dossier that holds', () => exportDossier(desk, join(output, 'dossier.pdf')))
    await app.close()
    expect(foreignRequests, 'requests that left the app').toEqual([])
    expect(complaints, 'errors on the page').toEqual([])
  } finally {
    await rm(output, { recursive: true, force: true })
  }
})
