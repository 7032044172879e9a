import type { Page } from '@playwright/test'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityProblems, answerDialogs, expect, keys, killEngine, test, type Desk } from './app.ts'

const SECRET = 'lamp river stone cloud'

const passphrase = (page: Page) => page.getByLabel('Passphrase', { exact: true })
const library = (page: Page) => page.getByRole('heading', { name: 'Nothing here yet' })

/** Makes an encrypted case with the keyboard alone, and leaves it open. Returns its file. */
async function makeLockedCase({ app, page, userData }: Desk): Promise<string> {
  const file = join(userData, 'border.redthread')
  await answerDialogs(app, [file])
  await expect(page.getByRole('button', { name: 'New case' })).toBeFocused()
  await keys(page, 'Control+n')
  await page.keyboard.type('Border files')
  await keys(page, 'Tab', 'Tab')
  await page.keyboard.type(SECRET)
  await keys(page, 'Tab')
  await page.keyboard.type(SECRET)
  await keys(page, 'Enter')
  await expect(library(page)).toBeVisible()
  return file
}

test('a case is made, closed and opened again with the keyboard alone, and always says that it is locked', async ({ desk }) => {
  const { page } = desk
  await makeLockedCase(desk)
  await expect(page.getByRole('banner').getByText('locked with a passphrase')).toBeVisible()
  await expect(page).toHaveTitle('Border files – Redthread')
  expect(await accessibilityProblems(page)).toEqual([])

  await keys(page, 'Control+Shift+W')
  await expect(page.getByRole('button', { name: 'New case' })).toBeFocused()
  await page.getByRole('button', { name: /^border/ }).focus()
  await keys(page, 'Enter')
  await expect(passphrase(page)).toBeFocused()
  await page.keyboard.type('not this one')
  await keys(page, 'Enter')
  await expect(page.getByText('That passphrase does not open this case.')).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.type(SECRET)
  await keys(page, 'Enter')
  await expect(library(page)).toBeVisible()
})

test('a weak passphrase is called weak, a mistyped one is caught, and going without is said out loud', async ({ desk: { app, page, userData } }) => {
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByLabel('Name of the case').fill('Plain')
  await passphrase(page).fill('password1')
  await expect(page.getByText(/Strength: very weak/)).toBeVisible()
  await passphrase(page).fill(SECRET)
  await expect(page.getByText(/Strength: strong/)).toBeVisible()
  await page.getByLabel('Passphrase again').fill('lamp river stone clod')
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(page.getByText('The two passphrases are not the same.')).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])

  await answerDialogs(app, [join(userData, 'plain.redthread')])
  await page.getByText('Without a passphrase').click()
  await expect(page.getByText('Whoever gets the file can read everything in it', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(page.getByRole('banner').getByText('no passphrase')).toBeVisible()
})

test('what is wrong with a file is said in its place, and the case that was open stays', async ({ desk }) => {
  const { app, page, userData } = desk
  const file = await makeLockedCase(desk)
  const other = join(userData, 'letter.redthread')
  writeFileSync(other, 'Dear reader, this is no case. '.repeat(400))
  await answerDialogs(app, [other])
  await keys(page, 'Control+o')
  await expect(page.getByText('This file is not a Redthread case')).toBeVisible()
  await keys(page, 'Escape')
  await expect(page.getByRole('banner').getByText('Border files')).toBeVisible()

  await keys(page, 'Control+Shift+W')
  rmSync(file)
  await page.getByRole('button', { name: /^border/ }).click()
  await expect(page.getByText('There is no file at')).toBeVisible()
  await page.getByRole('button', { name: 'Remove border from the list' }).click()
  await expect(page.getByRole('button', { name: /^border/ })).toHaveCount(0)
})

test('when the engine dies a locked case asks for its passphrase and goes on where it was', async ({ desk }) => {
  const { app, page } = desk
  await makeLockedCase(desk)
  await keys(page, 'Control+4')
  await expect(page.getByRole('heading', { name: 'Nothing was changed yet' })).toBeVisible()
  await killEngine(app)
  await expect(page.getByRole('heading', { name: 'Unlock Border files again' })).toBeVisible()
  await expect(passphrase(page)).toBeFocused()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.type(SECRET)
  await keys(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Nothing was changed yet' })).toBeVisible()
})
