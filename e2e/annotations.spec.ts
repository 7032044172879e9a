import type { Page } from '@playwright/test'
import { ask, expect, keys, test } from './app.ts'
import { openArticle } from './case-with.ts'
import { articleText } from './reader.ts'
import { expectAccessible, inspector, marked } from './workbench.ts'

test.use({ args: ['--sample'] })

const TITLE = 'Six weeks after the raid, Mango Park still takes deliveries'
const card = (page: Page) => inspector(page).locator('.annotation.current')

test.beforeEach(async ({ desk: { page } }) => {
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
})

/** Marks the sentence after this many paragraphs, and leaves it selected. */
async function markSentence(page: Page, paragraph: number): Promise<void> {
  await keys(page, 'ControlOrMeta+Home', ...Array<string>(paragraph).fill('ArrowDown'), 'Shift+ArrowDown', 'h')
  await expect(card(page)).toBeVisible()
}

test('a note is Markdown, a question is asked, answered and replied to, all by keyboard', async ({ desk: { page } }) => {
  await openArticle({ page }, TITLE)
  await markSentence(page, 2)
  await keys(page, 'm')
  await page.keyboard.type('Who *counted* the cars?\n- police\n- <b>nobody</b>')
  await keys(page, 'Control+Enter', 'q')
  await expect(card(page).getByRole('checkbox', { name: 'Open question' })).toBeChecked()
  await keys(page, 'y')
  await page.keyboard.type('The **ministry**, see [its page](https://example.org/x).')
  await keys(page, 'Control+Enter')
  const replies = card(page).getByRole('list', { name: 'Replies' })
  await expect(replies.locator('strong')).toHaveText('ministry')
  await expect(replies.getByRole('link')).toHaveCount(0)
  await expect(replies).toContainText('its page (https://example.org/x)')
  await expect(articleText(page)).toBeFocused()
  await expectAccessible(page, 'an open annotation with question and reply')

  await keys(page, 'Escape')
  const closed = marked(page).locator('.annotation', { hasText: 'counted' })
  await expect(closed.locator('em')).toHaveText('counted')
  await expect(closed.locator('li', { hasText: '<b>nobody</b>' })).toBeVisible()
  await expect(closed.getByText('open question')).toBeVisible()
  await expect(closed.getByText('1 reply')).toBeVisible()

  await closed.getByRole('button').first().click()
  await keys(page, 'q')
  await expect(card(page).getByRole('checkbox', { name: 'answered' })).toBeChecked()
  await replies.getByRole('button', { name: /^Change the reply/ }).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await keys(page, 'Control+Enter')
  await expect(replies).toHaveCount(0)
  await keys(page, 'Control+z')
  await expect(replies).toHaveCount(1)
})

test('passages of two articles are linked, lead to each other, and part again', async ({ desk: { page } }) => {
  await openArticle({ page }, TITLE)
  await markSentence(page, 2)
  await keys(page, 'l')
  await expect(page.getByRole('region', { name: 'Link to another passage' })).toContainText('Select the other annotation')
  await expectAccessible(page, 'while a link is made')
  const other = (await ask<{ rows: readonly { id: string; title: string }[] }>(page, 'articles.list')).rows.find(({ title }) => title !== TITLE)!
  await openArticle({ page }, other.title)
  await markSentence(page, 1)
  await keys(page, 'l')
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('The two passages are linked.')
  await expect(page.getByRole('region', { name: 'Link to another passage' })).toHaveCount(0)
  const links = card(page).getByRole('group', { name: 'Linked with' })
  await links.getByRole('button', { name: /^Go to/ }).click()
  await expect(page.getByRole('article', { name: TITLE })).toBeVisible()
  await expect(links.getByRole('button', { name: /^Go to/ })).toContainText(other.title)
  await links.getByRole('button', { name: /^Take away the link/ }).click()
  await expect(links.getByRole('button', { name: /^Go to/ })).toHaveCount(0)
  await keys(page, 'Control+z')
  await expect(links.getByRole('button', { name: /^Go to/ })).toHaveCount(1)
})
