import type { Page } from '@playwright/test'
import { ask, expect, keys, test } from './app.ts'
import { expectAccessible, searchField } from './workbench.ts'

test.use({ args: ['--sample'] })

const pane = (page: Page) => page.getByRole('region', { name: 'Narrow the results' })
const group = (page: Page, name: string) => pane(page).getByRole('group', { name, exact: true })
const value = (page: Page, name: RegExp) => pane(page).getByRole('button', { name })
const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const timeline = (page: Page) => page.getByRole('listbox', { name: 'Articles over time' })
const total = (page: Page, articles: string) => expect(page.getByRole('status').filter({ hasText: new RegExp(`^${articles}`) })).toBeVisible()

interface Counts { readonly total: number; readonly facets: readonly { readonly facet: string; readonly values: readonly { readonly value: string; readonly articles: number }[] }[] }

test.beforeEach(async ({ desk: { page } }) => {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await searchField(page).fill('police compound')
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  // What is proposed while one types lies over the results.
  await keys(page, 'Enter')
  await expect(hits(page).getByRole('option', { selected: true })).toHaveCount(1)
  await expect(pane(page)).toBeVisible()
})

test('a click narrows by a value, a second one adds to it, one more takes it off, and the query says all of it', async ({ desk: { page } }) => {
  const { facets } = await ask<Counts>(page, 'search.facets', { query: 'police compound' })
  const [first, second] = facets.find(({ facet }) => facet === 'outlet')!.values
  await group(page, 'Outlet').getByRole('button', { name: `${first!.value}: ${first!.articles} article` }).first().click()
  await expect(searchField(page)).toHaveValue(`police compound from:"${first!.value}"`)
  await total(page, `${first!.articles} article`)
  await expect(group(page, 'Outlet').getByRole('button', { pressed: true })).toHaveCount(1)
  await expectAccessible(page, 'a pressed facet')
  // The other outlets stay, with what they would add.
  await group(page, 'Outlet').getByRole('button', { name: `${second!.value}: ${second!.articles} article` }).click()
  await expect(searchField(page)).toHaveValue(`police compound (from:"${first!.value}" OR from:"${second!.value}")`)
  await total(page, `${first!.articles + second!.articles} article`)
  await group(page, 'Outlet').getByRole('button', { pressed: true }).first().click()
  await expect(group(page, 'Outlet').getByRole('button', { pressed: true })).toHaveCount(1)
  await group(page, 'Outlet').getByRole('button', { pressed: true }).click()
  await expect(searchField(page)).toHaveValue('police compound')
  await expect(group(page, 'Outlet').getByRole('button', { pressed: true })).toHaveCount(0)
  // Each of these was a step to go back from.
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(group(page, 'Outlet').getByRole('button', { pressed: true })).toHaveCount(1)
})

test('a value is left out with Alt or its sign, and what is typed is pressed', async ({ desk: { page } }) => {
  await value(page, /^CamboJA: \d+ articles?$/).click({ modifiers: ['Alt'] })
  await expect(searchField(page)).toHaveValue('police compound -entity:CamboJA')
  await expect(value(page, /^CamboJA is left out: \d+ articles?$/)).toHaveAttribute('aria-pressed', 'true')
  await value(page, /^CamboJA is left out/).click()
  await expect(searchField(page)).toHaveValue('police compound')
  await value(page, /^English:/).hover()
  await pane(page).getByRole('button', { name: 'Leave out English' }).click()
  await expect(page.getByText('No article matches')).toBeVisible()
  // The pane stays, so that it can be taken back.
  await value(page, /^English is left out: \d+ articles$/).click()
  await expect(hits(page).getByRole('option').first()).toBeVisible()
  await searchField(page).fill('police tag:raid date:2024')
  await keys(page, 'Enter')
  await expect(value(page, /^raid: \d+ articles?$/)).toHaveAttribute('aria-pressed', 'true')
  await expect(value(page, /^2024: \d+ articles?$/)).toHaveAttribute('aria-pressed', 'true')
  // The months of the year that is pressed.
  await value(page, /^Oct 2024: \d+ articles?$/).click()
  await expect(searchField(page)).toHaveValue('police tag:raid date:2024-10')
})

