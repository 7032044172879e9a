import type { Locator, Page } from '@playwright/test'
import nodemailer from 'nodemailer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../scripts/lib/paths.mjs'
import { answerDialogs, ask, expect, keys, test } from './app.ts'
import { caseWith, openArticle } from './case-with.ts'
import { docxOf, halfScannedPdf, pdfOf, webPage } from './documents.ts'
import { pressUntilFocused, pressUntilSaid, retype } from './keys.ts'
import { inkOf } from './pdf.ts'
import { articleText, dragOver, expectInSight, selected } from './reader.ts'
import { expectAccessible, inspector, marked, work } from './workbench.ts'

const THINGS = ['lorries', 'barges', 'lamps', 'ledgers', 'gates', 'ferries', 'cables', 'wells', 'bricks', 'nets', 'ropes', 'carts']
const PAGES = THINGS.map((thing, index) => [
  ...(index === 0 ? ['What was counted at the river yard'] : []),
  `On page ${index + 1} the counting of ${thing} begins. A clerk of the yard wrote all ${thing} down in the morning and again before dark, and nobody signed for them.`,
  `The owner of the ${thing} could not be found. His neighbour said that he had left for the coast with ${index + 2} others, and that the ${thing} were sold at night.`,
])

const original = (page: Page) => page.getByRole('region', { name: 'Original', exact: true })
const pages = (page: Page) => original(page).getByRole('region', { name: /^Pages of the original/ })
const drawn = (page: Page, number: number) => original(page).getByRole('img', { name: `Page ${number} of 12 of the original` })
const frames = (page: Page) => original(page).locator('.original-frame')

/** Waits until an element lies inside the view of what scrolls it. */
async function expectInView(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((one) => {
    const [box, view] = [one.getBoundingClientRect(), one.closest('[data-scroller]')!.getBoundingClientRect()]
    return box.top >= view.top && box.bottom <= view.bottom
  })).toBe(true)
}

/** The numbers of the pages on which something is framed. */
const framedOn = (page: Page) => frames(page).evaluateAll((all) => [...new Set(all.map((frame) => (frame.parentElement as HTMLElement).dataset.page))])

/** The number of the page of the original that is in the middle of its view. */
const pageInTheMiddle = (page: Page) => pages(page).evaluate((view) => {
  const { left, top, width, height } = view.getBoundingClientRect()
  const under = document.elementFromPoint(left + width / 2, top + height / 2)?.closest<HTMLElement>('[data-page]')
  return Number(under?.dataset.page ?? 0)
})

test('a passage of a PDF is framed on its page, and what is pressed on a page is found in the text', async ({ desk }) => {
  const { page } = desk
  await caseWith(desk, { 'yard.pdf': await pdfOf(PAGES) })
  await openArticle(desk, 'What was counted at the river yard')
  await work(page).getByRole('button', { name: 'Original' }).click()
  await expect(drawn(page, 1)).toBeVisible()
  await expect.poll(() => drawn(page, 1).evaluate(inkOf)).toBeGreaterThan(0.005)
  await expectAccessible(page, 'the original beside the text')

  await test.step('words drawn over in the text', async () => {
    await dragOver(page, 'nobody signed for them')
    await expect.poll(() => framedOn(page)).toEqual(['1'])
    await expectInView(frames(page).first())
  })

  await test.step('a sentence far down, stepped to with the keys', async () => {
    await keys(page, 'Escape', 'ControlOrMeta+End')
    await expect.poll(() => framedOn(page)).toEqual(['12'])
    await expectInView(frames(page).first())
    await expect.poll(() => drawn(page, 12).evaluate(inkOf)).toBeGreaterThan(0.005)
    expect(await original(page).locator('canvas').count(), 'pages far from the view keep nothing').toBeLessThan(6)
  })

  await test.step('a line pressed on a page', async () => {
    await pages(page).evaluate((view) => view.scrollTo({ top: 0, behavior: 'instant' }))
    await expect(drawn(page, 1)).toBeVisible()
    const paper = (await drawn(page, 1).boundingBox())!
    // The first line under the headline.
    await page.mouse.click(paper.x + paper.width * 0.3, paper.y + paper.height * ((90 + 26 + 18 + 18 - 16) / 842))
    await expectInSight(page, 'On page 1 the counting of lorries begins.')
    await expect(work(page).locator('.frame').first()).toBeVisible()
    await expect.poll(() => framedOn(page)).toEqual(['1'])
  })
})

