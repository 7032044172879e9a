import type { Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityProblems, answerDialogs, expect, keys, test, type Desk } from './app.ts'

/** A folder of `count` articles, and three files that cannot be read. */
function makeFolder(userData: string, count: number): string {
  const folder = join(userData, 'pile')
  mkdirSync(folder)
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, `report-${number}.txt`), `Report number ${number}\n\nThe gate of site ${number} was open on Monday, and two guards stood beside it.\n`)
  }
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'noise.txt'), new Uint8Array(3000).map((_, index) => (index * 7919) % 256))
  writeFileSync(join(folder, 'sheet.xlsx'), 'no article')
  return folder
}

async function makeCase({ app, page, userData }: Desk): Promise<void> {
  await answerDialogs(app, [join(userData, 'pile.redthread')])
  await page.getByRole('button', { name: 'New case' }).click()
  await page.keyboard.type('Pile')
  await page.getByText('Without a passphrase').click()
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
}

const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const report = (page: Page) => page.getByRole('listbox', { name: 'Files of the import' })

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

  await status(page).getByRole('button', { name: '3 files could not be read' }).click()
  await expect(report(page).getByRole('option')).toHaveCount(3)
  await expect(report(page).getByRole('option', { name: /empty\.txt The file is empty/ })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('radio', { name: /^Imported/ }).click()
  await keys(page, 'Tab')
  await expect(report(page)).toBeFocused()
  await keys(page, 'Enter')
  await expect(page.getByRole('document', { name: 'Text of the article' })).toContainText('The gate of site')
})

test('the same files dropped again are there already, and nothing is doubled', async ({ desk }) => {
  const { page, userData } = desk
  await makeCase(desk)
  const folder = makeFolder(userData, 12)
  await drop(page, folder)
  await expect(status(page).getByText('12 articles imported')).toBeVisible()
  await drop(page, folder)
  await expect(status(page).getByText('12 were already there')).toBeVisible()
  await expect(page.getByRole('heading', { name: '12 articles' })).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: /^Imports/ }).click()
  await expect(page.getByRole('list', { name: 'Imports, newest first' }).getByRole('button')).toHaveCount(2)
})

test('an import can be cancelled, and what is stored stays', async ({ desk }) => {
  const { app, page, userData } = desk
  await makeCase(desk)
  await answerDialogs(app, [makeFolder(userData, 1500)])
  await keys(page, 'Control+Shift+I')
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
  await status(page).getByRole('button', { name: 'Cancel import' }).click()
  await expect(status(page).getByText('Import cancelled')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1)).toBeVisible()
})
