import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { installedElectron } from '../scripts/lib/electron.mjs'
import { ROOT } from '../scripts/lib/paths.mjs'
import { sandboxSwitches } from '../scripts/lib/sandbox.mjs'
import { answerDialogs, ask, expect, launch, test, type Desk } from './app.ts'

/** Clicks a line of the application menu. */
async function chooseInMenu({ app }: Desk, menu: string, line: string): Promise<void> {
  await app.evaluate(({ Menu }, [top, label]) => {
    const submenu = Menu.getApplicationMenu()!.items.find((item) => item.label === top)!.submenu!
    submenu.items.find((item) => item.label === label)!.click({ triggeredByAccelerator: false })
  }, [menu, line] as const)
}

test('the application menu runs the window’s commands', async ({ desk }) => {
  const { page } = desk
  await expect(page.getByRole('button', { name: 'Open the sample case' })).toBeVisible()
  await chooseInMenu(desk, 'File', 'Open the Sample Case')
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
  await chooseInMenu(desk, 'View', 'Dark Theme')
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark')
  await chooseInMenu(desk, 'File', 'Close Case')
  await expect(page.getByRole('button', { name: 'Open the sample case' })).toBeVisible()
})

test('a case named to a second start opens in the window that is there', async ({ userData, desk }) => {
  const { app, page } = desk
  const file = join(userData, 'second.redthread')
  await answerDialogs(app, [file])
  const { token } = await ask<{ token: string }>(page, 'dialog.newCase', { name: 'second' })
  await ask(page, 'case.create', { file: token, passphrase: null, name: 'The second case' })
  await ask(page, 'case.close')

  const second = spawn(installedElectron()!.executable, [...sandboxSwitches(), ROOT, `--user-data-dir=${userData}`, file], { stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(() => ask(page, 'case.current')).toMatchObject({ name: 'The second case' })
  // And once more, now that it is open.
  await once(spawn(installedElectron()!.executable, [...sandboxSwitches(), ROOT, `--user-data-dir=${userData}`, file], { stdio: 'ignore' }), 'exit')
  await expect(page.getByText('The second case').first()).toBeVisible()
  await expect(page.getByText('already open')).toHaveCount(0)
})

test('a page that dies is loaded again, with its case', async ({ userData }) => {
  const app = await launch({ userData, args: ['--sample'] })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => new Promise<void>((resolve) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    webContents.once('did-finish-load', () => resolve())
    webContents.forcefullyCrashRenderer()
  }))
  const words = () => app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.body.innerText') as Promise<string>)
  await expect.poll(words).toMatch(/\d+ articles/)
  await app.close()
})
