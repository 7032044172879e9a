import type { Page } from '@playwright/test'
import { ask, expect, keys, test } from './app.ts'
import { caseWith, openArticle } from './case-with.ts'
import { articleText, expectInSight, painted } from './reader.ts'
import { expectAccessible, work } from './workbench.ts'

const PART = 'The guards changed at dusk and nobody left the yard. '

/** A page of many headed parts, long enough to be drawn only near the view. */
const LONG = `<!doctype html><html lang="en"><head><title>The long report</title></head><body><article><h1>The long report</h1>
${Array.from({ length: 60 }, (_, index) => `<h2>Part ${index + 1}${index === 2 ? ', 4 May 2023' : ''}</h2><p>Opening ${index + 1}. ${PART.repeat(6)}</p><p>Closing ${index + 1}. ${PART.repeat(6)}</p>`).join('\n')}
</article></body></html>`
const SHORT = `<!doctype html><html lang="en"><head><title>A plain letter</title></head><body><article><h1>A plain letter</h1><p>${'No part of this letter has a heading of its own. '.repeat(8)}</p></article></body></html>`

const sizeOfText = (page: Page, property: string) => articleText(page).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
const outline = (page: Page) => work(page).getByRole('navigation', { name: 'Outline' })
const choices = (page: Page) => work(page).getByRole('region', { name: 'How the text is set' })
const layers = (page: Page) => work(page).getByRole('region', { name: 'On the text' })

test.beforeEach(async ({ desk }) => {
  await caseWith(desk, { 'long.html': LONG, 'short.html': SHORT })
  await openArticle(desk, 'The long report')
})

test('how the text is set is chosen by keyboard, seen at once and kept', async ({ desk }) => {
  const { page } = desk
  const serif = await sizeOfText(page, 'font-family')
  const width = Number.parseFloat(await sizeOfText(page, 'width'))
  await keys(page, 'd')
  await expect(choices(page).getByRole('radio', { name: 'Serif', exact: true })).toBeFocused()
  await expectAccessible(page, 'the choices of reading')
  await keys(page, 'ArrowRight')
  await expect(choices(page).getByRole('radio', { name: 'Sans', exact: true })).toBeChecked()
  await expect.poll(() => sizeOfText(page, 'font-family')).not.toBe(serif)
  await choices(page).getByText('Short', { exact: true }).click()
  await expect.poll(async () => Number.parseFloat(await sizeOfText(page, 'width'))).toBeLessThan(width)
  await keys(page, 'Control+=', 'Control+=')
  await expect.poll(() => sizeOfText(page, 'font-size')).toBe('20px')
  await keys(page, 'Control+0')
  await expect.poll(() => sizeOfText(page, 'font-size')).toBe('18px')
  await keys(page, 'Escape')
  await expect(choices(page)).toHaveCount(0)
  await expect(articleText(page)).toBeFocused()
  expect(await ask(page, 'settings.get')).toMatchObject({ reading: { typeface: 'sans', measure: 'narrow', leading: 'medium' } })
})

test('the outline shows headings with their dates, marks where one is, and leads there by key and click', async ({ desk }) => {
  const { page } = desk
  await keys(page, 'c')
  const entry = (name: string | RegExp) => outline(page).getByRole('button', { name })
  await expect(entry(/^Part 1$/)).toBeFocused()
  await expect(entry(/^Part 3, 4 May 2023/).locator('time')).toHaveText('4 May 2023')
  await expectAccessible(page, 'the outline')
  await keys(page, 'End', 'Enter')
  await expectInSight(page, 'Part 60')
  await expect(articleText(page)).toBeFocused()
  await expect(entry(/^Part 60$/)).toHaveAttribute('aria-current', 'location')
  await keys(page, '[')
  await expectInSight(page, 'Part 59')
  await expect(entry(/^Part 59$/)).toHaveAttribute('aria-current', 'location')
  await keys(page, ']')
  await expectInSight(page, 'Part 60')
  await keys(page, 'c')
  await expect(outline(page)).toHaveCount(0)

  await openArticle(desk, 'A plain letter')
  await keys(page, 'c')
  await expect(page.getByText('This article has no headings and no pages.')).toBeVisible()
  await expect(outline(page)).toHaveCount(0)
})

test('layers are switched by key and by mouse, and far marks are painted where one comes to them', async ({ desk }) => {
  const { page } = desk
  await keys(page, 'ArrowDown', 'Shift+ArrowDown', 'h')
  await expect.poll(() => painted(page, 'yellow')).toEqual(['Part 1'])
  await keys(page, 'Control+End', 'Shift+Home')
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible()
  await keys(page, 'h')
  await expect.poll(async () => (await painted(page, 'yellow'))[0]).toContain('Closing 60.')
  await keys(page, 'Alt+a')
  await expect.poll(() => painted(page, 'yellow')).toEqual([])
  await keys(page, 's')
  const annotations = layers(page).getByRole('checkbox', { name: /^Annotations/ })
  await expect(annotations).toBeFocused()
  await expect(annotations).not.toBeChecked()
  await expectAccessible(page, 'the layers')
  await layers(page).getByText('Annotations', { exact: true }).click()
  await expect.poll(() => painted(page, 'yellow')).toHaveLength(1)
  await keys(page, 'Escape', 'Control+Home')
  await expect.poll(async () => (await painted(page, 'yellow')).join()).not.toContain('Closing 60.')
  await expect.poll(() => painted(page, 'yellow')).toHaveLength(1)
})

test('the map leads to where it is clicked, and can be put away by key', async ({ desk }) => {
  const { page } = desk
  const map = work(page).locator('.text-map')
  const box = (await map.boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 5)
  await expectInSight(page, 'Closing 60.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expectInSight(page, 'Part 31')
  await keys(page, 'Shift+M')
  await expect(map).toHaveCount(0)
})
