import type { Page } from '@playwright/test'
import { expect, keys, test, type Desk } from './app.ts'
import { caseWith, openArticle } from './case-with.ts'
import { webPage } from './documents.ts'
import { pressUntilFocused } from './keys.ts'
import { articleText } from './reader.ts'
import { expectAccessible, inspector, work } from './workbench.ts'

const URL = 'https://river.example/yard'

const PARAGRAPHS = [
  'Lorries stood before the river yard from midnight on, and their drivers slept behind the wheel.',
  'A clerk counted forty of them and wrote each plate into a blue ledger that he kept in the kitchen.',
  'The owner of the ground lives abroad. His lawyer answered none of the letters that were sent to him.',
  'Two women who sell rice at the gate said that the cargo was never unloaded while it was light.',
  'The harbour office has no record of the yard, although its wall stands on land of the harbour.',
  'A ferry captain remembers a fire in the long hall. Nobody was hurt, and nobody came to look.',
  'Neighbours have asked for a lamp at the crossing for three years, and for a policeman as well.',
  'The clerk was dismissed on Friday. He says that he would count them again if he were asked.',
]

const FIRST = webPage({ title: 'Lorries wait at the river yard', url: URL, published: '2024-11-06', paragraphs: PARAGRAPHS })
const SECOND = webPage({
  title: 'Lorries still wait at the river yard', url: URL, published: '2024-11-06', updated: '2024-11-11',
  paragraphs: [
    ...PARAGRAPHS.slice(0, 1), PARAGRAPHS[1]!.replace('forty', 'fifty-two'), ...PARAGRAPHS.slice(2, 7),
    'The ministry said on Monday that it would send somebody.', PARAGRAPHS[7]!,
  ],
})

const copies = (page: Page) => inspector(page).getByRole('region', { name: 'Copies and versions' })
const compared = (page: Page) => work(page).getByRole('region', { name: 'Texts compared' })
const current = (page: Page) => compared(page).locator('[data-current]')

async function twoVersions(desk: Desk): Promise<void> {
  await caseWith(desk, { 'first.html': FIRST, 'second.html': SECOND })
  await openArticle(desk, 'Lorries wait at the river yard')
  await expect(copies(desk.page)).toBeVisible()
}

test('a version says so, leads to the one that is read, and what changed is gone through by keyboard', async ({ desk }) => {
  const { page } = desk
  await twoVersions(desk)
  const banner = work(page).getByRole('note').filter({ hasText: 'Another version of “Lorries still wait at the river yard”, from the same address.' })
  await expect(banner).toBeVisible()
  await expect(copies(page).getByRole('listitem').filter({ hasText: '6 Nov 2024' }).last()).toBeVisible()
  await expectAccessible(page, 'a version')

  await pressUntilFocused(page, copies(page).getByRole('button', { name: 'What changed between 6 Nov 2024 and 11 Nov 2024' }))
  await keys(page, 'Enter')
  await expect(compared(page)).toBeFocused()
  await expect(work(page).getByText('+ 12 words')).toBeVisible()
  await expect(work(page).getByRole('row', { name: /^Title Lorries wait at the river yard Lorries still wait/ })).toBeVisible()
  await expect(work(page).getByRole('row', { name: /^Updated not known 11 Nov 2024/ })).toBeVisible()
  await expectAccessible(page, 'two articles compared')

  await test.step('next and previous', async () => {
    await keys(page, 'j')
    await expect(work(page).getByText('Change 1 of 3')).toBeVisible()
    await expect(current(page)).toContainText('still')
    await keys(page, 'j')
    await expect(current(page)).toHaveText([/forty/, /fifty-two/])
    await expect(current(page).first()).toContainText('removed:')
    await expect(current(page).last()).toContainText('added:')
    await keys(page, 'j', 'j')
    await expect(work(page).getByText('Change 1 of 3')).toBeVisible()
    await keys(page, 'k')
    await expect(current(page)).toContainText('The ministry said on Monday')
  })

  await test.step('in one text, and what is folded opens', async () => {
    await keys(page, 'i')
    await expect(work(page).getByRole('radio', { name: 'In one text' })).toBeChecked()
    await expect(compared(page).getByText('A ferry captain')).toHaveCount(0)
    await compared(page).getByRole('button', { name: /paragraphs that are the same$/ }).click()
    await expect(compared(page).getByText('A ferry captain')).toHaveCount(1)
    await expectAccessible(page, 'two articles in one text')
  })

  await work(page).getByRole('button', { name: 'Open “Lorries still wait at the river yard”' }).click()
  await expect(page.getByRole('article', { name: 'Lorries still wait at the river yard' })).toBeVisible()
  await expect(inspector(page).getByText('Read here; 1 other folds under it.')).toBeVisible()
})

test('another one can be read, and one taken out, and both undone', async ({ desk }) => {
  const { page } = desk
  await twoVersions(desk)
  await copies(page).getByRole('button', { name: 'Read “Lorries wait at the river yard” instead of the other' }).click()
  await expect(copies(page).getByText('Read here; 1 other folds under it.')).toBeVisible()
  await expect(work(page).getByRole('note')).toHaveCount(0)
  await keys(page, 'ControlOrMeta+z')
  await expect(work(page).getByRole('note')).toBeVisible()

  await copies(page).getByRole('button', { name: 'Take “Lorries wait at the river yard” out of this group for good' }).click()
  await expect(copies(page)).toHaveCount(0)
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(copies(page)).toBeVisible()
})

/** Bytes of a text in windows-1251. */
function inWindows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text].map((letter) => bytes.get(letter)!))
}

test('a page that names the wrong encoding is read in the right one, and undo takes that back', async ({ desk }) => {
  const { page } = desk
  const russian = ['Грузовики стояли у ворот до рассвета, и водители спали за рулём.', 'Сторож записал номера и никому не показал список.']
  const html = `<!doctype html><html lang="ru"><head><meta charset="windows-1252"><title>River yard</title></head><body><article><h1>River yard</h1>${russian.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`
  await caseWith(desk, { 'yard.html': inWindows1251(html) })
  await openArticle(desk, 'River yard')
  await expect(articleText(page)).not.toContainText('Грузовики')
  await inspector(page).getByRole('button', { name: 'About', exact: true }).click()
  await expect(inspector(page).getByText('windows-1252, as the file declares')).toBeVisible()

  const another = inspector(page).getByRole('button', { name: 'Read in another encoding…' })
  await pressUntilFocused(page, another)
  await keys(page, 'Enter')
  const right = inspector(page).getByRole('button', { name: /^windows-1251/ })
  await expect(right).toContainText('Грузовики')
  await expectAccessible(page, 'the choice of an encoding')
  await pressUntilFocused(page, right)
  await keys(page, 'Enter')
  await expect(articleText(page)).toContainText('Сторож записал номера')
  await expect(inspector(page).getByText('windows-1251, chosen by hand')).toBeVisible()
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(articleText(page)).not.toContainText('Сторож')
  await expect(inspector(page).getByText('windows-1252, as the file declares')).toBeVisible()
})
