import { join } from 'node:path'
import { ROOT } from '../scripts/lib/paths.mjs'
import { answerDialogs, expect, keys, test } from './app.ts'
import { pressUntilFocused, pressUntilSaid, retype } from './keys.ts'
import { expectDossier } from './pdf.ts'
import { articleText, expectInSight, painted, selected } from './reader.ts'
import { expectAccessible, inspector, marked, named, searchField, status, suggested, work } from './workbench.ts'

const ARTICLES = join(ROOT, 'seeds', 'articles')
const PASSPHRASE = 'amber quartz lantern meadow 47'

test('the main job by keyboard alone', async ({ desk: { app, page, userData } }) => {
  test.setTimeout(180_000)
  const { keyboard } = page
  const caseFile = join(userData, 'Kampong Speu.redthread')
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  /** Presses J until the suggestion that is open is of this name. */
  const goToSuggestion = (name: string) => expect(async () => {
    const open = suggested(page).getByRole('button', { expanded: true })
    if (await open.count() === 0 || !(await open.innerText()).includes(name)) await keys(page, 'j')
    expect(await open.innerText()).toContain(name)
  }).toPass({ intervals: [0], timeout: 10_000 })

  await test.step('make a case with a passphrase', async () => {
    await expect(button('New case')).toBeFocused()
    await keys(page, 'Enter')
    await expect(page.getByLabel('Name of the case')).toBeFocused()
    await keyboard.type('Kampong Speu')
    await pressUntilFocused(page, page.getByLabel('Passphrase', { exact: true }))
    await keyboard.type(PASSPHRASE)
    await keys(page, 'Tab')
    await keyboard.type(PASSPHRASE)
    await expect(page.getByText(/Strength: strong/)).toBeVisible()
    await answerDialogs(app, [caseFile])
    await keys(page, 'Enter')
    await expect(work(page).getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  })

  await test.step('import a folder, read its report, open an article from it', async () => {
    await answerDialogs(app, [ARTICLES])
    await keys(page, 'ControlOrMeta+Shift+I')
    await expect(status(page).getByText('21 articles imported')).toBeVisible()
    await pressUntilFocused(page, button('Show report'), 'F6')
    await keys(page, 'Enter')
    const files = page.getByRole('listbox', { name: 'Files of the import' })
    await expect(page.getByRole('radio', { name: 'Imported 21' })).toBeVisible()
    await pressUntilFocused(page, files, 'F6')
    await keys(page, 'End')
    await expect(files.getByRole('option', { selected: true })).toContainText('xing-tian-di.md')
    await keys(page, 'Enter')
    await expect(articleText(page)).toBeFocused()
    await expect(articleText(page)).toContainText('Rithy Raksmei')
  })

  await test.step('help lists the keys', async () => {
    await keys(page, '?')
    const help = page.getByRole('dialog', { name: 'Keyboard keys' })
    await expect(help.getByText('Accept the suggestion')).toBeVisible()
    await expectAccessible(page, 'keys')
    await keys(page, 'Escape')
    await expect(help).toHaveCount(0)
    await expect(articleText(page)).toBeFocused()
  })

  await test.step('search, and open a hit at its passage', async () => {
    await keys(page, '/')
    await expect(searchField(page)).toBeFocused()
    await keyboard.type('raid "Mango')
    await expect(page.getByRole('alert')).toContainText('This quote is opened and never closed')
    for (const [word, title] of [['诈骗', /芒果园区/], ['ជួញដូរ', /បុរីម៉ាំងហ្គោផាក/]] as const) {
      await retype(page, word)
      await expect(page.getByRole('option', { name: title }).locator('mark').first()).toHaveText(word)
    }
    // Pressed before the answer is there, the arrow means the first hit of what was typed last.
    await retype(page, '"close to 1,000"')
    await keys(page, 'ArrowDown')
    await expect(page.getByRole('option', { selected: true })).toContainText('close to 1,000')
    await expect(searchField(page)).toBeFocused()
    await keys(page, 'Enter')
    await expect(articleText(page)).toBeFocused()
    await expectInSight(page, 'close to 1,000')
    await expect.poll(() => painted(page, 'hit-here')).toEqual(['close to 1,000'])
  })

  await test.step('H highlights words, M writes a note on some of them, T tags others', async () => {
    await keys(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
    expect(await selected(page)).toBe('close to 1,000 foreigners')
    await keys(page, 'h')
    await expect.poll(() => painted(page, 'yellow')).toEqual(['close to 1,000 foreigners'])
    await expect(articleText(page)).toBeFocused()
    await keys(page, 'ControlOrMeta+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
    expect(await selected(page)).toBe('foreigners, CamboJA News reported')
    await keys(page, 'm')
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toBeFocused()
    await keyboard.type('Compare the 25 who were sent to court.')
    await keys(page, 'ControlOrMeta+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(articleText(page)).toBeFocused()
    await keys(page, 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 't')
    await expect(work(page).getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
    await keyboard.type('reason')
    await keys(page, 'Enter', 'ControlOrMeta+Enter')
    await expect(marked(page).getByText('reason', { exact: true })).toBeVisible()
    await expect(articleText(page)).toBeFocused()
  })

  await test.step('J goes to the next suggestion, Shift+A accepts a name everywhere, A accepts one, R rejects one', async () => {
    await keys(page, 'ControlOrMeta+Home')
    await goToSuggestion('Mango Park')
    await expect(suggested(page).getByText('The article says elsewhere who or what Mango Park is.')).toBeVisible()
    await keys(page, 'Shift+A')
    await expect(named(page).getByRole('button', { name: 'Mango Park' })).toBeVisible()
    await goToSuggestion('Sar Thet')
    await keys(page, 'a')
    await expect(named(page).getByRole('button', { name: 'Sar Thet' })).toBeVisible()
    await goToSuggestion('Fresh News')
    await keys(page, 'r')
    await expect(suggested(page).getByText('Fresh News')).toHaveCount(0)
    expect(await painted(page, 'mention-compound')).toEqual(['Mango Park', 'Mango Park', 'Mango Park', 'Mango Park'])
    expect(await painted(page, 'mention-official')).toEqual(['Sar Thet'])
  })

  await test.step('what was rejected stays rejected in a case that is closed and opened again', async () => {
    await keys(page, 'ControlOrMeta+Shift+w')
    await expect(button('New case')).toBeFocused()
    await pressUntilFocused(page, button(/^Kampong Speu/))
    await keys(page, 'Enter')
    await expect(page.getByLabel('Passphrase')).toBeFocused()
    await keyboard.type(PASSPHRASE)
    await keys(page, 'Enter')
    // The same case goes on where it was.
    await expect(articleText(page)).toBeFocused()
    await expect(named(page).getByRole('button', { name: 'Sar Thet' })).toBeVisible()
    await expect(suggested(page).getByText('General Department of Immigration', { exact: true })).toBeVisible()
    await expect(suggested(page).getByText('Fresh News')).toHaveCount(0)
  })

  await test.step('E names what is not proposed', async () => {
    await keys(page, 'ControlOrMeta+Home')
    await pressUntilSaid(page, 'ArrowDown', /^Paragraph \d+\. The timing drew attention/)
    await pressUntilSaid(page, 'ArrowRight', /^One day earlier/)
    await pressUntilSaid(page, 'ControlOrMeta+ArrowRight', /^KBS$/)
    await keys(page, 'Shift+ArrowRight')
    expect(await selected(page)).toBe('KBS')
    await keys(page, 'e')
    const picker = work(page).getByRole('combobox', { name: 'Who or what is “KBS”?' })
    await expect(picker).toBeFocused()
    const choice = page.getByRole('option', { name: 'New organization: KBS' })
    while (await choice.getAttribute('aria-selected') !== 'true') await keys(page, 'ArrowDown')
    await keys(page, 'Enter')
    await expect(named(page).getByRole('button', { name: 'KBS' })).toBeVisible()
    await expect(articleText(page)).toBeFocused()
  })

  await test.step('in the inspector: tie an annotation, correct the outlet and take that back', async () => {
    await pressUntilFocused(page, inspector(page).getByRole('button', { name: /^Suggested/ }), 'F6')
    await pressUntilFocused(page, marked(page).getByRole('button', { name: 'Show “close to 1,000 foreigners” in the text' }))
    await keys(page, 'Enter', 'e')
    const tie = marked(page).getByRole('combobox', { name: 'Tie to an entity' })
    await expect(tie).toBeFocused()
    await keyboard.type('sar th')
    await keys(page, 'Enter')
    await expect(marked(page).getByRole('group', { name: 'Tied to' }).getByText('Sar Thet')).toBeVisible()
    await expect(articleText(page)).toBeFocused()
    await pressUntilFocused(page, inspector(page).getByRole('button', { name: /^Suggested/ }), 'F6')
    await pressUntilFocused(page, inspector(page).getByRole('button', { name: 'Correct the outlet' }))
    await keys(page, 'Enter')
    await expect(inspector(page).getByRole('textbox', { name: 'Outlet' })).toBeFocused()
    await retype(page, 'CamboJA News')
    await keys(page, 'Enter')
    await expect(inspector(page).getByText('corrected by hand')).toBeVisible()
    await pressUntilFocused(page, inspector(page).getByRole('button', { name: 'Take back to what was found' }), 'Shift+Tab')
    await keys(page, 'Enter')
    await expect(inspector(page).getByText('corrected by hand')).toHaveCount(0)
  })

  await test.step('Ctrl+Z takes steps back, Ctrl+Shift+Z does them again', async () => {
    const tied = marked(page).getByRole('group', { name: 'Tied to' }).getByText('Sar Thet')
    await keys(page, 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z')
    await expect(tied).toHaveCount(0)
    await keys(page, 'ControlOrMeta+Shift+z')
    await expect(tied).toBeVisible()
  })

  await test.step('Ctrl+K finds the entity; its page gets another name and leads to a mention', async () => {
    await keys(page, 'ControlOrMeta+k')
    const finder = page.getByRole('dialog', { name: 'Find anything' })
    await expect(finder.getByRole('combobox')).toBeFocused()
    await keyboard.type('mango')
    await expect(finder.getByRole('option', { selected: true })).toContainText('Mango Park')
    await expectAccessible(page, 'finder')
    await keys(page, 'Enter')
    await expect(page.getByRole('region', { name: 'Mango Park' })).toBeFocused()
    await pressUntilFocused(page, work(page).getByRole('textbox', { name: 'Add another name, in any script' }))
    await keyboard.type('芒果园区')
    await keys(page, 'Enter')
    await expect(work(page).getByRole('button', { name: 'Remove the name 芒果园区' })).toBeVisible()
    await pressUntilFocused(page, work(page).getByRole('button', { name: /known as Mango Park in Kampong Speu/ }))
    await keys(page, 'Enter')
    await expect(articleText(page)).toBeFocused()
    await expectInSight(page, 'complex known as Mango Park')
    await keys(page, 'Alt+ArrowLeft')
    await expect(page.getByRole('region', { name: 'Mango Park' })).toBeFocused()
  })

  const pdf = join(userData, 'Mango Park.pdf')
  await test.step('D opens the dossier; its choices are made; Ctrl+S exports it', async () => {
    await keys(page, 'd')
    const pages = page.getByRole('region', { name: 'Pages of the dossier' })
    await expect(pages.getByRole('region', { name: /^Page 1 of/ })).toBeVisible()
    const choices = inspector(page)
    await pressUntilFocused(page, choices.getByRole('textbox', { name: 'Title' }), 'F6')
    await keys(page, 'Tab')
    await keyboard.type('Desk of the sample case')
    await pressUntilFocused(page, choices.getByRole('radio', { checked: true }))
    const amber = choices.getByRole('radio', { name: /^TLP:AMBER / })
    while (!await amber.isChecked()) await keys(page, 'ArrowDown')
    const related = choices.getByRole('checkbox', { name: 'Related entities' })
    await pressUntilFocused(page, related)
    await keys(page, 'Space')
    await expect(related).not.toBeChecked()
    await answerDialogs(app, [pdf])
    await keys(page, 'ControlOrMeta+s')
    await expect(page.getByText('Written: Mango Park.pdf')).toBeVisible()
  })

  await test.step('Ctrl+Shift+W closes the case; the PDF says what it should and is vouched for', async () => {
    await keys(page, 'ControlOrMeta+Shift+w')
    await expect(button('New case')).toBeFocused()
    expectDossier(pdf, caseFile, PASSPHRASE, {
      label: 'TLP:AMBER', quotes: ['close to 1,000 foreigners', 'foreigners, CamboJA News reported'], leavesOut: 'Related entities',
      says: ['Compare the 25 who were sent to court.', '芒果园区', 'Desk of the sample case'],
    })
  })
})
