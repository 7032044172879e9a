import type { Locator, Page } from '@playwright/test'
import { ask, expect, keys, test } from './app.ts'
import { pressUntilFocused } from './keys.ts'
import { articleText } from './reader.ts'
import { expectAccessible, marked, navigator, searchField } from './workbench.ts'

test.use({ args: ['--sample'] })

const library = (page: Page) => page.getByRole('grid', { name: 'Articles' })
const rows = (page: Page) => library(page).getByRole('row').filter({ has: page.getByRole('gridcell') })
const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const hit = (page: Page, place: number) => hits(page).getByRole('option').nth(place)
const picked = (page: Page) => page.getByRole('toolbar', { name: 'Selected articles' })
const notice = (page: Page) => page.getByRole('region', { name: 'Notices' })
const unreadSign = (row: Locator) => row.getByRole('img', { name: 'Unread' })
const unread = (page: Page) => navigator(page).getByRole('button', { name: /^Unread/ })

test.beforeEach(async ({ desk: { page } }) => {
  await expect(library(page)).toBeFocused()
})

async function find(page: Page, query: string): Promise<void> {
  await keys(page, '/')
  await searchField(page).fill(query)
  await keys(page, 'Enter')
  await expect(hit(page, 0)).toHaveAttribute('aria-selected', 'true')
  // The first may close what is proposed for the word.
  await pressUntilFocused(page, hits(page), 'Escape')
}

/** How many articles a query finds now. */
const count = async (page: Page, query: string) => (await ask<{ total: number }>(page, 'search.run', { query })).total

test('an article is read once it is opened, and where the list stood is where one comes back to', async ({ desk: { page } }) => {
  const all = await count(page, 'is:unread')
  const steps = await ask(page, 'history.state')
  await expect(unread(page)).toHaveAccessibleName(`Unread ${all}`)
  await expect(unreadSign(rows(page).nth(0))).toBeVisible()
  await keys(page, 'Home', 'Enter')
  await expect(articleText(page)).toBeFocused()
  await keys(page, 'Alt+ArrowLeft')
  await expect(library(page)).toBeFocused()
  await expect(unreadSign(rows(page).nth(0))).toHaveCount(0)
  await expect(unreadSign(rows(page).nth(1))).toBeVisible()
  await expect(unread(page)).toHaveAccessibleName(`Unread ${all - 1}`)
  expect(await ask(page, 'history.state')).toEqual(steps)
  await expectAccessible(page, 'a library with one read article')

  await unread(page).click()
  await expect(searchField(page)).toHaveValue('is:unread')
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${all - 1} articles`) })).toBeVisible()
})

test('hits are marked read by keyboard, leave the list of what is unread, and come back with undo', async ({ desk: { page } }) => {
  const police = await count(page, 'police is:unread')
  await find(page, 'police is:unread')
  await expect(unreadSign(hit(page, 0))).toBeVisible()
  await keys(page, 'r')
  await expect(notice(page)).toContainText('1 article is marked read.')
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${police - 1} articles`) })).toBeVisible()
  await keys(page, 'Control+a')
  await expect(picked(page).getByRole('status')).toHaveText(`${police - 1} selected`)
  await keys(page, 'r')
  await expect(page.getByText('No article matches')).toBeVisible()
  await keys(page, 'Control+z')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await keys(page, 'Control+z')
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${police} articles`) })).toBeVisible()
})

test('three hits are picked by keyboard and tagged where they were found, another is annotated by mouse, and each is undone', async ({ desk: { page } }) => {
  await find(page, 'police')
  const first = await hit(page, 0).locator('.hit-title .clip').innerText()
  await keys(page, ' ', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(picked(page).getByRole('status')).toHaveText('3 selected')
  await expect(hits(page).getByRole('option', { selected: true })).toHaveCount(3)
  await expectAccessible(page, 'three hits picked')
  await keys(page, 't')
  await expect(page.getByRole('region', { name: 'Tag 3 articles' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
  await page.keyboard.type('first look')
  await expectAccessible(page, 'tagging three hits')
  await keys(page, 'Control+Enter')
  await expect(notice(page)).toContainText('3 articles were tagged.')
  await expect(hits(page)).toBeFocused()
  await expect(picked(page)).toHaveCount(0)
  expect(await count(page, 'tag:"first look"')).toBe(3)

  await keys(page, 'Home', 'Enter')
  await expect(page.getByRole('article', { name: first })).toBeVisible()
  const card = marked(page).filter({ hasText: 'first look' })
  await expect(card).toContainText(/police/i)
  await keys(page, 'Alt+ArrowLeft')
  await expect(hits(page)).toBeFocused()

  await hit(page, 3).click({ modifiers: ['ControlOrMeta'] })
  await picked(page).getByRole('button', { name: 'Annotate…' }).click()
  const panel = page.getByRole('region', { name: 'Annotate 1 article' })
  await panel.getByRole('textbox', { name: 'Note' }).fill('ask the desk about this')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(notice(page)).toContainText('1 article was annotated.')
  expect(await count(page, 'note:"ask the desk"')).toBe(1)
  await notice(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => count(page, 'note:"ask the desk"')).toBe(0)
  await keys(page, 'Control+z')
  await expect.poll(() => count(page, 'tag:"first look"')).toBe(0)
})

test('articles of the library are tagged as a whole, and hits are put into a collection', async ({ desk: { page } }) => {
  await keys(page, 'Home', ' ', 'Shift+ArrowDown', 't')
  await page.keyboard.type('to check')
  await keys(page, 'Control+Enter')
  await expect(notice(page)).toContainText('2 articles were tagged.')
  await expect(library(page)).toBeFocused()
  await find(page, 'tag:"to check"')
  await expect(hits(page).getByRole('option')).toHaveCount(2)
  await keys(page, 'Control+a', 'l')
  await expect(page.getByRole('combobox', { name: 'Find a collection, or name a new one' })).toBeFocused()
  await page.keyboard.type('Checks')
  await keys(page, 'Enter')
  await expect(page.getByRole('treeitem', { name: /^Checks, 2 articles/ })).toBeVisible()
  await keys(page, 'Enter')
  await expect(articleText(page)).toBeFocused()
  await keys(page, 'u')
  await expect(notice(page)).toContainText('1 article is marked unread.')
})
