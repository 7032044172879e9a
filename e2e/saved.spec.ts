import type { Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, expect, keys, test, type Desk } from './app.ts'
import { webPage } from './documents.ts'
import { pressUntilFocused, retype } from './keys.ts'
import { expectAccessible, navigator, searchField, status, work } from './workbench.ts'

test.use({ args: ['--sample'] })

const library = (page: Page) => page.getByRole('grid', { name: 'Articles' })
const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const searches = (page: Page) => navigator(page).getByRole('region', { name: 'Saved searches' })
const line = (page: Page, name: RegExp) => searches(page).getByRole('button', { name })
const bar = (page: Page, name: string) => work(page).getByRole('group', { name: `Saved search ${name}` })
const notice = (page: Page) => page.getByRole('region', { name: 'Notices' })
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name of the search' })

/** Brings in two articles about lorries at the ferry, which the sample has none of. */
async function importMore({ app, page, userData }: Desk): Promise<void> {
  const folder = join(userData, 'wire')
  mkdirSync(folder)
  const paragraphs = (of: string) => Array.from({ length: 4 }, (_, hour) => `At hour ${hour} the watcher ${of} wrote down lorry ${hour * 17 + 3}, which came to the ferry without lights.`)
  for (const of of ['from the north', 'by the southern wharf']) {
    writeFileSync(join(folder, `${of}.html`), webPage({ title: `Lorries seen ${of}`, url: `https://paper.example/${of.length}`, published: '2024-12-20', paragraphs: [...paragraphs(of), `Told ${of} on another day entirely.`] }))
  }
  await answerDialogs(app, [folder])
  await keys(page, 'Control+Shift+I')
  await expect(status(page).getByText('2 articles imported')).toBeVisible()
}

test.beforeEach(async ({ desk: { page } }) => {
  await expect(library(page)).toBeFocused()
})

test('by keyboard: a search is saved, tells what an import brought, and marks it when it is looked at', async ({ desk }) => {
  const { page } = desk
  await expect(searches(page)).toContainText('Search, then save the search with')
  await keys(page, '/')
  await page.keyboard.type('lorr* ferry')
  await expect(work(page).getByText('No article matches')).toBeVisible()
  await keys(page, 'ControlOrMeta+s')
  await expect(nameField(page)).toBeFocused()
  await expect(nameField(page)).toHaveValue('lorr*, ferry')
  await expectAccessible(page, 'naming a search')
  await retype(page, 'Night ferry')
  await keys(page, 'Enter')
  await expect(line(page, /^Night ferry, 0 articles/)).toHaveAttribute('aria-current', 'page')
  await expect(bar(page, 'Night ferry')).toContainText('Nothing new since')

  await importMore(desk)
  await expect(line(page, /^Night ferry, 2 articles/)).toBeVisible()
  await expect(line(page, /^2 new articles of Night ferry/)).toBeVisible()
  await keys(page, 'ControlOrMeta+1')
  await expect(library(page)).toBeFocused()
  await keys(page, 'Shift+F6')
  await pressUntilFocused(page, line(page, /^Night ferry/))
  await keys(page, 'ArrowDown')
  await expect(line(page, /^2 new articles/)).toBeFocused()
  await keys(page, 'Enter')
  await expect(bar(page, 'Night ferry')).toContainText('2 new since')
  await expect(page.getByRole('checkbox', { name: 'Only new' })).toBeChecked()
  await expect(hits(page).getByRole('option')).toHaveCount(2)
  await expect(hits(page).getByText('new', { exact: true })).toHaveCount(2)
  await expect(line(page, /^2 new articles/)).toHaveCount(0)
  await expectAccessible(page, 'what is new of a saved search')
  await keys(page, 'Shift+N')
  await expect(page.getByRole('checkbox', { name: 'Only new' })).not.toBeChecked()

  // What a look brought stays marked on the way through the articles and back.
  await keys(page, 'ArrowDown', 'Enter')
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeFocused()
  await keys(page, 'Alt+ArrowLeft')
  await expect(hits(page).getByText('new', { exact: true })).toHaveCount(2)
})

test('by keyboard: a saved search is found by its name, renamed, deleted and brought back with what was seen', async ({ desk: { page } }) => {
  await searchField(page).fill('police')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await keys(page, 'ControlOrMeta+s')
  await retype(page, 'Night ferry')
  await keys(page, 'Enter')
  await expect(line(page, /^Night ferry, \d+ articles/)).toBeVisible()
  await keys(page, 'ControlOrMeta+1')
  await expect(library(page)).toBeFocused()

  await keys(page, 'ControlOrMeta+k')
  await page.keyboard.type('night fer')
  await expect(page.getByRole('option', { name: /^Night ferry/, selected: true })).toBeVisible()
  await keys(page, 'Enter')
  await expect(bar(page, 'Night ferry')).toBeVisible()

  await keys(page, 'Shift+F6')
  await pressUntilFocused(page, line(page, /^Night ferry/))
  await keys(page, 'F2')
  await retype(page, 'Ferry watch')
  await keys(page, 'Enter')
  await expect(line(page, /^Ferry watch, \d+ articles/)).toBeFocused()
  await keys(page, 'Delete')
  await expect(searches(page).getByRole('list')).toHaveCount(0)
  await expect(notice(page)).toContainText('The search Ferry watch was deleted.')
  await keys(page, 'Control+z')
  await expect(line(page, /^Ferry watch, \d+ articles/)).toBeVisible()
  await expect(searches(page).getByText(/new/)).toHaveCount(0)
})

test('by mouse: a search is saved, changed and put back, and says what it names that is gone', async ({ desk: { page } }) => {
  await navigator(page).getByRole('button', { name: 'New collection' }).click()
  await page.keyboard.type('Court papers')
  await keys(page, 'Enter')
  await searchField(page).fill('police')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await work(page).getByRole('button', { name: 'Save this search' }).click()
  await expect(nameField(page)).toHaveValue('police')
  await keys(page, 'Enter')
  await expect(line(page, /^police, \d+ articles/)).toBeVisible()

  await searchField(page).fill('police collection:"Court papers"')
  await expect(bar(page, 'police')).toContainText('changed')
  await expectAccessible(page, 'a saved search that was changed')
  await bar(page, 'police').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(line(page, /^police, 0 articles/)).toBeVisible()
  await expect(bar(page, 'police')).toContainText('Nothing new since')

  await page.getByRole('treeitem', { name: /^Court papers/ }).focus()
  await keys(page, 'Delete')
  await expect(line(page, /^police, 0 articles\. The collection Court papers is not in the case any more/)).toBeVisible()
  await expect(bar(page, 'police')).toContainText('The collection Court papers is not in the case any more')
  await expectAccessible(page, 'a saved search that names what is gone')

  await line(page, /^police/).hover()
  await searches(page).getByRole('button', { name: 'What can be done with police' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.keyboard.type('Court')
  await keys(page, 'Enter')
  await expect(bar(page, 'Court')).toBeVisible()
  await line(page, /^Court/).hover()
  await searches(page).getByRole('button', { name: 'What can be done with Court' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(bar(page, 'Court')).toHaveCount(0)
  await notice(page).getByText('The search Court was deleted.').locator('..').getByRole('button', { name: 'Undo' }).click()
  await expect(line(page, /^Court, 0 articles/)).toBeVisible()
})