test('dragging over the bars narrows to their time, which is shown and can be taken off', async ({ desk: { page } }) => {
  const bars = timeline(page).getByRole('option')
  await expect(timeline(page).getByRole('option', { name: /^June 2023: \d+ articles$/ })).toBeVisible()
  const october = (await timeline(page).getByRole('option', { name: /^October 2024: / }).boundingBox())!
  const december = (await timeline(page).getByRole('option', { name: /^December 2024: / }).boundingBox())!
  await page.mouse.move(october.x + 2, october.y + 10)
  await page.mouse.down()
  await page.mouse.move(december.x + 2, december.y + 10, { steps: 5 })
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(3)
  await page.mouse.up()
  await expect(searchField(page)).toHaveValue('police compound date:2024-10..2024-12')
  await expect(bars).toHaveCount(3)
  await expectAccessible(page, 'narrowed to a span')
  // A month shows its days.
  await bars.first().click()
  await expect(searchField(page)).toHaveValue('police compound date:2024-10')
  await expect(bars).toHaveCount(31)
  await expect(bars.first()).toHaveAccessibleName(/^1 October 2024: /)
  await page.getByRole('button', { name: 'Show all dates again, not only Oct 2024' }).click()
  await expect(searchField(page)).toHaveValue('police compound')
})

test('by keyboard alone: to the facets and their values, over time, and back to the results', async ({ desk: { page } }) => {
  await keys(page, 'Escape')
  await expect(hits(page)).toBeFocused()
  // Hidden and shown again, which is remembered.
  await keys(page, 'Shift+F')
  await expect(pane(page)).toHaveCount(0)
  expect(await ask(page, 'settings.get')).toMatchObject({ facets: { shown: false } })
  await keys(page, 'Shift+F')
  await expect(pane(page).getByRole('button', { name: 'Outlet', exact: true })).toBeFocused()
  await keys(page, 'ArrowDown', 'Space')
  await expect(searchField(page)).toHaveValue(/^police compound from:/)
  await expect(group(page, 'Outlet').getByRole('button', { pressed: true })).toBeFocused()
  await keys(page, '-')
  await expect(searchField(page)).toHaveValue(/^police compound -from:/)
  await expect(group(page, 'Outlet').getByRole('button', { pressed: true })).toBeFocused()
  await keys(page, 'Space')
  await expect(searchField(page)).toHaveValue('police compound')
  await keys(page, 'Home', 'Enter')
  await expect(pane(page).getByRole('button', { name: 'Outlet', exact: true })).toHaveAttribute('aria-expanded', 'false')
  await keys(page, 'Enter', 'Escape')
  await expect(hits(page)).toBeFocused()

  await keys(page, 'Shift+T')
  await expect(timeline(page)).toBeFocused()
  await keys(page, 'End', 'Shift+ArrowLeft', 'Shift+ArrowLeft')
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(3)
  await keys(page, 'Escape')
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(0)
  await keys(page, 'Home', 'Shift+ArrowRight', 'Enter')
  await expect(searchField(page)).toHaveValue('police compound date:2023-06..2023-07')
  await expect(timeline(page)).toBeFocused()
  await keys(page, 'Backspace')
  await expect(searchField(page)).toHaveValue('police compound')
  await keys(page, 'Escape')
  await expect(hits(page)).toBeFocused()
})

test('all values of a facet are found by typing', async ({ desk: { page } }) => {
  await group(page, 'Entity').getByRole('button', { name: /^All \d+…$/ }).click()
  await page.getByRole('textbox', { name: 'Find an entity' }).fill('veas')
  await expect(group(page, 'Entity').getByRole('button', { name: /: \d+ articles?$/ })).toHaveCount(1)
  await expectAccessible(page, 'all values of a facet')
  await value(page, /^Sok Veasna: \d+ articles?$/).click()
  await expect(searchField(page)).toHaveValue('police compound entity:"Sok Veasna"')
})

test('where there is little room the facets lie over the results while they are asked for', async ({ desk: { app, page } }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 700))
  await expect(pane(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Narrow', exact: true }).click()
  await expect(pane(page)).toBeVisible()
  await expectAccessible(page, 'facets over the results')
  await keys(page, 'ArrowDown', 'Space')
  await expect(page.getByRole('button', { name: 'Narrowed by 1' })).toHaveAttribute('aria-expanded', 'true')
  await keys(page, 'Escape')
  await expect(pane(page)).toHaveCount(0)
  await expect(hits(page)).toBeFocused()
})