test('text and original scroll together by passage, until they are told not to', async ({ desk }) => {
  const { page } = desk
  await caseWith(desk, { 'yard.pdf': await pdfOf(PAGES) })
  await openArticle(desk, 'What was counted at the river yard')
  await keys(page, 'v')
  await expect(drawn(page, 1)).toBeVisible()
  const box = (await articleText(page).boundingBox())!
  const field = work(page).getByRole('textbox', { name: 'Page' })
  const top = () => pages(page).evaluate((view) => view.scrollTop)

  await page.mouse.move(box.x + 80, box.y + 120)
  await expect(async () => {
    await page.mouse.wheel(0, 300)
    expect(Number(await field.inputValue())).toBeGreaterThanOrEqual(5)
  }).toPass()
  const here = Number(await field.inputValue())
  await expect.poll(() => drawn(page, here).count()).toBe(1)

  const other = (await pages(page).boundingBox())!
  await page.mouse.move(other.x + 80, other.y + 120)
  await expect(async () => {
    await page.mouse.wheel(0, 500)
    expect(Number(await field.inputValue())).toBeGreaterThan(here + 2)
  }).toPass()

  await original(page).getByRole('button', { name: 'Scroll the text and the original apart' }).click()
  await expect(original(page).getByRole('button', { name: 'Scroll the text and the original together' })).toBeVisible()
  const before = await top()
  await page.mouse.move(box.x + 80, box.y + 120)
  const shown = Number(await field.inputValue())
  await expect(async () => {
    await page.mouse.wheel(0, -300)
    expect(Number(await field.inputValue())).toBeLessThan(shown - 1)
  }).toPass()
  expect(await top()).toBe(before)
})

test('by keyboard: to a page, through it, and every place says its page', async ({ desk }) => {
  const { app, page } = desk
  await caseWith(desk, { 'yard.pdf': await pdfOf(PAGES) })
  await openArticle(desk, 'What was counted at the river yard')
  await keys(page, 'v')
  await expect(drawn(page, 1)).toBeVisible()
  await keys(page, 'g')
  await expect(work(page).getByRole('textbox', { name: 'Page' })).toBeFocused()
  await retype(page, '7')
  await keys(page, 'Enter')
  await expect(articleText(page)).toBeFocused()
  await expect(drawn(page, 7)).toBeVisible()
  await expectInSight(page, 'On page 7 the counting of cables begins.')
  await pressUntilSaid(page, 'ArrowDown', /^Page 7, paragraph \d+\. The owner of the cables/)
  await keys(page, 'Shift+ArrowDown', 'h')
  await expect(marked(page).getByText(/^p\. 7 ¶1\d$/)).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1700, 1000))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1700)
  await expectInSight(page, 'On page 7 the counting of cables begins.')
  await expect.poll(() => pageInTheMiddle(page)).toBe(7)
  await keys(page, 'g')
  await retype(page, '99')
  await keys(page, 'Enter')
  await expect(work(page).getByRole('textbox', { name: 'Page' })).toHaveValue('7')
  await keys(page, 'Escape')
  await expect(articleText(page)).toBeFocused()
  await keys(page, 'v')
  await expect(original(page)).toHaveCount(0)
  await expectInSight(page, 'The owner of the cables could not be found.')
})

