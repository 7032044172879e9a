import Database from '@signalapp/sqlcipher'
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OUT, ROOT } from '../scripts/lib/paths.mjs'
import { accessibilityProblems, answerDialogs, expect, killEngine, launch, test } from './app.ts'
import { articleText, expectInSight, painted } from './reader.ts'
import { searchField } from './workbench.ts'

const PASSPHRASE = 'amber quartz lantern meadow 47'

/** Makes a case of the sample's articles on the command line. */
function makeCase(file: string, passphrase: string | null): void {
  const secret = `${file}.passphrase`
  if (passphrase !== null) writeFileSync(secret, `${passphrase}\n`)
  const command = [join(OUT, 'cli', 'index.js'), 'import', file, join(ROOT, 'seeds', 'articles'), ...(passphrase === null ? [] : ['--passphrase-file', secret])]
  execFileSync(process.execPath, command, { stdio: 'pipe' })
  rmSync(secret, { force: true })
}

test('a case from a newer Redthread is told from a damaged one, and is not touched', async ({ desk: { app, page, userData } }) => {
  const file = join(userData, 'tomorrow.redthread')
  makeCase(file, null)
  const db = new Database(file)
  db.exec('PRAGMA user_version = 99')
  db.close()
  const before = readFileSync(file)
  await answerDialogs(app, [file])
  await page.getByRole('button', { name: 'Open case…' }).click()
  await expect(page.getByRole('alert')).toContainText('This case was written by a newer Redthread (format 99;')
  await expect(page.getByRole('alert')).toContainText('nothing was changed')
  expect(await accessibilityProblems(page)).toEqual([])
  expect(readFileSync(file).equals(before)).toBe(true)
  // It was never open, so it is not among the cases that were.
  await expect(page.getByRole('button', { name: /^tomorrow/ })).toHaveCount(0)
})

test('a case that is open in another window is said to be, and opens when it is closed there', async ({ desk: { app, page, userData } }) => {
  const file = join(userData, 'shared.redthread')
  makeCase(file, null)
  const elsewhere = await launch({ userData: join(userData, 'another'), args: [file] })
  const other = await elsewhere.firstWindow()
  await expect(other.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()

  await answerDialogs(app, [file], [file])
  await page.getByRole('button', { name: 'Open case…' }).click()
  await expect(page.getByRole('alert')).toHaveText('This case is already open in another window or program. Close it there first.')
  expect(await accessibilityProblems(page)).toEqual([])
  await elsewhere.close()
  await page.getByRole('button', { name: 'Open case…' }).click()
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
})

test('a locked case whose engine is killed asks for its passphrase, refuses a wrong one, and goes on at the same place', async ({ desk: { app, page, userData } }) => {
  const file = join(userData, 'border.redthread')
  makeCase(file, PASSPHRASE)
  await answerDialogs(app, [file])
  await page.getByRole('button', { name: 'Open case…' }).click()
  await page.getByLabel('Passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await searchField(page).fill('"handed no one from Mango Park"')
  await page.getByRole('option', { name: /^Six weeks after the raid/ }).click()
  await expectInSight(page, 'handed no one from Mango Park')

  await killEngine(app)
  await expect(page.getByRole('heading', { name: 'Unlock border again' })).toBeVisible()
  const field = page.getByLabel('Passphrase')
  await expect(field).toBeFocused()
  await field.fill('amber quartz lantern meadow')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That passphrase does not open this case.')).toBeVisible()
  await field.fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(articleText(page)).toBeVisible()
  await expectInSight(page, 'handed no one from Mango Park')
  await expect.poll(() => painted(page, 'hit')).toEqual(['handed no one from Mango Park'])
})
