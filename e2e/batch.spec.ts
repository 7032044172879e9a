import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { answerDialogs, expect, keys, test } from './app.ts'
import { pressUntilFocused } from './keys.ts'
import { articleText } from './reader.ts'
import { expectAccessible, navigator, work } from './workbench.ts'

test.use({ args: ['--sample'] })

const names = (page: Page) => page.getByRole('grid', { name: 'Names of the batch' })
const line = (page: Page, name: string) => names(page).getByRole('row').filter({ has: page.locator('.batch-name-text', { hasText: name }) })
const hits = (page: Page) => page.getByRole('listbox', { name: /^Articles found for/ })

interface Row {
  readonly name: string
  readonly result: string
  readonly words: string
  readonly title: string
  readonly sha256: string
  readonly 'looked at': string
}

const rowsOf = (file: string): Row[] => Papa.parse<Row>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data

test.beforeEach(async ({ desk: { page } }) => {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
})

test('pasted names in Latin and Khmer are searched, hits are looked at, and the table proves it', async ({ desk: { app, page, userData } }) => {
  await navigator(page).getByRole('button', { name: /^Batch search/ }).click()
  await expect(page.getByRole('heading', { name: 'Search a whole list of names at once' })).toBeVisible()
  await expectAccessible(page, 'no batches')
  await work(page).getByRole('button', { name: /^New batch/ }).click()
  await page.getByRole('textbox', { name: 'Names' }).fill('Sar Thet\nស ថេត\nMango Park\n\nsar thet\nNobody Atall')
  await expect(page.getByText('Left out: 1 line without a name and 1 name that was there before.')).toBeVisible()
  await expectAccessible(page, 'a new batch')
  await page.getByRole('textbox', { name: 'Name of the batch' }).fill('Officials')
  await page.getByRole('button', { name: 'Search 4 names' }).click()
  await expect(line(page, 'Nobody Atall')).toContainText('in no article of this case')
  await expect(page.getByRole('radio', { name: /^Not found 1/ })).toBeVisible()
  await expectAccessible(page, 'the names of a batch')

  await line(page, 'ស ថេត').click()
  await expect(page.getByRole('heading', { name: 'ស ថេត' })).toBeVisible()
  const first = hits(page).getByRole('option').first()
  await expect(first).toContainText('not looked at yet')
  await expectAccessible(page, 'the hits of a name')
  const title = await first.locator('.batch-hit-title').innerText()
  await first.click()
  await expect(page.getByRole('article', { name: title })).toBeVisible()
  await expect(articleText(page)).toBeFocused()
  await keys(page, 'Alt+ArrowLeft')
  await expect(hits(page).getByRole('option').first()).toContainText('looked at')
  await expect(hits(page).getByRole('option').first()).not.toContainText('not looked at')
  await expect(work(page).getByText(/1 of \d+ looked at/)).toBeVisible()
  await keys(page, 'Alt+ArrowLeft')
  await expect(line(page, 'ស ថេត')).toContainText(/1 of \d+/)

  const file = join(userData, 'hits.csv')
  await answerDialogs(app, [file])
  await page.getByRole('button', { name: /^Export…/ }).click()
  await expect(page.getByText(/^Wrote hits\.csv: \d+ rows\.$/)).toBeVisible()
  const rows = rowsOf(file)
  expect(rows.filter((row) => row.name === 'Nobody Atall')).toMatchObject([{ result: 'not found', words: '' }])
  expect(rows.filter((row) => row.name === 'ស ថេត' && row['looked at'] !== '').map((row) => row.title)).toContain(title)
  expect(rows.some((row) => row.words === 'ស ថេត' && /^[0-9a-f]{64}$/.test(row.sha256))).toBe(true)
})

test('a list from a file keeps other spellings, and what is found is marked, exported as names by articles, renamed and deleted', async ({ desk: { app, page, userData } }) => {
  const list = join(userData, 'sanctions.csv')
  writeFileSync(list, 'ID;Full name;Aliases\r\n1;"Thet; Sar";Sar Thet\r\n2;=HYPERLINK("x");\r\n')
  const file = join(userData, 'matrix.csv')
  await answerDialogs(app, [list], [file])
  await keys(page, 'ControlOrMeta+Shift+L')
  await page.getByRole('button', { name: 'Load from a file…' }).click()
  await expect(page.getByRole('checkbox', { name: 'The first row says what the columns are' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^Aliases/ })).toBeChecked()
  await expect(page.getByRole('button', { name: /Column with the names/ })).toContainText('Full name')
  await expect(page.getByText('also Sar Thet')).toBeVisible()
  await expectAccessible(page, 'a list from a file')
  await page.getByRole('button', { name: 'Search 2 names' }).click()
  await expect(page.getByRole('heading', { name: 'sanctions' })).toBeVisible()
  await expect(line(page, 'Thet; Sar')).toContainText('as Sar Thet')
  await line(page, 'Thet; Sar').locator('.pick-box').click()
  await page.getByRole('toolbar', { name: 'Selected lines' }).getByRole('button', { name: 'Looked at', exact: true }).click()
  await expect(line(page, 'Thet; Sar').getByLabel(/all looked at/)).toBeVisible()
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(line(page, 'Thet; Sar')).toContainText(/0 of \d+/)

  await page.getByRole('button', { name: 'Export names by articles…' }).click()
  await expect(page.getByText(/^Wrote matrix\.csv: 2 rows\.$/)).toBeVisible()
  expect(rowsOf(file).map(({ name }) => name)).toEqual(['Thet; Sar', '\'=HYPERLINK("x")'])

  await keys(page, 'F2')
  await page.keyboard.type('Sanctions list')
  await keys(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Sanctions list' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete this batch' }).click()
  await expect(page.getByRole('heading', { name: 'Search a whole list of names at once' })).toBeVisible()
  await keys(page, 'ControlOrMeta+z')
  await expect(page.getByRole('listbox', { name: 'Batches of this case' }).getByRole('option')).toContainText('Sanctions list')
})

