import type { Locator, Page } from '@playwright/test'
import { accessibilityProblems, expect } from './app.ts'

/** The parts of the window, by the names a screen reader gives them. */
export const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
export const navigator = (page: Page) => page.getByRole('navigation', { name: 'Navigator' })
export const work = (page: Page) => page.getByRole('main', { name: 'Work' })
export const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
export const searchField = (page: Page) => page.getByRole('combobox', { name: 'Search the articles' })
export const suggested = (page: Page) => inspector(page).getByRole('region', { name: 'Suggestions' })
export const marked = (page: Page) => inspector(page).getByRole('region', { name: 'Annotations' })
export const named = (page: Page) => inspector(page).getByRole('region', { name: 'Named here' })

/** Nothing is wrong for axe on the screen as it is. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect(await accessibilityProblems(page), `axe on ${screen}`).toEqual([])
}

/** The rows of a long list, of which only those in sight are in the page: reads, and turns the wheel until none is new. */
export async function rowsOf(page: Page, list: Locator): Promise<string[]> {
  const box = (await list.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const rows = new Map<string, string>()
  const option = list.getByRole('option')
  const total = Number(await option.first().getAttribute('aria-setsize'))
  while (rows.size < total) {
    const before = rows.size
    await expect(async () => {
      for (const row of await option.all()) rows.set((await row.getAttribute('aria-posinset'))!, await row.innerText())
      expect(rows.size).toBeGreaterThan(before)
    }).toPass({ timeout: 5_000 })
    await page.mouse.wheel(0, box.height / 2)
  }
  return [...rows.values()]
}
