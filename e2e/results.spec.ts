import type { Page } from '@playwright/test'
import { expect, keys, test, type Desk } from './app.ts'
import { caseWith } from './case-with.ts'
import { webPage } from './documents.ts'
import { articleText } from './reader.ts'
import { expectAccessible, work } from './workbench.ts'

const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const options = (page: Page) => hits(page).getByRole('option')
const titles = (page: Page) => hits(page).locator('.hit-title')

/** Six paragraphs that say what no other article says. */
const filler = (words: string) => Array.from({ length: 6 }, (_, place) => {
  const all = words.split(' ')
  return Array.from({ length: 24 }, (__, at) => all[(at * (place + 1) + place) % all.length]).join(' ')
})
const FILLER = filler('lamps over the river burn until rice is carried past and nobody who sells it looks at them twice')
const WIRE = ['Officers went into the yard at dawn and led out eighty people.', ...FILLER.slice(0, 4), 'The warehouse behind the yard stayed shut, and no officer went near it.', ...FILLER.slice(4)]

const PILE = {
  'wire.html': webPage({ url: 'https://river.example/wire', title: 'Eighty led out of the yard', published: '2024-11-06', paragraphs: WIRE }),
  'reprint.html': webPage({ url: 'https://river.example/reprint', title: 'Eighty led out of a yard', published: '2024-11-09', paragraphs: [...WIRE, 'Reprinted with thanks.'] }),
  'shed.html': webPage({ url: 'https://river.example/shed', title: 'A warehouse without a door', published: '2022-01-02', paragraphs: ['The warehouse has no door.', ...filler('a clerk writes plates into some blue ledger kept where his aunt cooks for three dozen guests')] }),
  'dawn.html': webPage({ url: 'https://river.example/dawn', title: 'Officers at the warehouse', published: '2025-03-04', paragraphs: ['Officers came to the warehouse in the evening.', ...filler('ferry captains remember fires from years when harbour offices still had records about every hall')] }),
}

async function searched(desk: Desk, query: string): Promise<void> {
  await caseWith(desk, PILE)
  await keys(desk.page, '/')
  await desk.page.keyboard.type(query)
  await expect(options(desk.page).first()).toBeVisible()
  await keys(desk.page, 'ArrowDown')
  await hits(desk.page).focus()
}

test('by keyboard: the order changes, copies fold, other places unfold and open, and an article says why it is there', async ({ desk }) => {
  const { page } = desk
  await searched(desk, 'officers warehouse')
  await expect(hits(page)).toContainText('1 article without some of the words')
  await expect(options(page).filter({ hasText: 'A warehouse without a door' })).toContainText('without: officers')
  await expect(titles(page).first()).toHaveText('Officers at the warehouse')

  await keys(page, 'o', 'o')
  await expect(work(page).getByRole('button', { name: /Oldest first/ })).toBeVisible()
  await expect(titles(page)).toHaveText([/^Eighty led out/, 'Officers at the warehouse', 'A warehouse without a door'])
  await keys(page, 'f')
  await expect(titles(page)).toHaveText(['Eighty led out of the yard', 'Eighty led out of a yard', 'Officers at the warehouse', 'A warehouse without a door'])
  await keys(page, 'f')
  await expect(titles(page)).toHaveCount(3)

  await keys(page, 'Home', 'ArrowRight')
  await expect(options(page).first()).toContainText('1 copy')
  await expect(options(page).nth(1)).toContainText('Eighty led out of a yard')
  await expect(options(page).nth(2)).toContainText('Officers went into the yard at dawn')
  await expectAccessible(page, 'a hit unfolded')
  await keys(page, 'ArrowDown', 'ArrowDown', 'Enter')
  await expect(articleText(page)).toBeFocused()
  await expect(page.getByRole('article', { name: 'Eighty led out of the yard' })).toBeVisible()
  await keys(page, 'Alt+ArrowLeft')
  await expect(options(page).nth(2)).toHaveAttribute('aria-selected', 'true')
  await keys(page, 'ArrowLeft')
  await expect(options(page)).toHaveCount(3)
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')

  await keys(page, 'w')
  const why = page.getByRole('dialog', { name: 'Why this article is here' })
  await expect(why.getByRole('listitem').filter({ hasText: 'officers' })).toContainText('in the text')
  await expect(why.getByRole('listitem').filter({ hasText: 'warehouse' })).toContainText('in 4 articles of the case')
  await expectAccessible(page, 'why a hit is there')
  await keys(page, 'Escape')
  await expect(why).toBeHidden()
  await expect(hits(page)).toBeFocused()
})

test('by mouse: the order is chosen, a hit unfolds, a copy opens, and a hit that misses a word says so', async ({ desk }) => {
  const { page } = desk
  await searched(desk, 'officers warehouse')
  await work(page).getByRole('button', { name: /Best first/ }).click()
  await page.getByRole('option', { name: 'By outlet' }).click()
  await work(page).getByRole('button', { name: /By outlet/ }).click()
  await page.getByRole('option', { name: 'Newest first' }).click()
  await expect(titles(page)).toHaveText(['Officers at the warehouse', 'Eighty led out of a yard', 'A warehouse without a door'])
  await options(page).nth(1).getByText('1 copy').click()
  await expect(options(page).nth(2)).toContainText('Eighty led out of the yard')
  await options(page).last().hover()
  await options(page).last().getByText('Why?').click()
  const why = page.getByRole('dialog', { name: 'Why this article is here' })
  await expect(why.getByRole('listitem').filter({ hasText: 'officers' })).toContainText('is not in this article')
  await keys(page, 'Escape')
  await options(page).nth(2).click()
  await expect(page.getByRole('article', { name: 'Eighty led out of the yard' })).toBeVisible()
})
