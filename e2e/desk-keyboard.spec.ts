import type { Page } from '@playwright/test'
import { ask, expect, keys, test } from './app.ts'
import { caseWith, openArticle } from './case-with.ts'
import { articleText } from './reader.ts'
import { expectAccessible, suggested } from './workbench.ts'

const TITLE = 'Ten names in one report'
const OFFICIALS = ['Dara Sok', 'Vanna Chea', 'Rithy Keo', 'Sophal Meas', 'Bopha Nhem', 'Chantha Ouk', 'Phalla Prak', 'Kosal Sim', 'Thida Tep', 'Veasna Yim']
const REPORT = [TITLE, ...OFFICIALS.map((name, place) => `Provincial police chief ${name} spoke on day ${place + 1} of the raid.`), 'The report was read twice before it was believed.'].join('\n\n')

const entities = (page: Page) => ask<readonly { entity: { id: string } }[]>(page, 'entities.list')
const annotations = async (page: Page) => (await ask<{ rows: readonly unknown[] }>(page, 'notebook.list', { limit: 100 })).rows
const steps = async (page: Page): Promise<number> => (await ask<{ total: number }>(page, 'history.list', { limit: 1 })).total

/** What the case holds, as far as an analyst made it. */
async function made(page: Page): Promise<unknown> {
  const rows = await entities(page)
  return { rows, annotations: await annotations(page), pages: await Promise.all(rows.map(({ entity }) => ask(page, 'entities.get', { entityId: entity.id }))) }
}

test('the whole desk by keyboard: ten suggestions accepted, two entities merged, a passage annotated; all undone, and all done again', async ({ desk }) => {
  test.slow()
  const { page } = desk
  await caseWith(desk, { 'report.txt': REPORT })
  await openArticle(desk, TITLE)
  const before = await made(page)
  const first = await steps(page)

  await test.step('accept ten suggestions', async () => {
    await keys(page, 'j')
    const open = suggested(page).getByRole('button', { expanded: true })
    for (const left = new Set(OFFICIALS); left.size > 0;) {
      // The next one opens by itself.
      await expect(open).toContainText(new RegExp([...left].join('|')))
      const words = await open.innerText()
      left.delete([...left].find(name => words.includes(name))!)
      await keys(page, 'a')
      await expect.poll(async () => (await entities(page)).length).toBe(OFFICIALS.length - left.size)
    }
  })

  await test.step('annotate a sentence, with a note', async () => {
    await expect(articleText(page)).toBeFocused()
    await keys(page, 'Home', 'Shift+ArrowDown', 'm')
    await page.keyboard.type('Who else was there?')
    await keys(page, 'Control+Enter')
    await expect.poll(async () => (await annotations(page)).length).toBe(1)
  })

  await test.step('merge two of them', async () => {
    await keys(page, 'Control+3')
    await expect(page.getByRole('listbox', { name: 'Entities of the case' })).toBeFocused()
    await keys(page, 'Home', 'Enter')
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(OFFICIALS.join('|')) })).toBeVisible()
    await keys(page, 'm')
    await expect(page.getByRole('combobox', { name: 'Merge with which entity?' })).toBeFocused()
    await keys(page, 'Enter')
    await expect(page.getByRole('radio').first()).toBeFocused()
    await expectAccessible(page, 'merge')
    await keys(page, 'Tab', 'Enter')
    await expect.poll(async () => (await entities(page)).length).toBe(OFFICIALS.length - 1)
  })

  const after = await made(page)
  const edits = await steps(page) - first
  expect(edits).toBe(OFFICIALS.length + 2)

  await test.step('undo all of it, and do all of it again', async () => {
    for (let step = 1; step <= edits; step += 1) {
      await keys(page, 'Control+z')
      await expect.poll(() => steps(page)).toBe(first + edits + step)
    }
    expect(await made(page)).toEqual(before)
    for (let step = 1; step <= edits; step += 1) {
      await keys(page, 'Control+Shift+z')
      await expect.poll(() => steps(page)).toBe(first + 2 * edits + step)
    }
    expect(await made(page)).toEqual(after)
  })
})
