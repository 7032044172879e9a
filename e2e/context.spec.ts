import type { Page } from '@playwright/test'
import { expect, keys, test } from './app.ts'
import { articleText, painted } from './reader.ts'
import { expectAccessible, inspector, searchField } from './workbench.ts'

test.use({ args: ['--sample'] })

const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const lines = (page: Page) => page.getByRole('grid', { name: 'Places in context' })
const current = (page: Page) => lines(page).locator('[data-active]')
const standing = (page: Page) => page.locator('.hit-standing')
const head = (page: Page, name: string) => lines(page).getByRole('columnheader', { name, exact: true })

/** What stands behind the matches, line by line as they are drawn. */
const afters = (page: Page) => lines(page).getByRole('row').locator('.context-after > span').allInnerTexts()

async function search(page: Page, query: string): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await keys(page, '/')
  await page.keyboard.type(query)
  await keys(page, 'Enter')
  await expect(hits(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  // Where words are still proposed, the first closes those.
  await keys(page, 'Escape', 'Escape')
  await expect(hits(page)).toBeFocused()
}

/** Hit, of how many, article, of how many. */
async function standingOf(page: Page): Promise<number[]> {
  await expect(standing(page)).toHaveText(/^Hit \d+ of \d+ · article \d+ of \d+$/)
  return (await standing(page).innerText()).match(/\d+/g)!.map(Number)
}

test('results are shown in context and put in the order of either side by keyboard alone', async ({ desk: { page } }) => {
  await search(page, 'police')
  await keys(page, 'x')
  await expect(lines(page)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /^\d+ places in \d+ articles$/ })).toBeVisible()
  await expect(current(page)).toHaveAttribute('aria-rowindex', '2')
  await expectAccessible(page, 'results in context')

  await keys(page, 'a')
  await expect(head(page, 'After')).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(async () => (await afters(page)).slice(1, 4)).toEqual((await afters(page)).slice(1, 4).toSorted((a, b) => a.localeCompare(b)))
  await keys(page, 'd')
  await expect(head(page, 'Date')).toHaveAttribute('aria-sort', 'descending')
  await keys(page, 'b')
  await expect(head(page, 'Before')).toHaveAttribute('aria-sort', 'ascending')
  await keys(page, 's')
  await expect(head(page, 'Article')).toHaveAttribute('aria-sort', 'ascending')
})

test('a line is opened, and the hits of three articles are walked through and back, by keyboard alone', async ({ desk: { page } }) => {
  await search(page, 'police')
  await keys(page, 'x')
  await expect(lines(page)).toBeFocused()
  await expect(current(page)).toHaveAttribute('aria-rowindex', '2')
  await keys(page, 'ArrowDown')
  await expect(current(page)).toHaveAttribute('aria-rowindex', '3')
  const title = (await current(page).locator('.context-article').getAttribute('title'))!
  await keys(page, 'Enter')
  await expect(articleText(page)).toBeFocused()
  await expect(page.getByRole('article', { name: title })).toBeVisible()
  await expectAccessible(page, 'an article that a search led to')

  const [at, count, article, articles] = await standingOf(page)
  expect([at, article]).toEqual([2, 1])
  const seen = new Set([title])
  for (let hit = at!; hit < count!; hit++) {
    await keys(page, 'n')
    await expect(standing(page)).toHaveText(`Hit ${hit + 1} of ${count} · article 1 of ${articles}`)
  }
  await keys(page, 'n')
  for (const row of [2, 3]) {
    await expect(standing(page)).toHaveText(new RegExp(`^Hit 1 of \\d+ · article ${row} of ${articles}$`))
    await expect.poll(() => painted(page, 'hit-here')).toHaveLength(1)
    await expect(articleText(page)).toBeFocused()
    seen.add((await page.getByRole('article').getAttribute('aria-label'))!)
    if (row === 2) await keys(page, 'Shift+N')
  }
  expect(seen.size).toBe(3)
  await keys(page, 'p')
  await expect(standing(page)).toHaveText(new RegExp(`^Hit (\\d+) of \\1 · article 2 of ${articles}$`))
  const second = (await page.getByRole('article').getAttribute('aria-label'))!

  await keys(page, 'Alt+ArrowLeft')
  await expect(lines(page)).toBeFocused()
  await expect(current(page).locator('.context-article')).toHaveAttribute('title', second)
  await keys(page, 'x')
  await expect(hits(page)).toBeFocused()
  await expect(hits(page).locator('[data-active]')).toHaveAttribute('aria-posinset', '2')
  await keys(page, 'Enter')
  await expect(standing(page)).toHaveText(new RegExp(` · article 2 of ${articles}$`))
  await keys(page, 'Shift+N')
  await expect(standing(page)).toHaveText(new RegExp(` · article 3 of ${articles}$`))
  await keys(page, 'Alt+ArrowLeft')
  await expect(hits(page).locator('[data-active]')).toHaveAttribute('aria-posinset', '3')
})

test('the walk ends at the last hit, and keys of the walk do nothing in an article that no search led to', async ({ desk: { page } }) => {
  await search(page, '"police convoy"')
  await keys(page, 'Enter')
  await expect(standing(page)).toHaveText('Hit 1 of 1 · article 1 of 1')
  await expect(page.getByRole('button', { name: 'Next hit of the search' })).toBeDisabled()
  await keys(page, 'n')
  await expect(page.getByRole('status').filter({ hasText: 'This was the last hit of the search.' })).toBeVisible()
  await keys(page, 'F3', 'Shift+F3', 'p')
  await expect(page.getByRole('status').filter({ hasText: 'This is the first hit of the search.' })).toBeVisible()
  await expect(standing(page)).toHaveText('Hit 1 of 1 · article 1 of 1')
  const title = await page.getByRole('article').getAttribute('aria-label')
  await page.getByRole('button', { name: 'Stop walking through the hits' }).click()
  await expect(standing(page)).toHaveCount(0)
  await keys(page, 'n', 'Shift+N', 'p')
  await expect(page.getByRole('article', { name: title! })).toBeVisible()
})

test('the same by mouse', async ({ desk: { page } }) => {
  await search(page, 'police')
  await page.getByRole('button', { name: 'In context' }).click()
  await expect(lines(page).getByRole('row').nth(1)).toBeVisible()
  await head(page, 'After').getByRole('button').click()
  await expect(head(page, 'After')).toHaveAttribute('aria-sort', 'ascending')
  await lines(page).getByRole('row').nth(3).click()
  const [, , article, articles] = await standingOf(page)
  const forward = article! < articles!
  await page.getByRole('button', { name: /^Go to / }).nth(forward && article! > 1 ? 1 : 0).click()
  await expect(standing(page)).toHaveText(new RegExp(` · article ${article! + (forward ? 1 : -1)} of ${articles}$`))
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(current(page)).toBeVisible()
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(hits(page).locator('[data-active]')).toHaveAttribute('aria-posinset', String(article! + (forward ? 1 : -1)))
})

test('every script has its lines, and what stands in no text has none', async ({ desk: { page } }) => {
  await search(page, 'police')
  await keys(page, 'x')
  await expect(lines(page)).toBeFocused()
  for (const word of ['芒果', 'ភ្នំពេញ', '"sòng bạc"', '망고']) {
    await searchField(page).fill(word)
    await expect(lines(page).locator('mark').first()).toHaveText(new RegExp(word.replaceAll('"', ''), 'i'))
  }
  await searchField(page).fill('has:outlet')
  await expect(page.getByText('Nothing to show in context')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'List' }).last().click()
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await expect(inspector(page)).toBeVisible()
})
