import type { Page } from '@playwright/test'
import { accessibilityProblems, expect, keys, test } from './app.ts'

test.use({ args: ['--sample'] })

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the articles' })
const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const proposals = (page: Page) => page.getByRole('listbox', { name: 'What may stand here' })
const proposal = (page: Page, name: RegExp) => proposals(page).getByRole('option', { name })

test.beforeEach(async ({ desk: { page } }) => {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await keys(page, '/')
})

test('a query is completed by the keyboard alone: a field, its value, a word, a name', async ({ desk: { page } }) => {
  await page.keyboard.type('lang')
  await expect(proposal(page, /^language:/)).toBeVisible()
  // The word comes before the field.
  await keys(page, 'ArrowDown', 'ArrowDown')
  await expect(proposal(page, /^language:/)).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'search-proposals-1')
  expect(await accessibilityProblems(page)).toEqual([])
  await keys(page, 'Enter')
  await expect(field(page)).toHaveValue('language:')

  // The values of the field follow at once.
  await expect(proposal(page, /^km Khmer/)).toBeVisible()
  await page.keyboard.type('eng')
  await expect(proposals(page).getByRole('option')).toHaveCount(1)
  await keys(page, 'ArrowDown', 'Tab')
  await expect(field(page)).toHaveValue('language:en ')
  await expect(field(page)).toBeFocused()
  await expect(hits(page).getByRole('option').first()).toBeVisible()

  // The right arrow takes the first.
  await page.keyboard.type('polic')
  await expect(proposal(page, /^police/)).toContainText('article')
  await keys(page, 'ArrowRight')
  await expect(field(page)).toHaveValue('language:en police ')
  await expect(proposals(page)).toHaveCount(0)

  await page.keyboard.type('name:sar')
  await expect(proposal(page, /Sar Thet/)).toBeVisible()
  await keys(page, 'ArrowDown', 'Enter')
  await expect(field(page)).toHaveValue('language:en police name:"Sar Thet" ')
  await expect(page.getByRole('status').filter({ hasText: 'Found as Sar Thet' })).toBeVisible()
})

test('proposals are no obstacle: Enter goes to the hits, Escape closes them first, and moving the caret too', async ({ desk: { page } }) => {
  await page.keyboard.type('polic')
  await expect(proposal(page, /^police/)).toBeVisible()
  await keys(page, 'Enter')
  await expect(proposals(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('polic')
  await page.keyboard.type('e comp')
  await expect(proposal(page, /^compound/)).toBeVisible()
  await keys(page, 'Escape')
  await expect(proposals(page)).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await keys(page, 'Alt+ArrowDown')
  await expect(proposal(page, /^compound/)).toBeVisible()
  await keys(page, 'ArrowLeft')
  await expect(proposals(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('police comp')

  // Nothing stands there yet: all that may is shown to those who ask.
  await field(page).fill('police ')
  await expect(proposals(page)).toHaveCount(0)
  await keys(page, 'Alt+ArrowDown')
  await expect(proposal(page, /^AND/)).toBeVisible()
  await expect(proposal(page, /^has:/)).toBeAttached()
  await keys(page, 'ArrowUp', 'Enter')
  await expect(field(page)).toHaveValue('police has:')
  await expect(proposal(page, /^annotation/)).toBeVisible()
})

test('proposals are taken by the mouse, and in other scripts', async ({ desk: { page } }) => {
  await page.keyboard.type('ភ្នំ')
  await proposal(page, /^ភ្នំពេញ/).click()
  await expect(field(page)).toHaveValue('ភ្នំពេញ ')
  await expect(field(page)).toBeFocused()
  await expect(hits(page).locator('mark', { hasText: 'ភ្នំពេញ' }).first()).toBeVisible()
})

test('a mistake says what would be right, which one key writes', async ({ desk: { page } }) => {
  await page.keyboard.type('titel:raid')
  await expect(page.getByRole('alert')).toContainText('Did you mean title:?')
  expect(await accessibilityProblems(page)).toEqual([])
  await keys(page, 'Alt+Enter')
  await expect(field(page)).toHaveValue('title:raid')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(hits(page).getByRole('option').first()).toBeVisible()

  await field(page).fill('(raid OR police')
  await page.getByRole('button', { name: 'Write (raid OR police) here' }).click()
  await expect(field(page)).toHaveValue('(raid OR police)')
})

test('the guide says the whole language and tries its examples', async ({ desk: { page } }) => {
  await keys(page, 'Control+/')
  const guide = page.getByRole('dialog', { name: 'How to search' })
  await expect(guide.getByRole('searchbox', { name: 'Find in this page' })).toBeFocused()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.type('misspel')
  await expect(guide).toContainText('Nothing here says that')
  await guide.getByRole('searchbox').fill('letters wrong')
  await expect(guide.getByRole('listitem')).toHaveCount(2)
  await keys(page, 'Tab', 'Enter')
  await expect(field(page)).toHaveValue('sihanoukvile~1')
  await expect(field(page)).toBeFocused()
  await expect(hits(page).getByRole('option').first()).toBeVisible()
})
