import { join } from 'node:path'
import { answerDialogs, ask, expect, keys, test } from './app.ts'
import { caseWith } from './case-with.ts'
import { expectAccessible, work } from './workbench.ts'

const FILES = {
  'gate.txt': 'The gate of the compound was open\n\nTwo guards stood beside the gate on Monday, and a lorry came at noon.\n',
  'lamp.txt': 'A lamp burned in the yard all night\n\nThe clerk said that nobody had lit the lamp in the yard.\n',
}

test('a step that cannot be taken back is left as it is, and undo goes on with the one before', async ({ desk }) => {
  const { app, page, userData } = desk
  await caseWith(desk, FILES)
  const library = work(page).getByRole('grid', { name: /^Articles/ })
  const rows = library.getByRole('row').filter({ has: page.getByRole('gridcell') })
  const row = (title: string) => rows.filter({ hasText: title })
  const picked = page.getByRole('toolbar', { name: 'Selected articles' })
  const notice = page.getByRole('region', { name: 'Notices' })

  await row('A lamp burned').click({ modifiers: ['ControlOrMeta'] })
  await keys(page, 'c')
  await expect(page.getByRole('textbox', { name: 'Value' })).toBeFocused()
  await page.keyboard.type('The River Post')
  await keys(page, 'Enter')
  await expect(row('The River Post')).toHaveCount(1)

  await row('The gate of').click({ modifiers: ['ControlOrMeta'] })
  await picked.getByRole('button', { name: 'Remove…' }).click()
  await page.getByRole('region', { name: 'Remove 1 article from the case?' }).getByRole('button', { name: 'Remove 1 article' }).click()
  await expect(rows).toHaveCount(1)
  await answerDialogs(app, [join(userData, 'pile')])
  await keys(page, 'Control+Shift+I')
  await expect.poll(async () => (await ask<{ total: number }>(page, 'articles.list')).total).toBe(2)
  await expect(rows).toHaveCount(2)

  await keys(page, 'Control+z')
  const stuck = notice.getByText(/^Remove The gate of the compound was open: /)
  await expect(stuck).toBeVisible()
  await expectAccessible(page, 'a step that cannot be taken back')
  await notice.getByRole('button', { name: 'Leave that step as it is' }).click()
  await expect(notice).toContainText('Left as it is: Remove The gate of the compound was open')
  await expect(stuck).toHaveCount(0)
  await expect(rows).toHaveCount(2)

  await keys(page, 'Control+z')
  await expect(row('The River Post')).toHaveCount(0)
  await expect(rows).toHaveCount(2)
})
