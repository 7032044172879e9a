import type { Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../scripts/lib/paths.mjs'
import { accessibilityProblems, answerDialogs, expect, keys, test, type Desk } from './app.ts'
import { mailOf, zipOf } from './containers.ts'
import { pdfOf } from './documents.ts'
import { pressUntilFocused } from './keys.ts'
import { expectAccessible, navigator, status, work } from './workbench.ts'

const sentence = (number: number) => `The gate of site ${number} was open on Monday, and two guards stood beside it.\n`

/** A folder of `count` articles, and two files that cannot be read. */
function makeFolder(userData: string, count: number): string {
  const folder = join(userData, 'pile')
  mkdirSync(folder)
  for (let number = 1; number <= count; number++) writeFileSync(join(folder, `report-${number}.txt`), `Report number ${number}\n\n${sentence(number)}`)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'noise.txt'), new Uint8Array(3000).map((_, index) => (index * 7919) % 256))
  return folder
}

/** What an investigator may be handed: folders, an archive in an archive, a mail with its attachment, a PDF that was cut short. */
async function makeMixedFolder(userData: string): Promise<{ readonly folder: string; readonly repair: () => void }> {
  const folder = join(userData, 'Harbour leak')
  mkdirSync(join(folder, 'letters'), { recursive: true })
  writeFileSync(join(folder, 'letters', 'first.txt'), `A letter from the harbour\n\n${sentence(1)}`)
  writeFileSync(join(folder, 'papers.zip'), await zipOf({
    'memo.txt': `A memo on the lamp yard\n\n${sentence(2)}`,
    'older/inner.zip': await zipOf({ 'note.md': `# A note on the ferry\n\n${sentence(3)}` }),
  }))
  writeFileSync(join(folder, 'clerk.eml'), await mailOf({
    subject: 'The list you asked for', text: 'Here is the list of lorries that we spoke of.', attachments: { 'list.pdf': await pdfOf([['A list of lorries', sentence(4)]]) },
  }))
  const court = await pdfOf([['The court hears of the lamp yard', sentence(5)]])
  writeFileSync(join(folder, 'court.pdf'), court.subarray(0, 300))
  return { folder, repair: () => writeFileSync(join(folder, 'court.pdf'), court) }
}

async function makeCase({ app, page, userData }: Desk): Promise<void> {
  await answerDialogs(app, [join(userData, 'pile.redthread')])
  await page.getByRole('button', { name: 'New case' }).click()
  await page.keyboard.type('Pile')
  await page.getByText('Without a passphrase').click()
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
}

const report = (page: Page) => page.getByRole('listbox', { name: 'Files of the import' })
const detail = (page: Page) => page.getByRole('region', { name: 'The selected file' })

/** Drops a file or folder of the disk on the middle of the window, as the desktop does. */
async function drop(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const drag = (type: 'dragEnter' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 350, data: { items: [], files: [path], dragOperationsMask: 1 } })
  await drag('dragEnter')
  await expect(page.getByText('Drop to import')).toBeVisible()
  await drag('drop')
  await expect(page.getByText('Drop to import')).toHaveCount(0)
}

test('a folder is imported, and the report accounts for every file and leads to the articles', async ({ desk }) => {
  const { app, page, userData } = desk
  await makeCase(desk)
  const folder = makeFolder(userData, 60)
  await answerDialogs(app, [folder])
  await keys(page, 'Control+Shift+I')
  await expect(status(page).getByText('60 articles imported')).toBeVisible()
  await expect(page.getByRole('heading', { name: '60 articles' })).toBeVisible()

  await status(page).getByRole('button', { name: '2 files could not be read' }).click()
  await expect(report(page).getByRole('option')).toHaveCount(2)
  await report(page).getByRole('option', { name: /empty\.txt The file is empty/ }).click()
  await expect(detail(page)).toContainText('pile/empty.txt')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('radio', { name: /^Imported/ }).click()
  await expect(report(page).getByRole('option', { name: /empty\.txt/ })).toHaveCount(0)
  await expect(report(page).getByRole('option').first()).toBeVisible()
  await keys(page, 'Tab')
  await expect(report(page)).toBeFocused()
  await keys(page, 'Enter')
  await expect(page.getByRole('document', { name: 'Text of the article' })).toContainText('The gate of site')
})

