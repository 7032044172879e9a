import type { Locator, Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, expect, killEngine, test, type Desk } from './app.ts'
import { articleText, expectInSight, painted, wheelTo } from './reader.ts'
import { navigator, searchField, status, work } from './workbench.ts'

test.use({ args: ['--sample'] })

const ARTICLES = 1000
/** Stands in every generated article, and in no other. */
const MARK = 'pagoda'

/** A folder of generated articles, a third each of plain text, Markdown and saved pages, of about 400 words. */
function makePile(parent: string): string {
  const folder = join(parent, 'pile')
  mkdirSync(folder)
  for (let number = 1; number <= ARTICLES; number += 1) {
    const title = `Gate ${number} was counted at the ${MARK} road`
    const paragraphs = Array.from({ length: 14 }, (_, index) =>
      `At hour ${index + 1} the watcher of gate ${number} wrote down ${number * (index + 3)} cars, ${index * 7} carts and one bus with curtains drawn, and noted that nobody was seen to leave on foot before the gate was closed again.`)
    const [extension, text] = [
      ['txt', [title, ...paragraphs].join('\n\n')],
      ['md', [`# ${title}`, ...paragraphs].join('\n\n')],
      ['html', `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`],
    ][number % 3] as [string, string]
    writeFileSync(join(folder, `gate-${number}.${extension}`), text)
  }
  return folder
}

async function startImport({ app, page }: Desk, folder: string): Promise<void> {
  await answerDialogs(app, [folder])
  await page.getByRole('button', { name: 'Articles', exact: false }).first().click()
  await page.getByRole('button', { name: 'Import folder…' }).click()
  await expect(status(page).getByText(/^Importing/)).toBeVisible()
}

/** The number on a part of the report: “Imported 1,000”. */
const countOn = async (report: Locator, part: string): Promise<number> =>
  Number((await report.getByRole('radio', { name: part }).innerText()).replace(/\D/g, ''))

/** Reads, scrolls and searches in the sample's articles once, as one does while an import runs. */
async function useTheReader(page: Page): Promise<void> {
  await searchField(page).fill('')
  await searchField(page).fill('"handed no one from Mango Park"')
  await page.getByRole('option', { name: /^Six weeks after the raid/ }).click()
  await expectInSight(page, 'handed no one from Mango Park')
  expect(await painted(page, 'hit')).toEqual(['handed no one from Mango Park'])
  await wheelTo(page, 'Food sellers beside the compound')
  await expect(articleText(page)).toBeFocused()
}

test('while 1,000 articles are imported one opens, scrolls and searches', async ({ desk }) => {
  test.setTimeout(120_000)
  const { page, userData } = desk
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  const folder = makePile(userData)
  // What happens, in its order: the job's end as the window is told of it, and each round of reading as it is done.
  await page.evaluate(() => {
    const events: string[] = []
    const { api } = globalThis as unknown as { api: { on: { import: (listener: (data: { state: string }) => void) => void } } }
    api.on.import(({ state }) => events.push(state))
    Object.assign(globalThis, { events })
  })
  const events = () => page.evaluate(() => (globalThis as unknown as { events: string[] }).events)
  await startImport(desk, folder)
  do {
    await useTheReader(page)
    await page.evaluate(() => (globalThis as unknown as { events: string[] }).events.push('read'))
  } while (!(await events()).includes('done'))
  const order = await events()
  expect(order.indexOf('read')).toBeLessThan(order.indexOf('done'))
  await expect(status(page).getByText('1,000 articles imported')).toBeVisible()
  await searchField(page).fill(MARK)
  await expect(work(page).getByText('1,000 articles')).toBeVisible()
})

test('a cancelled import leaves a true report, and the same folder again brings the rest', async ({ desk }) => {
  test.setTimeout(120_000)
  const { page, userData } = desk
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  const folder = makePile(userData)
  await startImport(desk, folder)
  await searchField(page).fill(MARK)
  await expect(page.getByRole('option', { name: MARK }).first()).toBeVisible()
  await status(page).getByRole('button', { name: /^Importing/ }).click()
  await page.getByRole('list', { name: 'Under way' }).getByRole('button', { name: 'Cancel import' }).click()
  await expect(status(page).getByText('Import cancelled')).toBeVisible()

  const openReport = () => status(page).getByRole('button', { name: 'Show report' }).click()
  const report = work(page)
  await openReport()
  await status(page).getByRole('button', { name: 'Hide' }).click()
  await expect(report.getByText('Files that are still to do were not looked at')).toBeVisible()
  const imported = await countOn(report, 'Imported')
  expect(imported).toBeGreaterThan(0)
  expect(imported).toBeLessThan(ARTICLES)
  expect(await countOn(report, 'To do') + imported).toBe(await countOn(report, 'All'))
  await navigator(page).getByRole('button', { name: /^Search/ }).click()
  await expect(work(page).getByText(new Intl.PluralRules('en').select(imported) === 'one' ? '1 article' : `${imported} articles`, { exact: true })).toBeVisible()

  for (const there of [imported, ARTICLES]) {
    await startImport(desk, folder)
    await expect(status(page).getByText(/articles? imported$/)).toBeVisible({ timeout: 60_000 })
    await openReport()
    await expect(report.getByRole('radio', { name: 'Not read 0' })).toBeVisible()
    expect(await countOn(report, 'Already there')).toBe(there)
    expect(await countOn(report, 'Imported')).toBe(ARTICLES - there)
    await status(page).getByRole('button', { name: 'Hide' }).click()
  }
  await expect(navigator(page).getByRole('button', { name: /^Imports/ })).toContainText('4')
})

test('an import that was broken off by the end of the engine goes on where it was', async ({ desk }) => {
  test.setTimeout(120_000)
  const { app, page, userData } = desk
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  await startImport(desk, makePile(userData))
  await expect(status(page).getByRole('button', { name: /^Importing [1-9]\d* of/ })).toBeVisible()
  await killEngine(app)
  await status(page).getByRole('button', { name: '1 import is paused' }).click()
  const job = page.getByRole('list', { name: 'Under way' }).getByRole('listitem', { name: 'pile' })
  await expect(job.getByText('Nothing is lost: Resume goes on exactly where it was.')).toBeVisible()
  await job.getByRole('button', { name: 'Resume' }).click()
  await expect(status(page).getByText(/articles? imported$/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('list', { name: 'Imports, newest first' }).getByRole('button', { name: '1,000 imported' }).click()
  await expect(work(page).getByRole('radio', { name: 'All 1,000' })).toBeVisible()
})
