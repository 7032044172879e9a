import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityProblems, answerDialogs, ask, expect, keys, launch, test } from './app.ts'

test.use({ args: ['--sample'] })

const library = (page: Page) => page.getByRole('grid', { name: 'Articles' })

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`every screen around the article can be read and named in the ${theme} theme`, async ({ desk: { page } }) => {
    test.slow()
    await expect(library(page)).toBeFocused()
    await keys(page, 'Control+,')
    await page.getByRole('radio', { name: { light: 'Light', dark: 'Dark', contrast: 'High contrast' }[theme], exact: true }).focus()
    await keys(page, ' ')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await accessibilityProblems(page)).toEqual([])
    await keys(page, 'Control+1')
    await expect(library(page)).toBeFocused()
    expect(await accessibilityProblems(page)).toEqual([])
    await keys(page, 'Control+4')
    await expect(page.getByRole('listbox', { name: 'Edits, newest first' })).toBeFocused()
    expect(await accessibilityProblems(page)).toEqual([])
    await keys(page, '?')
    await expect(page.getByRole('dialog', { name: 'Keyboard keys' })).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
    await keys(page, 'Escape')
    await page.getByRole('button', { name: 'How to search' }).click()
    await expect(page.getByRole('dialog', { name: 'How to search' })).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
  })
}

test('F6 goes through the panes, and the navigator and the library through their lines', async ({ desk: { page } }) => {
  await expect(library(page)).toBeFocused()
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1)
  await keys(page, 'ArrowDown')
  const title = await page.getByRole('row', { selected: true }).locator('.column-title').innerText()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: title })).toBeVisible()
  await keys(page, 'Shift+F6')
  await expect(page.getByRole('button', { name: /^Articles/ })).toBeFocused()
  await keys(page, 'End', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(page.getByRole('button', { name: /^Entities/ })).toBeFocused()
  await keys(page, 'Shift+F6')
  await expect(page.getByRole('combobox', { name: 'Search the articles' })).toBeFocused()
})

test('an edit is undone and done again from anywhere, and the history says so', async ({ desk: { page } }) => {
  await expect(library(page)).toBeFocused()
  await ask(page, 'entities.create', { type: 'event', name: 'Water festival' })
  const inNavigator = page.getByRole('navigation').getByRole('button', { name: /^Water festival/ })
  await expect(inNavigator).toBeVisible()
  await keys(page, 'Control+z')
  await expect(inNavigator).toHaveCount(0)
  await keys(page, 'Control+4', 'Control+Shift+z')
  await expect(inNavigator).toBeVisible()
  await expect(page.getByRole('listbox', { name: 'Edits, newest first' }).getByRole('option').first()).toContainText('redone')
})

test('a gazetteer is read, and the case is checked, from the case menu', async ({ desk: { app, page, userData } }) => {
  await expect(library(page)).toBeFocused()
  const file = join(userData, 'names.json')
  writeFileSync(file, JSON.stringify({ entities: [{ type: 'event', name: 'Water festival', aliases: ['Bon Om Touk'] }] }))
  await answerDialogs(app, [file])
  await page.getByRole('button', { name: 'Case menu' }).click()
  await page.getByRole('menuitem', { name: 'Import gazetteer…' }).click()
  await expect(page.getByText('Gazetteer read. New: 1;')).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('button', { name: /^Water festival/ })).toBeVisible()

  await page.getByRole('button', { name: 'Case menu' }).click()
  await page.getByRole('menuitem', { name: 'Check the case' }).click()
  await expect(page.getByText('The case is sound')).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
})

test('panes are moved with the keyboard and found so at the next start', async ({ userData }) => {
  const first = await launch({ userData, args: ['--sample'] })
  const page = await first.firstWindow()
  await expect(library(page)).toBeFocused()
  const width = (where: Page) => where.getByRole('navigation', { name: 'Navigator' }).evaluate((element) => Math.round(element.getBoundingClientRect().width))
  const before = await width(page)
  await page.getByRole('separator', { name: 'Width of the navigator' }).focus()
  await keys(page, 'ArrowRight')
  await expect.poll(() => width(page)).toBeGreaterThan(before)
  const after = await width(page)
  await first.close()

  const second = await launch({ userData, args: ['--sample'] })
  const again = await second.firstWindow()
  await expect(library(again)).toBeFocused()
  expect(Math.abs(await width(again) - after)).toBeLessThanOrEqual(2)
  await second.close()
})

test('nothing is cut off in the smallest window', async ({ desk: { app, page } }) => {
  await expect(library(page)).toBeFocused()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 640))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(1024)
  for (const screen of ['Control+1', 'Control+3', 'Control+4', 'Control+,']) {
    await keys(page, screen)
    expect(await page.evaluate(() => [...document.querySelectorAll('body, header, main, nav, aside, .virtual-list')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.className || element.tagName))).toEqual([])
  }
})