test('archives and mails are opened, folders become collections, and a file that failed is tried again', async ({ desk }) => {
  const { app, page, userData } = desk
  await makeCase(desk)
  const { folder, repair } = await makeMixedFolder(userData)
  await answerDialogs(app, [folder])
  await keys(page, 'Control+Shift+I')
  await expect(status(page).getByText('5 articles imported')).toBeVisible()
  const tree = page.getByRole('tree', { name: 'Collections of articles' })
  await expect(tree.getByRole('treeitem', { name: 'Harbour leak, 5 articles' })).toBeVisible()

  await keys(page, 'Control+5')
  const ended = page.getByRole('list', { name: 'Imports, newest first' }).getByRole('listitem')
  await expect(ended).toHaveCount(1)
  await expectAccessible(page, 'imports')
  await ended.getByRole('button', { name: 'Harbour leak' }).click()
  await expect(report(page).getByRole('option')).toHaveCount(8)
  // Each under what it came in, and further in.
  const left = async (name: RegExp) => (await report(page).getByRole('option', { name }).locator('.fate-sign').boundingBox())!.x
  const [zip, inner, note] = [await left(/papers\.zip Holds/), await left(/inner\.zip Holds/), await left(/note\.md/)]
  expect(zip).toBeLessThan(inner)
  expect(inner).toBeLessThan(note)
  expect(await left(/clerk\.eml The list/)).toBeLessThan(await left(/list\.pdf/))
  await expectAccessible(page, 'report')

  await page.getByRole('radio', { name: 'Not read 1' }).click()
  await keys(page, 'Tab')
  await expect(report(page)).toBeFocused()
  await expect(detail(page)).toContainText('court.pdf')
  await expect(detail(page)).toContainText('damaged or cut short')
  repair()
  await keys(page, 't')
  await expect(page.getByRole('radio', { name: 'Not read 0' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Imported 6' })).toBeVisible()
  await expect(tree.getByRole('treeitem', { name: 'Harbour leak, 6 articles' })).toBeVisible()
})

test('the same files dropped again are there already, and nothing is doubled', async ({ desk }) => {
  const { page, userData } = desk
  await makeCase(desk)
  const folder = makeFolder(userData, 12)
  await drop(page, folder)
  await expect(status(page).getByText('12 articles imported')).toBeVisible()
  await status(page).getByRole('button', { name: 'Hide' }).click()
  await drop(page, folder)
  await expect(status(page).getByText('12 were already there')).toBeVisible()
  await expect(page.getByRole('heading', { name: '12 articles' })).toBeVisible()
  await navigator(page).getByRole('button', { name: /^Imports/ }).click()
  await expect(page.getByRole('list', { name: 'Imports, newest first' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: '12 already there' }).click()
  await expect(report(page).getByRole('option')).toHaveCount(12)
})

test('an import is paused, goes on, and is cancelled; what is stored stays', async ({ desk }) => {
  test.setTimeout(60_000)
  const { app, page, userData } = desk
  await makeCase(desk)
  await answerDialogs(app, [makeFolder(userData, 4000)])
  await keys(page, 'Control+Shift+I')
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
  await keys(page, 'Control+Shift+P')
  await expect(status(page).getByRole('button', { name: '1 import is paused' })).toBeVisible()
  await status(page).getByRole('button', { name: '1 import is paused' }).click()
  const job = page.getByRole('list', { name: 'Under way' }).getByRole('listitem', { name: 'pile' })
  await expect(job.getByText('Paused. Resume goes on with the next file.')).toBeVisible()
  await expectAccessible(page, 'a paused import')
  await pressUntilFocused(page, job.getByRole('button', { name: 'Resume' }))
  await keys(page, 'Enter')
  await expect(job.getByText(/^[\d,]+ of 4,002 files/)).toBeVisible()
  await job.getByRole('button', { name: 'Cancel import' }).click()
  await expect(status(page).getByText('Import cancelled')).toBeVisible()
  await keys(page, 'Control+1')
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1)).toBeVisible()
})

test('what is put into a watched folder is imported by itself', async ({ desk }) => {
  const { app, page, userData } = desk
  await makeCase(desk)
  const folder = join(userData, 'Inbox')
  mkdirSync(folder)
  await answerDialogs(app, [folder])
  await keys(page, 'Control+5')
  await page.getByRole('button', { name: 'Watch a folder…' }).click()
  const watched = page.getByRole('list', { name: 'Watched folders' }).getByRole('listitem')
  await expect(watched.filter({ hasText: 'Inbox' })).toContainText('No file was taken from it yet.')
  await expectAccessible(page, 'watched folders')
  writeFileSync(join(folder, 'new.txt'), `A letter that came in\n\n${sentence(1)}`)
  await expect(status(page).getByText('1 article imported')).toBeVisible({ timeout: 20_000 })
  await expect(watched).toContainText('Last file taken')
  await expect(page.getByRole('list', { name: 'Imports, newest first' })).toContainText('from a watched folder')
  await watched.getByRole('button', { name: 'Stop watching Inbox' }).click()
  await expect(watched).toHaveCount(0)
  await expect(work(page).getByText('Nothing in the folder is changed or moved.')).toBeVisible()
})

test('a locked file is opened with its password, which is asked for beside its failure', async ({ desk }) => {
  const { app, page } = desk
  await makeCase(desk)
  await answerDialogs(app, [join(ROOT, 'engine/import/pdf/fixtures/locked.pdf')])
  await keys(page, 'Control+i')
  await status(page).getByRole('button', { name: '1 file could not be read' }).click()
  await expect(report(page)).toBeFocused()
  await keys(page, 'Home')
  await expect(detail(page)).toContainText('This file is locked with a password.')
  const password = detail(page).getByLabel('Password of the file')
  await pressUntilFocused(page, password)
  await page.keyboard.type('lantern')
  await expectAccessible(page, 'a locked file')
  await keys(page, 'Enter')
  await expect(detail(page)).toContainText('That password does not open this file.')
  await expect(password).toHaveValue('')
  await pressUntilFocused(page, password)
  await page.keyboard.type('lamp')
  await keys(page, 'Enter')
  await expect(page.getByRole('radio', { name: 'Not read 0' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Imported 1' })).toBeVisible()
})
