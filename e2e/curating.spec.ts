import type { Page } from '@playwright/test'
import { accessibilityProblems, ask, expect, keys, test } from './app.ts'

test.use({ args: ['--sample'] })

const entities = (page: Page) => page.getByRole('listbox', { name: 'Entities of the case' })
const pairs = (page: Page) => page.getByRole('listbox', { name: 'Entities that may be the same' })

/** Two of one name, of which the second is mentioned in the first article. */
async function makeTwo(page: Page): Promise<{ one: string; other: string }> {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  const one = await ask(page, 'entities.create', { type: 'person', name: 'Kim Sothea', aliases: ['Sothea'] }) as { id: string }
  const other = await ask(page, 'entities.create', { type: 'person', name: 'Sothea Kim', role: 'Broker', notes: 'Named in a ledger.' }) as { id: string }
  const { rows } = await ask(page, 'articles.list', { limit: 1 }) as { rows: [{ id: string }] }
  for (const start of [0, 10, 20]) await ask(page, 'mentions.create', { articleId: rows[0].id, start, end: start + 5, entityId: other.id })
  return { one: one.id, other: other.id }
}

test('by keyboard: two that may be the same are merged, undone, and kept apart', async ({ desk: { page } }) => {
  await makeTwo(page)
  await keys(page, 'Control+3')
  await expect(entities(page)).toBeFocused()
  await expect(page.getByRole('button', { name: /^May be the same: 1 pair/ })).toBeVisible()
  await keys(page, 's')
  await expect(pairs(page)).toBeFocused()
  await expect(pairs(page).getByRole('option')).toContainText(['The same words in another order.'])
  expect(await accessibilityProblems(page)).toEqual([])

  await keys(page, 'ArrowDown', 'Enter')
  const panel = page.getByRole('region', { name: 'Merge Sothea Kim and Kim Sothea' })
  await expect(panel.getByRole('radio', { name: /Sothea Kim/ })).toBeFocused()
  await expect(panel).toContainText('It gets 2 more names: Kim Sothea and Sothea.')
  expect(await accessibilityProblems(page)).toEqual([])
  await keys(page, 'ArrowDown')
  await expect(panel.getByRole('radio', { name: /Kim Sothea/ })).toBeFocused()
  await expect(panel).toContainText('It gets 3 mentions.')
  await keys(page, 'Tab', 'Enter')
  await expect(page.getByText('Sothea Kim is now Kim Sothea.')).toBeVisible()
  await expect(page.getByText('No two entities have names so alike')).toBeVisible()
  await keys(page, 'Control+z')
  await expect(pairs(page).getByRole('option')).toHaveCount(1)
  await keys(page, 'Control+3', 's', 'ArrowDown', 'k')
  await expect(page.getByText('No two entities have names so alike')).toBeVisible()
})

test('by mouse: an entity is merged with one that is searched for, and part of it split off again', async ({ desk: { page } }) => {
  const { one } = await makeTwo(page)
  await keys(page, 'Control+3')
  await page.getByRole('textbox', { name: 'Filter by name, alias or role' }).fill('Sothea')
  // The order of the lines goes by mentions.
  await expect(entities(page).getByRole('option')).toHaveText([/Sothea Kim.*3 mentions/, /Kim Sothea/])
  await entities(page).getByRole('option').nth(1).click()
  await expect(page.getByRole('heading', { name: /Kim Sothea/ })).toBeVisible()
  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByRole('combobox', { name: 'Merge with which entity?' }).fill('Sothea K')
  await page.getByRole('option', { name: /Sothea Kim/ }).click()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText('Sothea Kim is now Kim Sothea.')).toBeVisible()
  await expect(page.getByRole('button', { name: '3 mentions' })).toBeVisible()

  await page.getByRole('button', { name: 'Split…' }).click()
  const panel = page.getByRole('region', { name: 'Move mentions of Kim Sothea to another entity' })
  await expect(panel).toContainText('Tick the mentions')
  await page.getByRole('checkbox', { name: /^Tick: / }).nth(0).check({ force: true })
  await page.getByRole('checkbox', { name: /^Tick: / }).nth(2).check({ force: true })
  await expect(panel).toContainText('2 mentions ticked')
  expect(await accessibilityProblems(page)).toEqual([])
  await panel.getByRole('checkbox', { name: 'Sothea Kim' }).check({ force: true })
  await panel.getByRole('combobox', { name: 'To which entity?' }).fill('Sothea Kim')
  await panel.getByRole('option', { name: /person/ }).click()
  await expect(page.getByText('2 mentions are now of Sothea Kim.')).toBeVisible()
  await expect(page.getByRole('button', { name: '1 mention', exact: true })).toBeVisible()
  expect(await ask(page, 'entities.get', { entityId: one })).toMatchObject({ entity: { aliases: ['Sothea'] } })
  await page.getByRole('button', { name: /^Undo: Split Sothea Kim/ }).click()
  await expect(page.getByRole('button', { name: '3 mentions' })).toBeVisible()
})

test('by keyboard: what kind of name it is, and roles over time, are written down and undone', async ({ desk: { page } }) => {
  await makeTwo(page)
  await keys(page, 'Control+3', 'f')
  await page.keyboard.type('Sar Thet')
  await expect(entities(page).getByRole('option')).toHaveCount(1)
  await keys(page, 'Tab')
  await expect(entities(page)).toBeFocused()
  await keys(page, 'Enter')
  const names = page.getByRole('group', { name: 'Other names' })
  const kind = names.getByRole('button', { name: /What kind of name/ }).first()
  await kind.focus()
  await keys(page, 'Enter')
  await expect(page.getByRole('option', { name: 'translation' })).toBeVisible()
  await keys(page, 't', 'Enter')
  await expect(kind).toContainText('translation')

  const roles = page.getByRole('group', { name: 'Roles over time' })
  await roles.getByRole('textbox', { name: 'Role held' }).focus()
  await page.keyboard.type('Deputy chief')
  await keys(page, 'Tab')
  await page.keyboard.type('2015')
  await keys(page, 'Tab')
  await page.keyboard.type('last year')
  await keys(page, 'Enter')
  await expect(page.getByText('“last year” is no date that can be read.')).toBeVisible()
  await keys(page, 'Control+a')
  await page.keyboard.type('2023-08')
  await keys(page, 'Enter')
  // What somebody was called so far stays, and is the present role.
  await expect(roles.getByRole('listitem')).toHaveText([/National Police Chief/, /Deputy chief2015 to Aug 2023/])
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(roles.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(kind).toContainText('kind not said')
})

test('the page of an entity answers at a glance, and leads on', async ({ desk: { page } }) => {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await page.getByRole('navigation').getByRole('button', { name: /^Mango Park/ }).first().click()
  const glance = page.getByRole('region', { name: 'At a glance' })
  await expect(glance).toContainText(/Named in articles.*from .* to .*Where.*With/)
  const place = glance.getByRole('button').first()
  const name = (await place.innerText()).split('\n').at(-1)!
  await place.click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
})
