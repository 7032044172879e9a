import type { Page } from '@playwright/test'
import { accessibilityProblems, expect, keys, test } from './app.ts'

test.use({ args: ['--sample'] })

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the articles' })
const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const library = (page: Page) => page.getByRole('grid', { name: 'Articles' })

test.beforeEach(async ({ desk: { page } }) => {
  await expect(library(page)).toBeFocused()
})

test('hits come as one types, are gone through with the arrows, and are there again on the way back', async ({ desk: { page } }) => {
  await keys(page, '/')
  await page.keyboard.type('police "mango park"')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await expect(hits(page).locator('mark', { hasText: 'Mango Park' }).first()).toBeVisible()
  await keys(page, 'ArrowDown', 'ArrowDown')
  await expect(hits(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  expect(await accessibilityProblems(page)).toEqual([])
  await keys(page, 'Enter')
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeFocused()
  await keys(page, 'Alt+ArrowLeft')
  await expect(hits(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toHaveValue('police "mango park"')
})

test('a mistake in a query is explained and keeps the hits before it', async ({ desk: { page } }) => {
  await keys(page, '/')
  await page.keyboard.type('police')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await page.keyboard.type(' "mango')
  await expect(page.getByRole('alert')).toHaveText(/This quote is opened and never closed/)
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
})

test('operators, dates and filters narrow the list, and it says as what a name was found', async ({ desk: { page } }) => {
  await keys(page, '/')
  await page.keyboard.type('(raid OR scam) AND police not embassy after:2023')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ articles/ })).toBeVisible()
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await field(page).fill('name:"Sar Thet"')
  await expect(page.getByRole('status').filter({ hasText: 'Found as Sar Thet' })).toContainText('ស ថេត')
  await field(page).fill('language:Lao')
  await expect(page.getByText('No article matches')).toBeVisible()
  await field(page).fill('date:2024-13')
  await expect(page.getByRole('alert')).toHaveText(/2024-13 is no day of the calendar/)
  await page.getByRole('button', { name: 'How to search' }).click()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: /^\(scam OR fraud\) AND raid/ }).click()
  await expect(field(page)).toHaveValue('(scam OR fraud) AND raid')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
})

test('words of every script are found', async ({ desk: { page } }) => {
  for (const word of ['芒果', 'ភ្នំពេញ', 'sòng bạc', '망고']) {
    await field(page).fill(word)
    await expect(hits(page).getByRole('option').first().locator('mark').first()).toBeVisible()
  }
})

test('the finder leads to commands, articles and entities', async ({ desk: { page } }) => {
  const find = async (typed: string, line: RegExp) => {
    await keys(page, 'Control+k')
    await page.keyboard.type(typed)
    await expect(page.getByRole('option', { name: line, selected: true })).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
    await keys(page, 'Enter')
  }
  await find('sar th', /Sar Thet/)
  await expect(page.getByRole('heading', { name: 'Sar Thet' })).toBeVisible()
  await find('six weeks after', /Six weeks after the raid/)
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeVisible()
  await find('hist', /History/)
  await expect(page.getByRole('listbox', { name: 'Edits, newest first' })).toBeFocused()
})

test('single letters do nothing while one types, and Ctrl+Z is the field’s own', async ({ desk: { page } }) => {
  await keys(page, '/')
  await page.keyboard.type('hat?')
  await expect(field(page)).toHaveValue('hat?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const before = await page.getByRole('button', { name: /^Undo:/ }).getAttribute('aria-label')
  await keys(page, 'Control+z')
  await expect(page.getByRole('button', { name: /^Undo:/ })).toHaveAttribute('aria-label', before!)
})
