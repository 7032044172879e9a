import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, ask, expect, keys, type Desk } from './app.ts'
import { articleText } from './reader.ts'
import { work } from './workbench.ts'

/** Makes a case of these files, by their names, and waits until all of them are articles. */
export async function caseWith({ app, page, userData }: Desk, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const folder = join(userData, 'pile')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  await answerDialogs(app, [join(userData, 'pile.redthread')], [folder])
  await page.getByRole('button', { name: 'New case' }).click()
  await page.keyboard.type('Pile')
  await page.getByText('Without a passphrase').click()
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await keys(page, 'Control+Shift+I')
  await expect.poll(async () => (await ask<readonly { state: string }[]>(page, 'import.progress')).map(({ state }) => state)).toEqual(['done'])
  await expect(work(page).getByRole('grid', { name: /^Articles/ })).toBeVisible()
}

/** Opens an article by its title, through the finder. */
export async function openArticle({ page }: Pick<Desk, 'page'>, title: string): Promise<void> {
  await keys(page, 'ControlOrMeta+k')
  await page.keyboard.type(title)
  // Until something is found, a search for the same words is what Enter would do.
  await expect(page.getByRole('group', { name: 'Articles' }).getByRole('option', { selected: true })).toContainText(title)
  await keys(page, 'Enter')
  await expect(articleText(page)).toBeFocused()
  await expect(page.getByRole('article', { name: title })).toBeVisible()
}
