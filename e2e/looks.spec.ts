import type { Page } from '@playwright/test'
import { ask, expect, keys, test, type Desk } from './app.ts'
import { articleText, expectInSight } from './reader.ts'
import { expectAccessible, inspector, navigator, searchField, suggested, work } from './workbench.ts'

test.use({ args: ['--sample'] })

/** Goes from screen to screen as one works, and has each looked at when it is whole. */
async function throughTheScreens(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await look('library')
  await searchField(page).fill('police "Mango Park" -drugs')
  const hits = page.getByRole('listbox', { name: 'Search results' })
  await expect(hits.getByRole('option').first()).toBeVisible()
  await expect(page.getByRole('listbox', { name: 'Articles over time' })).toBeVisible()
  await look('search results')
  // What is proposed while one types lies over them.
  await keys(page, 'Enter')
  await expect(hits.getByRole('option', { selected: true })).toHaveCount(1)
  await page.getByRole('option', { name: /^Six weeks after the raid/ }).click()
  await expect(articleText(page)).toBeFocused()
  await suggested(page).getByRole('button').first().click()
  await expect(inspector(page).getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
  await look('suggestion')
  await keys(page, 'Escape', 'ControlOrMeta+Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible()
  await expectInSight(page, 'Six weeks')
  await look('selection')
  await keys(page, 'm')
  await expect(page.getByRole('dialog', { name: /^Note on/ })).toBeVisible()
  await look('note')
  await keys(page, 'Escape', 'v')
  await expect(page.getByRole('region', { name: /^Original text/ })).toContainText('Six weeks')
  await look('original beside the text')
  await keys(page, 'v')
  await navigator(page).getByRole('button', { name: /^Entities/ }).click()
  await expect(page.getByRole('listbox', { name: 'Entities of the case' })).toBeVisible()
  await look('entities')
  await navigator(page).getByRole('button', { name: /Mango Park 21$/ }).click()
  await expect(work(page).getByRole('region', { name: 'Mentions' })).toBeVisible()
  await look('entity')
  await keys(page, 'd')
  await expect(page.getByRole('region', { name: /^Page 1 of/ }).getByText('Mango Park').first()).toBeAttached()
  await look('dossier')
}

/** What is done to many articles at once, and where they come from. */
async function throughTheLists(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await keys(page, 'Home', ' ', 'Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toBeVisible()
  await look('articles selected')
  for (const [key, panel] of [['c', 'Correct a field of 2 articles'], ['l', 'Add 2 articles to a collection'], ['Delete', 'Remove 2 articles from the case?']] as const) {
    await keys(page, key)
    await expect(page.getByRole('heading', { name: panel })).toBeVisible()
    await look(panel)
    await keys(page, 'Escape')
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  }
  await keys(page, 'ControlOrMeta+5')
  await expect(page.getByRole('heading', { name: 'Watched folders' })).toBeVisible()
  await look('imports')
  await page.getByRole('list', { name: 'Imports, newest first' }).getByRole('button').first().click()
  await expect(page.getByRole('listbox', { name: 'Files of the import' })).toBeVisible()
  await keys(page, 'Home')
  await look('report')
  await keys(page, 'ControlOrMeta+6')
  await expect(page.getByRole('heading', { name: 'Languages on the pages' })).toBeVisible()
  await look('scanned pages')
}

/** A list of names: made, searched, looked at. */
async function throughTheBatches(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await keys(page, 'ControlOrMeta+7')
  await expect(page.getByRole('heading', { name: 'Search a whole list of names at once' })).toBeVisible()
  await look('no batches')
  await keys(page, 'ControlOrMeta+Shift+L')
  await page.getByRole('textbox', { name: 'Names' }).fill('Name\tAlias\nSar Thet\tស ថេត\nNobody Atall\t\n---\t')
  await expect(page.getByText('also ស ថេត')).toBeVisible()
  await look('a new batch')
  await page.getByRole('button', { name: 'Search 3 names' }).click()
  await expect(page.getByRole('grid', { name: 'Names of the batch' }).getByText('in no article of this case')).toBeVisible()
  await page.getByRole('grid', { name: 'Names of the batch' }).locator('.pick-box').first().click()
  await expect(page.getByRole('toolbar', { name: 'Selected lines' })).toBeVisible()
  await look('names of a batch')
  await page.getByText('Sar Thet', { exact: true }).last().click()
  await expect(page.getByRole('listbox', { name: 'Articles found for Sar Thet' })).toBeVisible()
  await look('hits of a batch')
  await keys(page, 'ControlOrMeta+7')
  await expect(page.getByRole('listbox', { name: 'Batches of this case' })).toBeVisible()
  await look('batches')
}

/** The annotations of the case: in a list, in groups, picked, with what stands over them. */
async function throughTheNotebook(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Annotations of the case' })
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  const { rows } = await ask<{ rows: readonly { annotation: { id: string } }[] }>(page, 'notebook.list')
  const [annotationId, otherId] = rows.map(({ annotation }) => annotation.id)
  await ask(page, 'annotations.update', { annotationId, task: 'open', note: 'Who *counted*?\n- nobody\n- `606`', tags: ['raid/police/night'] })
  await ask(page, 'annotations.reply', { annotationId, text: 'The **ministry**, some weeks later.' })
  await ask(page, 'annotations.link', { annotationId, otherId })
  await ask(page, 'colours.setMeanings', { names: { yellow: 'to check', green: 'borne out by two sources of our own' } })
  await keys(page, 'ControlOrMeta+8')
  await expect(list).toBeFocused()
  await keys(page, 'Home')
  await expect(inspector(page).getByRole('button', { name: /^Go to/ })).toBeVisible()
  await look('notebook')
  await page.getByRole('button', { name: 'No groups' }).click()
  await page.getByRole('option', { name: 'By tag' }).click()
  await expect(page.getByRole('button', { name: /^Fold all/ })).toBeVisible()
  await list.focus()
  await keys(page, 'Home', 'ArrowLeft', 'ArrowDown', 'ArrowDown', ' ')
  await expect(page.getByRole('toolbar', { name: 'Selected annotations' })).toBeVisible()
  await look('groups of the notebook')
  await keys(page, 't')
  await expect(page.getByRole('region', { name: 'Tag 1 annotation' })).toBeVisible()
  await look('tagging in the notebook')
  await keys(page, 'Escape', 'c')
  await expect(page.getByRole('region', { name: 'What the colours mean' })).toBeVisible()
  await look('what colours mean')
  await keys(page, 'Escape')
  await page.getByRole('region', { name: 'Narrow the notebook' }).getByRole('button', { name: /^night/ }).click()
  await keys(page, 'F2')
  await expect(page.getByRole('region', { name: 'Rename or move raid/police/night' })).toBeVisible()
  await look('renaming a tag')
}

async function chooseTheme(page: Page, theme: 'dark' | 'high contrast'): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await keys(page, 'ControlOrMeta+k')
  await page.keyboard.type(`theme: ${theme}`)
  await expect(page.getByRole('option', { selected: true })).toHaveText(`Theme: ${theme}`)
  await keys(page, 'Enter')
  await expect(page.locator(':root')).toHaveAttribute('data-theme', theme === 'dark' ? 'dark' : 'contrast')
}

for (const theme of ['dark', 'high contrast'] as const) {
  test(`the work can be read and named in the ${theme} theme`, async ({ desk: { page } }) => {
    test.setTimeout(90_000)
    await chooseTheme(page, theme)
    await throughTheScreens(page, (screen) => expectAccessible(page, `${screen}, ${theme}`))
  })

  test(`lists, imports and scans can be read and named in the ${theme} theme`, async ({ desk: { page } }) => {
    test.setTimeout(90_000)
    await chooseTheme(page, theme)
    await throughTheLists(page, (screen) => expectAccessible(page, `${screen}, ${theme}`))
  })

  test(`the notebook can be read and named in the ${theme} theme`, async ({ desk: { page } }) => {
    test.setTimeout(90_000)
    await chooseTheme(page, theme)
    await throughTheNotebook(page, (screen) => expectAccessible(page, `${screen}, ${theme}`))
  })

  test(`batches can be read and named in the ${theme} theme`, async ({ desk: { page } }) => {
    test.setTimeout(90_000)
    await chooseTheme(page, theme)
    await throughTheBatches(page, (screen) => expectAccessible(page, `${screen}, ${theme}`))
  })
}

/**
 * Words and controls that the window, or a box that does not scroll, cuts off without saying so, and boxes that scroll sideways.
 * Runs in the page.
 */
function cutOff(): string[] {
  const found = new Set<string>()
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
  const check = (what: string, from: Element, { left, right, top, bottom }: DOMRect) => {
    for (let box: Element | null = from; box; box = box.parentElement) {
      const { textOverflow, webkitLineClamp, overflowX, overflowY } = getComputedStyle(box)
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return
      const edge = box === document.documentElement ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect()
      // A scroll bar covers what lies under it.
      const inner = box === document.documentElement ? innerWidth : edge.left + box.clientLeft + box.clientWidth
      if (overflowX !== 'visible' && (left < edge.left - 1 || right > inner + 1)) found.add(`${what} in ${name(box)}`)
      if (['hidden', 'clip'].includes(overflowY) && (top < edge.top - 1 || bottom > edge.bottom + 1)) found.add(`${what} in ${name(box)}`)
      // What a box scrolls lies outside those around it.
      if (['auto', 'scroll'].includes(overflowY)) return
    }
  }
  // Said to a screen reader alone.
  const isOnlySaid = (element: Element | null): boolean => element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isOnlySaid(element.parentElement))
  const isShown = (element: Element) =>
    !isOnlySaid(element) && element.checkVisibility({ visibilityProperty: true }) && !element.closest('textarea, .pdf-text') && element.getAttribute('aria-hidden') !== 'true'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue!.trim() === '' || !isShown(node.parentElement!)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    check(node.nodeValue!.trim().slice(0, 40), node.parentElement!, range.getBoundingClientRect())
  }
  for (const control of document.querySelectorAll('button, input:not([type="radio"], [type="checkbox"]), textarea, [role="dialog"], [role="toolbar"]')) {
    if (control.parentElement && isShown(control.parentElement)) check(name(control), control.parentElement, control.getBoundingClientRect())
  }
  for (const element of document.querySelectorAll('*')) {
    const sideways = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1
    if (sideways && !element.matches('input, textarea')) found.add(`${name(element)} scrolls sideways`)
  }
  return [...found]
}

async function resize({ app, page }: Desk, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(size.width, size.height), { width, height })
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

for (const [width, height] of [[1024, 640], [1920, 1080]] as const) {
  test(`nothing is cut off at ${width} by ${height}`, async ({ desk }) => {
    test.setTimeout(60_000)
    const { page } = desk
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
    await resize(desk, width, height)
    const look = async (screen: string) => expect(await page.evaluate(cutOff), screen).toEqual([])
    await throughTheScreens(page, look)
    await keys(page, 'ControlOrMeta+1')
    await throughTheLists(page, look)
  })

  test(`nothing of the notebook is cut off at ${width} by ${height}`, async ({ desk }) => {
    const { page } = desk
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
    await resize(desk, width, height)
    await throughTheNotebook(page, async (screen) => expect(await page.evaluate(cutOff), screen).toEqual([]))
  })

  test(`nothing of a batch is cut off at ${width} by ${height}`, async ({ desk }) => {
    const { page } = desk
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
    await resize(desk, width, height)
    await throughTheBatches(page, async (screen) => expect(await page.evaluate(cutOff), screen).toEqual([]))
  })
}
