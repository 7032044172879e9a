import type { Page } from '@playwright/test'
import { accessibilityProblems, expect, keys, test } from './app.ts'

test.use({ args: ['--sample'] })

const TITLE = 'Six weeks after the raid, Mango Park still takes deliveries'

async function openArticle(page: Page): Promise<void> {
  await page.getByRole('row', { name: TITLE }).click()
  await expect(text(page)).toBeFocused()
}

const text = (page: Page) => page.getByRole('document', { name: 'Text of the article' })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const card = (page: Page, quote: string) => inspector(page).locator('[data-annotation]', { hasText: quote })

/** The words under everything painted in a name of `::highlight()` that begins so. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((prefix) => [...CSS.highlights].filter(([key]) => key.startsWith(prefix)).flatMap(([, ranges]) => [...ranges].map(String)), name)
}

/** Draws the mouse over words of the article that stand in it once. */
async function drawOver(page: Page, words: string): Promise<void> {
  const [from, to] = await text(page).evaluate((root, wanted) => {
    const node = [...root.querySelectorAll('[data-block]')].map((block) => block.firstChild!).find((one) => one.textContent!.includes(wanted))!
    const start = node.textContent!.indexOf(wanted)
    const middleOf = (offset: number, side: 'left' | 'right') => {
      const letter = document.createRange()
      letter.setStart(node, offset)
      letter.setEnd(node, offset + 1)
      const box = letter.getBoundingClientRect()
      return { x: box[side] + (side === 'left' ? 1 : -1), y: box.top + box.height / 2 }
    }
    node.parentElement!.scrollIntoView({ block: 'center' })
    return [middleOf(start, 'left'), middleOf(start + wanted.length - 1, 'right')]
  }, words)
  await page.mouse.move(from!.x, from!.y)
  await page.mouse.down()
  await page.mouse.move(to!.x, to!.y, { steps: 4 })
  await page.mouse.up()
}

test('a passage is marked, noted and tagged with the keyboard alone, and undo takes it back', async ({ desk: { page } }) => {
  await openArticle(page)
  await keys(page, 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])

  const sentence = 'Nobody they spoke of had seen hundreds of workers being driven away, although a long police convoy had come.'
  await keys(page, '2')
  await expect(card(page, 'Nobody they spoke of')).toBeVisible()
  await expect.poll(() => painted(page, 'rt-green')).toContain(sentence)
  await expect(text(page)).toBeFocused()

  await keys(page, 'm')
  await page.keyboard.type('Who counted the cars?')
  await keys(page, 'Control+Enter', 't')
  await page.keyboard.type('convoy')
  await keys(page, 'Enter', 'Escape')
  await expect(card(page, 'Nobody they spoke of').getByText('convoy', { exact: true })).toBeVisible()
  await expect(text(page)).toBeFocused()

  await keys(page, 'Control+z', 'Control+z', 'Control+z')
  await expect(card(page, 'Nobody they spoke of')).toHaveCount(0)
  await expect.poll(() => painted(page, 'rt-green')).not.toContain(sentence)
})

