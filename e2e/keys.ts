import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'

/** More stops than this no pane has: what was not reached by then cannot be. */
const MOST_STOPS = 80

/** Presses Tab, or another key, until an element has the focus. */
export async function pressUntilFocused(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Replaces what a field holds by typing. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Presses a key of the reader until what it says of where the caret has come begins so. */
export async function pressUntilSaid(page: Page, key: string, words: RegExp): Promise<void> {
  const said = page.getByRole('main').locator('[aria-live="polite"]')
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key)
    if ((await said.allTextContents()).some((text) => words.test(text))) return
  }
  throw new Error(`${key} leads to no ${words}`)
}
