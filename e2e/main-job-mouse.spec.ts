import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../scripts/lib/paths.mjs'
import { answerDialogs, expect, test } from './app.ts'
import { expectDossier, inkOf } from './pdf.ts'
import { dragOver, expectInSight, painted } from './reader.ts'
import { expectAccessible, inspector, marked, named, navigator, rowsOf, searchField, status, suggested, work } from './workbench.ts'

const ARTICLES = join(ROOT, 'seeds', 'articles')
const RAID = /^About a thousand foreigners found at Mango Park/
const ALIASES = ['បុរីម៉ាំងហ្គោផាក', '芒果园区']
const QUOTES = ['held close to 1,000 foreigners', 'close to 1,000 foreigners, CamboJA News reported', 'nobody at Mango Park had been trafficked']
const PASSPHRASE = 'amber quartz lantern meadow 47'

test('the main job by mouse: a folder of articles becomes a dossier', async ({ desk: { app, page, userData } }) => {
  test.setTimeout(180_000)
  const caseFile = join(userData, 'Kampong Speu.redthread')
  const suggestion = (name: RegExp) => suggested(page).getByRole('button', { name })
  const cardOf = (quote: string) => marked(page).getByRole('button', { name: `Show “${quote}” in the text` })
  const openArticle = async (query: string, title: RegExp) => {
    await searchField(page).fill(query)
    await page.getByRole('option', { name: title }).click()
    await expect.poll(() => painted(page, 'hit-here')).toHaveLength(1)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  await test.step('make a case with a passphrase', async () => {
    await expect(page.getByRole('heading', { name: 'Articles in, dossier out' })).toBeVisible()
    await expectAccessible(page, 'welcome')
    await button('New case').click()
    await page.getByLabel('Name of the case').fill('Kampong Speu')
    await page.getByLabel('Passphrase', { exact: true }).fill('1234')
    await expect(page.getByText(/Strength: very weak/)).toBeVisible()
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('Passphrase again').fill(PASSPHRASE)
    await expect(page.getByText(/Strength: strong/)).toBeVisible()
    await expectAccessible(page, 'new case')
    await answerDialogs(app, [caseFile])
    await button('Choose where to keep it…').click()
    await expect(work(page).getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
    await expect(page.getByText('locked with a passphrase')).toBeVisible()
    await expectAccessible(page, 'empty case')
  })

  await test.step('import a folder; the report accounts for every file', async () => {
    await answerDialogs(app, [ARTICLES])
    await button('Import folder…').click()
    await expect(status(page).getByText('21 articles imported')).toBeVisible()
    await expectAccessible(page, 'library')
    await status(page).getByRole('button', { name: 'Show report' }).click()
    const rows = await rowsOf(page, page.getByRole('listbox', { name: 'Files of the import' }))
    for (const file of readdirSync(ARTICLES)) expect(rows.filter((row) => row.includes(file) && /imported/.test(row)), file).toHaveLength(1)
    await expect(page.getByRole('radio', { name: 'Not read 0' })).toBeVisible()
    await expectAccessible(page, 'import report')
  })

  await test.step('search: a mistake is explained at its place, words of unspaced scripts are found', async () => {
    await searchField(page).click()
    await searchField(page).fill('raid "Mango')
    await expect(page.getByRole('alert')).toContainText('This quote is opened and never closed')
    // The field's text is drawn once more under it, with what is wrong underlined.
    await expect(page.getByRole('search').locator('.query-wrong')).toHaveText('"Mango')
    await expectAccessible(page, 'mistake in a query')
    for (const [word, title] of [['ជួញដូរ', /បុរីម៉ាំងហ្គោផាក/], ['诈骗', /芒果园区/]] as const) {
      await searchField(page).fill(word)
      const hit = page.getByRole('option', { name: title })
      await expect(hit).toBeVisible()
      await expect(hit.locator('mark').first()).toHaveText(word)
    }
  })

  await test.step('open a hit at its passage', async () => {
    await searchField(page).fill('"headquarters of the National Police"')
    const hit = page.getByRole('option', { name: RAID })
    await expect(hit.locator('mark')).toHaveText('headquarters of the National Police')
    await expectAccessible(page, 'search results')
    await hit.click()
    await expectInSight(page, 'headquarters of the National Police')
    expect(await painted(page, 'hit')).toEqual(['headquarters of the National Police'])
    await expectAccessible(page, 'article')
  })

  await test.step('accept suggestions, reject one', async () => {
    await suggestion(/Mango Park/).click()
    await expect(suggested(page).getByText('The article says elsewhere who or what Mango Park is.')).toBeVisible()
    await button(/^Accept all \d/).click()
    await expect(named(page).getByRole('button', { name: 'Mango Park' })).toBeVisible()
    await suggestion(/Sar Thet/).click()
    await expect(suggested(page).getByText('The words before the name are a title: “National Police Chief”.')).toBeVisible()
    await button(/^Accept all \d/).click()
    // The next name in the text opens by itself. Pressing an open one closes it, and opens no other.
    await expect(suggestion(/Fresh News/)).toHaveAttribute('aria-expanded', 'true')
    await suggestion(/Fresh News/).click()
    await expect(suggested(page).getByRole('button', { expanded: true })).toHaveCount(0)
    await suggestion(/Fresh News/).click()
    await button('Reject').click()
    await expect(suggested(page).getByText('Fresh News')).toHaveCount(0)
    await expectAccessible(page, 'suggestions')
    expect(await painted(page, 'mention-official')).toEqual(['Sar Thet', 'Thet'])
    expect(await painted(page, 'suggestion-organization')).not.toContain('Fresh News')
  })

  await test.step('what was rejected stays rejected in a case that is closed and opened again', async () => {
    await button('Case menu').click()
    await expectAccessible(page, 'case menu')
    await page.getByRole('menuitem', { name: 'Close case' }).click()
    await button(/^Kampong Speu/).click()
    await page.getByLabel('Passphrase').fill(PASSPHRASE)
    await expectAccessible(page, 'passphrase')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await openArticle('raid Kampong Speu provincial', RAID)
    await expect(named(page).getByRole('button', { name: 'Sar Thet' })).toBeVisible()
    await expect(suggestion(/^Organization General Department/)).toBeVisible()
    await expect(suggested(page).getByText('Fresh News')).toHaveCount(0)
  })

  await test.step('mark passages: a highlight, an overlapping note, a tag, a tie', async () => {
    await dragOver(page, QUOTES[0]!)
    await button('Highlight in yellow').click()
    await expect(cardOf(QUOTES[0]!)).toBeVisible()
    await dragOver(page, QUOTES[1]!)
    await page.getByRole('toolbar', { name: 'Mark the selection' }).getByRole('button', { name: 'Note' }).click()
    const note = page.getByRole('dialog', { name: 'Note on “close to 1,000 foreigners' })
    await note.getByRole('textbox', { name: 'Note' }).fill('Compare the 25 who were sent to court.')
    await expectAccessible(page, 'note')
    await note.getByRole('button', { name: 'Save' }).click()
    await expect(cardOf(QUOTES[1]!)).toBeVisible()
    await dragOver(page, QUOTES[2]!)
    await page.getByRole('toolbar', { name: 'Mark the selection' }).getByRole('button', { name: 'Tag' }).click()
    const tag = page.getByRole('dialog', { name: 'Note on “nobody at Mango Park' })
    await tag.getByRole('combobox', { name: 'Add a tag' }).fill('denial')
    await tag.getByRole('option', { name: 'New tag “denial”' }).click()
    await tag.getByRole('button', { name: 'Save' }).click()
    await expect(cardOf(QUOTES[2]!)).toBeVisible()
    const card = marked(page).getByRole('group', { name: 'Tied to' })
    await card.getByRole('button', { name: 'Tie to an entity' }).click()
    await page.getByRole('option', { name: /Sar Thet/ }).click()
    await expect(card.getByText('Sar Thet')).toBeVisible()
    expect((await painted(page, 'yellow')).toSorted()).toEqual(QUOTES.toSorted())
    await expectAccessible(page, 'annotations')
  })

  await test.step('correct the outlet by hand, and take it back', async () => {
    await inspector(page).getByRole('button', { name: 'About' }).click()
    await inspector(page).getByRole('button', { name: 'Correct the outlet' }).click()
    await inspector(page).getByLabel('Outlet').fill('CamboJA News')
    await inspector(page).getByRole('button', { name: 'Save', exact: true }).click()
    await expect(inspector(page).getByText('corrected by hand')).toBeVisible()
    await expect(work(page).getByText('CamboJA News', { exact: true })).toBeVisible()
    await inspector(page).getByRole('button', { name: 'Take back to what was found' }).click()
    await expect(inspector(page).getByText('corrected by hand')).toHaveCount(0)
  })

  await test.step('undo and redo by their buttons', async () => {
    await button(/^Undo: /).click()
    await expect(inspector(page).getByText('corrected by hand')).toBeVisible()
    await expectAccessible(page, 'undone')
    await button(/^Undo: /).click()
    await button(/^Undo: /).click()
    await expect(marked(page).getByRole('group', { name: 'Tied to' }).getByText('Sar Thet')).toHaveCount(0)
    await button(/^Redo: /).click()
    await expect(marked(page).getByRole('group', { name: 'Tied to' }).getByText('Sar Thet')).toBeVisible()
  })

  await test.step('the entity’s page: other names, and a mention in its sentence that leads to the passage', async () => {
    await navigator(page).getByRole('button', { name: /^Mango Park/ }).click()
    await expect(work(page).getByRole('heading', { level: 1, name: /Mango Park/ })).toBeVisible()
    for (const alias of ALIASES) {
      await work(page).getByRole('textbox', { name: 'Add another name, in any script' }).fill(alias)
      await work(page).getByRole('button', { name: 'Add', exact: true }).click()
      await expect(work(page).getByRole('button', { name: `Remove the name ${alias}` })).toBeVisible()
    }
    await expectAccessible(page, 'entity')
    await work(page).getByRole('region', { name: 'Mentions' }).getByRole('button', { name: /known as Mango Park in Kampong Speu/ }).click()
    await expectInSight(page, 'complex known as Mango Park')
    await button('Back').click()
  })

  const pdf = join(userData, 'Mango Park.pdf')
  await test.step('choose what the dossier says, see its pages, export it', async () => {
    await button(/^Export dossier/).click()
    const choices = inspector(page)
    await choices.getByRole('textbox', { name: 'Author' }).fill('Desk of the sample case')
    await choices.getByRole('radio', { name: /^TLP:AMBER / }).check()
    await choices.getByRole('region', { name: 'Sections' }).getByText('Related entities').click()
    const pages = page.getByRole('region', { name: 'Pages of the dossier' })
    await expect(pages.getByText('Desk of the sample case').first()).toBeVisible()
    await expect.poll(() => pages.locator('canvas').first().evaluate(inkOf)).toBeGreaterThan(0.01)
    await expectAccessible(page, 'dossier')
    await answerDialogs(app, [pdf])
    await button(/^Export PDF…/).click()
    await expect(page.getByText('Written: Mango Park.pdf')).toBeVisible()
    await expectAccessible(page, 'exported')
  })

  await test.step('read the PDF back; the case is closed and vouches for it', async () => {
    await button('Case menu').click()
    await page.getByRole('menuitem', { name: 'Close case' }).click()
    await expect(button('Open case…')).toBeVisible()
    expectDossier(pdf, caseFile, PASSPHRASE, {
      label: 'TLP:AMBER', quotes: QUOTES, leavesOut: 'Related entities',
      says: [...ALIASES, 'Chronology', 'Compare the 25 who were sent to court.', 'Desk of the sample case'],
    })
  })
})
