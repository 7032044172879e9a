import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityProblems, answerDialogs, expect, test } from './app.ts'

test.use({ args: ['--sample'] })

test('an entity’s page leads to its mentions, and its name, other names and notes are changed in place', async ({ desk: { page } }) => {
  await page.getByRole('navigation').getByText('Sar Thet').click()
  const main = page.getByRole('main')
  await expect(main.getByRole('button', { name: 'Change the name: Sar Thet' })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])

  await main.getByRole('textbox', { name: 'Add another name, in any script' }).fill('ស ថេត ឧត្តមសេនីយ៍')
  await page.keyboard.press('Enter')
  await expect(main.getByText('ស ថេត ឧត្តមសេនីយ៍')).toBeVisible()
  await main.getByRole('button', { name: 'Change the role: National Police Chief' }).click()
  await main.getByRole('textbox', { name: 'Role', exact: true }).fill('Chief of the National Police')
  await page.keyboard.press('Enter')
  await expect(main.getByText('Chief of the National Police')).toBeVisible()

  await main.locator('.sentence', { hasText: 'Fresh News' }).first().click()
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeVisible()
  await expect(page.locator('.frame').first()).toBeVisible()
})

test('the list of entities is filtered, and a new one is made in it', async ({ desk: { page } }) => {
  await page.getByRole('navigation').getByText('Entities').click()
  await page.getByRole('textbox', { name: 'Filter by name, alias or role' }).fill('芒果')
  await expect(page.getByRole('option', { name: /Mango Park/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /Sar Thet/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'New entity' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Harbour Gate')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Change the name: Harbour Gate' })).toBeVisible()
})

test('a dossier is chosen, seen as pages and written to a file', async ({ desk: { app, page, userData } }) => {
  await page.getByRole('navigation').getByText('Mango Park', { exact: true }).click()
  await expect(page.getByRole('main').getByRole('button', { name: 'Export dossier' })).toBeVisible()
  await page.keyboard.press('d')
  const pages = page.getByRole('region', { name: 'Pages of the dossier' })
  await expect(pages.getByText('TLP:AMBER').first()).toBeAttached()
  await page.getByText('TLP:GREEN', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Author' }).fill('A. Analyst')
  await page.getByRole('textbox', { name: 'Title' }).fill('Mango Park in the sample case')
  await expect(pages.getByText('TLP:GREEN').first()).toBeAttached()
  await expect(pages.getByText('Mango Park in the sample case').first()).toBeAttached()
  await expect(pages.getByText('A. Analyst').first()).toBeAttached()
  expect(await accessibilityProblems(page)).toEqual([])

  const file = join(userData, 'mango.pdf')
  await answerDialogs(app, [file])
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Written: mango.pdf')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  expect(existsSync(file)).toBe(true)
})