for (const theme of ['dark', 'high contrast'] as const) {
  test(`pages and the text beside them can be read in the ${theme} theme, in a small window too`, async ({ desk }) => {
    const { app, page } = desk
    await caseWith(desk, { 'yard.pdf': await pdfOf(PAGES) })
    await openArticle(desk, 'What was counted at the river yard')
    await keys(page, 'ControlOrMeta+k')
    await page.keyboard.type(`theme: ${theme}`)
    await expect(page.getByRole('option', { selected: true })).toHaveText(`Theme: ${theme}`)
    await keys(page, 'Enter', 'v')
    await expect(drawn(page, 1)).toBeVisible()
    await expectAccessible(page, `the original, ${theme}`)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 720))
    // There the original stands under the text.
    await expect.poll(async () => (await original(page).boundingBox())!.y).toBeGreaterThan(300)
    await expect(drawn(page, 1)).toBeVisible()
    expect((await articleText(page).boundingBox())!.width).toBeGreaterThan(300)
    await expectAccessible(page, `the original under the text, ${theme}`)
  })
}

test('pages that are pictures wait to be read, and are shown as they are', async ({ desk }) => {
  const { page } = desk
  await caseWith(desk, { 'half.pdf': await halfScannedPdf(['A letter with an annex', PAGES[1]![0]!], ['Annex', 'The list of the guard']) })
  await openArticle(desk, 'A letter with an annex')
  const note = work(page).getByRole('note').filter({ hasText: 'Page 2 is a scan and waits to be read.' })
  await expect(note).toBeVisible()
  await note.getByRole('button', { name: 'Show the original' }).click()
  const second = original(page).getByRole('img', { name: 'Page 2 of 2 of the original' })
  await expect(second).toBeVisible()
  await expect.poll(() => second.evaluate(inkOf)).toBeGreaterThan(0.0005)
  await expectAccessible(page, 'a page that waits')
  await pressUntilFocused(page, note.getByRole('button', { name: 'Read scanned pages…' }))
  await keys(page, 'Enter')
  await expect(work(page).getByRole('heading', { name: 'Scanned pages' })).toBeVisible()
  await expect(work(page).getByText('1 scanned page waits to be read')).toBeVisible()
})

test('the pages of a locked PDF ask for its password, which the case does not keep', async ({ desk }) => {
  const { page } = desk
  await caseWith(desk, { 'yard.pdf': await pdfOf(PAGES.slice(0, 1)), 'locked.pdf': readFileSync(join(ROOT, 'engine/import/pdf/fixtures/locked.pdf')) })
  const [job] = await ask<readonly { jobId: string }[]>(page, 'import.progress')
  await ask(page, 'import.retry', { jobId: job!.jobId, password: 'lamp' })
  await expect(work(page).getByRole('row')).toHaveCount(3)
  await work(page).getByRole('row', { name: /Lamp Yard|locked/ }).click()
  await expect(articleText(page)).toContainText('The ledger of Lamp Yard')
  await keys(page, 'v')
  const password = original(page).getByLabel('This PDF opens with a password only')
  await pressUntilFocused(page, password)
  await page.keyboard.type('lantern')
  await keys(page, 'Enter')
  await expect(original(page).getByText('It does not open with this password.')).toBeVisible()
  await expectAccessible(page, 'a locked original')
  await retype(page, 'lamp')
  await keys(page, 'Enter')
  const first = original(page).getByRole('img', { name: 'Page 1 of 1 of the original' })
  await expect.poll(() => first.evaluate(inkOf)).toBeGreaterThan(0.0005)
})