test('the whole job by keyboard alone', async ({ desk: { app, page, userData } }) => {
  const file = join(userData, 'keyboard.csv')
  await answerDialogs(app, [file])
  await keys(page, 'ControlOrMeta+k')
  await page.keyboard.type('search a list of names')
  await expect(page.getByRole('option', { name: 'Search a list of names…', selected: true })).toBeVisible()
  await keys(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Names' })).toBeFocused()
  await page.keyboard.type('Mango Park\nSar Thet')
  await pressUntilFocused(page, page.getByRole('button', { name: 'Search 2 names' }), 'Shift+Tab')
  await keys(page, 'Enter')
  await expect(line(page, 'Sar Thet')).toContainText(/0 of \d+/)
  await pressUntilFocused(page, names(page))
  await keys(page, 'Home', 'ArrowDown', 'Enter')
  await expect(hits(page)).toBeFocused()
  await keys(page, 'Home', 'Enter')
  await expect(articleText(page)).toBeFocused()
  await keys(page, 'Alt+ArrowLeft')
  await expect(hits(page).getByRole('option').first()).toContainText(/looked at \d/)
  await keys(page, 'ArrowDown', 'l')
  await expect(hits(page).getByRole('option').nth(1)).toContainText(/looked at \d/)
  await keys(page, 'Shift+L')
  await expect(hits(page).getByRole('option').nth(1)).toContainText('not looked at yet')
  await keys(page, 'p')
  await expect(work(page).getByRole('heading', { name: 'Mango Park' })).toBeVisible()
  await keys(page, 'Alt+ArrowLeft', 'e')
  await expect(page.getByText(/^Wrote keyboard\.csv: \d+ rows\.$/)).toBeVisible()
  expect(rowsOf(file).some((row) => row.name === 'Sar Thet' && row['looked at'] !== '')).toBe(true)
})

test('the list of a batch is edited by keyboard, and what was looked at stays', async ({ desk: { app, page, userData } }) => {
  await keys(page, 'ControlOrMeta+Shift+L')
  await page.keyboard.type('Mango Park\nSar Thet')
  await pressUntilFocused(page, page.getByRole('button', { name: 'Search 2 names' }), 'Shift+Tab')
  await keys(page, 'Enter')
  await expect(line(page, 'Sar Thet')).toContainText(/0 of \d+/)
  await pressUntilFocused(page, names(page))
  await keys(page, 'Home', 'ArrowDown', 'l')
  await expect(line(page, 'Sar Thet').getByLabel(/all looked at/)).toBeVisible()

  await keys(page, 'Shift+F2')
  await expect(page.getByRole('heading', { name: 'Edit the list' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Names' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Names' })).toHaveValue('Mango Park\nSar Thet')
  await expectAccessible(page, 'the list of a batch')
  await keys(page, 'ControlOrMeta+Home')
  await page.keyboard.type('Nobody Atall\n')
  await pressUntilFocused(page, page.getByRole('button', { name: 'Search 3 names' }), 'Shift+Tab')
  await keys(page, 'Enter')
  await expect(line(page, 'Nobody Atall')).toContainText('in no article of this case')
  await expect(line(page, 'Sar Thet').getByLabel(/all looked at/)).toBeVisible()
  await keys(page, 'Alt+ArrowLeft', 'Alt+ArrowRight')
  await expect(line(page, 'Nobody Atall')).toBeVisible()

  const file = join(userData, 'edited.csv')
  await answerDialogs(app, [file])
  await keys(page, 'e')
  await expect(page.getByText(/^Wrote edited\.csv: \d+ rows\.$/)).toBeVisible()
  expect(rowsOf(file).map(({ name }) => name)).toEqual(expect.arrayContaining(['Nobody Atall', 'Mango Park', 'Sar Thet']))
  await keys(page, 'ControlOrMeta+z')
  await keys(page, 'ControlOrMeta+7')
  await expect(page.getByRole('listbox', { name: 'Batches of this case' }).getByRole('option')).toContainText('2 of 2 found')
})
