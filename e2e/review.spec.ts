import type { Page } from '@playwright/test'
import { accessibilityProblems, ask, expect, keys, test } from './app.ts'

test.use({ args: ['--sample'] })

const names = (page: Page) => page.getByRole('listbox', { name: 'Names proposed in the case' })
const active = (page: Page) => names(page).getByRole('option', { selected: true })

async function openReview(page: Page): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await keys(page, 'Control+9')
  await expect(names(page)).toBeFocused()
  await expect(page.getByText(/names at \d+ places/)).toBeVisible()
}

test('by keyboard: names of the whole case are accepted and refused one after the other, and all of it is undone', async ({ desk: { page } }) => {
  await openReview(page)
  expect(await accessibilityProblems(page)).toEqual([])
  const first = await active(page).locator('.review-name').innerText()
  await expect(page.getByRole('list', { name: `Where ${first} is proposed` })).toBeVisible()
  await keys(page, 'a')
  await expect(active(page)).not.toContainText(first)
  await expect(page.getByText(/mentions? confirmed\./)).toBeVisible()

  const second = await active(page).locator('.review-name').innerText()
  await keys(page, 'r')
  await expect(active(page)).not.toContainText(second)
  await keys(page, 'o', 'o')
  await expect(page.getByRole('region', { name: 'Names that are not proposed' })).toContainText(second)
  expect(await accessibilityProblems(page)).toEqual([])

  await keys(page, 'o', 'Control+z', 'Control+z')
  await expect(active(page)).toContainText(first)
  await expect(names(page)).toContainText(second)
  expect((await ask<{ rows: { label: string }[] }>(page, 'history.list', { limit: 4 })).rows.map(({ label }) => label).reverse()).toEqual([
    expect.stringContaining(`Accept ${first}`), `Never propose ${second}`, `Never propose ${second}`, expect.stringContaining(`Accept ${first}`),
  ])
})

test('by keyboard: a name is accepted as somebody else', async ({ desk: { page } }) => {
  await openReview(page)
  const first = await active(page).locator('.review-name').innerText()
  await keys(page, 'e')
  const picker = page.getByRole('combobox', { name: `Who or what is ${first}?` })
  await expect(picker).toBeFocused()
  await picker.fill('Sar Thet')
  await keys(page, 'Enter')
  await expect(page.getByText(/^Sar Thet: \d+ mentions? confirmed\.$/)).toBeVisible()
  await expect(names(page)).not.toContainText(first)
})

test('by mouse: one article is decided by itself, a sentence opens in the reader, and articles can be gone through', async ({ desk: { page } }) => {
  await openReview(page)
  await page.getByRole('button', { name: /^Officials/ }).last().click()
  await names(page).getByRole('option').first().click()
  const name = await active(page).locator('.review-name').innerText()
  const where = page.getByRole('list', { name: `Where ${name} is proposed` })
  await where.getByRole('button', { name: /^Reject here in/ }).first().click()
  await expect(page.getByText(`${name} was rejected in this article.`)).toBeVisible()
  await page.getByRole('button', { name: 'By article' }).click()
  const articles = page.getByRole('listbox', { name: 'Articles with something to decide' })
  await expect(articles.getByRole('option').first()).toContainText(/names?/)
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'By name' }).click()
  await page.getByRole('list', { name: /^Where/ }).locator('.sentence').first().click()
  await expect(page.getByRole('article')).toBeVisible()
})