test('suggestions are gone through with J, A and R, and stay decided', async ({ desk: { page } }) => {
  await openArticle(page)
  const suggested = inspector(page).locator('[data-suggestion]')
  await expect(suggested.first()).toBeVisible()
  const first = await suggested.first().getAttribute('data-suggestion')
  await keys(page, 'j')
  await expect(suggested.first().getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
  await expect(page.locator('.frame').first()).toBeVisible()
  await keys(page, 'a')
  await expect(inspector(page).locator(`[data-suggestion="${first}"]`)).toHaveCount(0)
  await expect(inspector(page).locator('[data-entity]', { hasText: first! })).toBeVisible()

  const second = await suggested.first().getAttribute('data-suggestion')
  await keys(page, 'r')
  await expect(inspector(page).locator(`[data-suggestion="${second}"]`)).toHaveCount(0)
  await keys(page, 'Alt+ArrowLeft')
  await page.getByRole('row', { name: TITLE }).click()
  await expect(inspector(page).locator('[data-entity]', { hasText: first! })).toBeVisible()
  await expect(inspector(page).locator(`[data-suggestion="${second}"]`)).toHaveCount(0)
})

test('a name is given to a new entity with the keyboard, in one step that one undo takes back', async ({ desk: { page } }) => {
  await openArticle(page)
  await keys(page, 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'e')
  const field = page.getByRole('combobox', { name: /Who or what is “Food sellers”/ })
  await expect(field).toBeFocused()
  await expect(page.getByRole('option', { name: 'New person: Food sellers' })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('option', { name: 'New organization: Food sellers' }).hover()
  await keys(page, 'Enter')
  await expect(inspector(page).locator('[data-entity]', { hasText: 'Food sellers' })).toBeVisible()
  await keys(page, 'Control+z')
  await expect(inspector(page).locator('[data-entity]', { hasText: 'Food sellers' })).toHaveCount(0)
  await keys(page, 'Control+3')
  await page.getByRole('textbox', { name: 'Filter by name, alias or role' }).fill('Food sellers')
  await expect(page.getByRole('heading', { name: 'No entity fits this filter.' })).toBeVisible()
})

test('highlights drawn with the mouse overlap without harm, and a click finds each', async ({ desk: { page } }) => {
  await openArticle(page)
  await drawOver(page, 'obody they spoke of had seen hund')
  await page.getByRole('button', { name: 'Highlight in blue' }).click()
  await expect(card(page, '“Nobody they spoke of had seen hundreds”')).toBeVisible()
  await drawOver(page, 'had seen hundreds of workers')
  await page.getByRole('button', { name: 'Highlight in blue' }).click()
  await expect(card(page, '“had seen hundreds of workers”')).toBeVisible()
  expect(await painted(page, 'rt-blue-0')).toContain('Nobody they spoke of had seen hundreds')
  expect(await painted(page, 'rt-blue-1')).toContain('had seen hundreds of workers')

  await keys(page, 'Escape')
  const at = await page.evaluate(() => {
    const range = [...CSS.highlights.get('rt-blue-1')!][0] as Range
    const box = range.getClientRects()[0]!
    return { x: box.left + 6, y: box.top + box.height / 2 }
  })
  await page.mouse.click(at.x, at.y)
  await expect(card(page, '“had seen hundreds of workers”')).toHaveClass(/current/)
  await page.mouse.click(at.x, at.y)
  await expect(card(page, '“Nobody they spoke of had seen hundreds”')).toHaveClass(/current/)
})

test('the matches of a search are marked in the article it leads to', async ({ desk: { page } }) => {
  await expect(page.getByRole('row', { name: TITLE })).toBeVisible()
  await keys(page, '/')
  await page.keyboard.type('"police convoy"')
  await expect(page.getByRole('option', { name: new RegExp(TITLE) })).toBeVisible()
  await keys(page, 'ArrowDown', 'Enter')
  await expect(page.getByText('Hit 1 of 1 · article 1 of 1')).toBeVisible()
  await expect.poll(() => painted(page, 'rt-hit')).toContain('police convoy')
})

test('metadata is corrected, refused when it is no date, and taken back to what was found', async ({ desk: { page } }) => {
  await openArticle(page)
  await inspector(page).getByRole('button', { name: 'About', exact: true }).click()
  await inspector(page).getByRole('button', { name: 'Correct the date', exact: true }).click()
  await inspector(page).getByRole('textbox', { name: 'Published' }).fill('sometime')
  await keys(page, 'Enter')
  await expect(inspector(page).getByText('This is not a date that can be used: sometime.')).toBeVisible()
  await inspector(page).getByRole('textbox', { name: 'Published' }).fill('2024-11')
  await keys(page, 'Enter')
  await expect(inspector(page).getByText('corrected by hand')).toBeVisible()
  await expect(page.getByRole('main').locator('time')).toHaveText('Nov 2024')
  await inspector(page).getByRole('button', { name: 'Take back to what was found' }).click()
  await expect(page.getByRole('main').locator('time')).toHaveText('12 Dec 2024')
})
