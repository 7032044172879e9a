import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, expect, keys, test } from './app.ts'
import { scanOf } from './documents.ts'
import { pressUntilFocused } from './keys.ts'
import { articleText } from './reader.ts'
import { expectAccessible, status, work } from './workbench.ts'

test.use({ args: ['--sample'] })

test('a scanned page waits, is read when it is asked for, and is then found by its words', async ({ desk: { app, page, userData } }) => {
  test.setTimeout(90_000)
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  const file = join(userData, 'page.png')
  writeFileSync(file, scanOf(['The lamp yard was counted twice', 'on Monday by the harbour clerk']))
  await answerDialogs(app, [file])
  await keys(page, 'Control+i')
  await expect(page.getByRole('img', { name: '1 page waits to be read' })).toBeVisible()
  await status(page).getByRole('button', { name: '1 scanned page waits to be read' }).click()
  await expect(page.getByRole('checkbox', { name: /^English/ })).toBeChecked()
  await expectAccessible(page, 'scanned pages')

  const empty = join(userData, 'empty')
  mkdirSync(empty)
  await answerDialogs(app, [empty])
  await pressUntilFocused(page, page.getByRole('button', { name: 'Choose a folder…' }))
  await keys(page, 'Enter')
  await expect(page.getByRole('alert')).toContainText('No text recognition languages')

  await keys(page, 'r')
  await expect(work(page).getByText('No scanned page waits to be read; 1 was.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('combobox', { name: 'Search the articles' }).fill('"harbour clerk"')
  await page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().click()
  await expect(articleText(page)).toContainText('The lamp yard was counted twice')
})