test('the original of a web page is its text and its source, and its bytes can be saved', async ({ desk }) => {
  const { app, page, userData } = desk
  const html = webPage({ title: 'Lorries wait at the river yard', url: 'https://river.example/yard', published: '2024-11-06', paragraphs: PAGES.flat().slice(1, 9) })
  await caseWith(desk, { 'page.html': html })
  await openArticle(desk, 'Lorries wait at the river yard')
  await keys(page, 'v')
  const words = original(page).getByRole('region', { name: /^Original text/ })
  await expect(words).toContainText('Most read this week')
  await expect(articleText(page)).not.toContainText('Most read this week')
  const framed = () => page.evaluate(() => [...(CSS.highlights.get('rt-original') ?? [])].map(String))
  await dragOver(page, 'His neighbour said that he had left for the coast with 3 others')
  await expect.poll(framed).toEqual(['His neighbour said that he had left for the coast with 3 others'])

  await original(page).getByRole('radio', { name: 'Source' }).click()
  await expect(words).toContainText('<nav><a href="/">Home</a>')
  await expect.poll(framed).toEqual(['His neighbour said that he had left for the coast with 3 others'])
  await expectAccessible(page, 'the source of a page')

  const place = await words.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf('left for the coast with 5 others')
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 4)
      root.scrollBy({ top: range.getBoundingClientRect().top - root.getBoundingClientRect().top - 200, behavior: 'instant' })
      const { left, top, bottom } = range.getBoundingClientRect()
      return { x: left + 3, y: (top + bottom) / 2 }
    }
    throw new Error('The source does not say it.')
  })
  await page.mouse.click(place.x, place.y)
  await expectInSight(page, 'left for the coast with 5 others')

  const target = join(userData, 'copy.html')
  await answerDialogs(app, [target])
  await original(page).getByRole('button', { name: 'Save a copy of the original…' }).click()
  await expect(page.getByText('A copy of the original was written: copy.html')).toBeVisible()
  expect(readFileSync(target, 'utf8')).toBe(html)
})

test('tables and footnotes are drawn as such, and their text is quoted letter by letter', async ({ desk }) => {
  const { page } = desk
  await caseWith(desk, {
    'memo.docx': await docxOf({
      headline: 'Memo on the kitchen', paragraphs: [PAGES[2]![0]!, PAGES[3]![0]!], rows: [['Name', 'Role', 'Since'], ['Sok Lina', 'cook', 'May 2024'], ['Chan Vuthy', 'guard', '2023']],
      footnote: 'Heard from two people on one day.',
    }),
  })
  await openArticle(desk, 'Memo on the kitchen')
  const table = articleText(page).getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(3)
  const columns = await table.getByRole('row').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('[role="cell"]')].map((cell) => Math.round(cell.getBoundingClientRect().left))))
  expect(new Set(columns.map(String)).size, 'columns stand under one another').toBe(1)
  await expect(articleText(page).locator('.block-footnote')).toContainText('Heard from two people on one day.')
  await expectAccessible(page, 'a table')

  await pressUntilSaid(page, 'ArrowDown', /Sok Lina/)
  await keys(page, 'Shift+ArrowDown')
  expect((await selected(page)).replace(/\s+/g, ' ')).toBe('Sok Lina | cook | May 2024')
  await keys(page, 'h')
  await expect(marked(page).getByText('“Sok Lina | cook | May 2024”')).toBeVisible()
})

test('a mail leads to what was attached to it, and back', async ({ desk }) => {
  const { page } = desk
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'Mara Lind <mara@river.example>', to: 'desk@river.example', subject: 'The list from the yard', date: new Date('2024-11-06T08:00:00Z'),
    text: 'The list of the clerk is attached.\n\nNobody but us has seen it so far, and it should stay so.',
    attachments: [{ filename: 'list.pdf', content: Buffer.from(await pdfOf(PAGES.slice(0, 1))) }],
  })
  await caseWith(desk, { 'mail.eml': message as Buffer })
  await openArticle(desk, 'The list from the yard')
  await inspector(page).getByRole('button', { name: 'About', exact: true }).click()
  await inspector(page).getByRole('button', { name: /list\.pdf$/ }).click()
  await expect(page.getByRole('article', { name: 'What was counted at the river yard' })).toBeVisible()
  await inspector(page).getByRole('button', { name: /^The list from the yard/ }).click()
  await expect(page.getByRole('article', { name: 'The list from the yard' })).toBeVisible()
  await inspector(page).getByRole('button', { name: 'pile', exact: true }).click()
  await expect(work(page).getByRole('grid')).toBeVisible()
})
