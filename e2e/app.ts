import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedElectron } from '../scripts/lib/electron.mjs'
import { ROOT } from '../scripts/lib/paths.mjs'
import { sandboxSwitches } from '../scripts/lib/sandbox.mjs'
import { ownScreen } from './screen.ts'

const OWN = /^(redthread|devtools|blob|data):/

export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  /** The folder this app keeps its settings in: fresh, and gone afterwards. */
  readonly userData: string
  /** Every request to anything but the app itself, refused or not. Checked to be empty when the test ends. */
  readonly foreignRequests: readonly string[]
  /** What the page's console said of errors and broken policies. Checked to be empty when the test ends, unless `provokes` is set. */
  readonly complaints: readonly string[]
}

export interface LaunchOptions {
  /** After the app's folder on the command line: a case to open, `--sample`. */
  readonly args?: readonly string[]
  readonly userData: string
  /** A packaged app; the built one in the checkout when it is left out. */
  readonly executable?: string
}

/** Starts the app as a person would, but in its own user data folder. */
export function launch({ args = [], userData, executable }: LaunchOptions): Promise<ElectronApplication> {
  const electron = installedElectron()
  if (electron === null) throw new Error('Electron is not set up. Run `npm test`, or `npm start` once.')
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
  // Playwright asks the electron package where its binary is, and only then loads its own start-up module.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
  const switches = sandboxSwitches()
  return _electron.launch({
    // Left to itself Playwright switches the sandbox off on Linux.
    chromiumSandbox: switches.length === 0,
    ...(executable ? { executablePath: executable } : {}),
    args: [...switches, ...(executable ? [] : [ROOT]), `--user-data-dir=${userData}`, ...args],
    env,
  })
}

/** What an app asks for beyond itself, refused or not, and what its page complains of: lists that grow. */
export async function listenTo(app: ElectronApplication): Promise<Pick<Desk, 'page' | 'foreignRequests' | 'complaints'>> {
  const foreignRequests: string[] = []
  const complaints: string[] = []
  app.context().on('request', (request) => {
    if (!OWN.test(request.url())) foreignRequests.push(request.url())
  })
  app.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const page = await app.firstWindow()
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, foreignRequests, complaints }
}

/** Answers the next dialogs of this app with these paths; null is Cancel. Every one after the last is cancelled. */
export async function answerDialogs(app: ElectronApplication, ...answers: readonly (readonly string[] | null)[]): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const left = [...given]
    const next = () => left.shift() ?? null
    dialog.showOpenDialog = async () => {
      const paths = next()
      return { canceled: paths === null, filePaths: [...(paths ?? [])] }
    }
    dialog.showSaveDialog = async () => {
      const paths = next()
      return { canceled: paths === null, filePath: paths?.[0] ?? '' }
    }
  }, answers)
}

/** One call, made as the page makes it. Answers its value. @throws when the answer is an error */
export function ask<T = unknown>(page: Page, name: string, input: object = {}): Promise<T> {
  return page.evaluate(async ([what, given]) => {
    const { api } = globalThis as unknown as { api: { call: Record<string, (input: object) => Promise<{ ok: boolean; value: unknown; error: unknown }>> } }
    const answer = await api.call[what]!(given)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value
  }, [name, input] as const) as Promise<T>
}

/** Ends the engine's process as a crash would. */
export async function killEngine(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Redthread engine')?.pid)
  if (pid === undefined) throw new Error('No engine is running.')
  process.kill(pid, 'SIGKILL')
}

/** Presses keys one after another, as a person does. */
export async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
}

/** What axe finds wrong on the page as it is, as lines: rule, where. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Electron has no second page for axe to work in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes
    // What parts two landmarks lies in neither of them.
    .filter(({ html }) => !(id === 'region' && html.includes('role="separator"')))
    .map(({ target }) => `${id}: ${target.join(' ')}`))
}

interface Fixtures {
  readonly userData: string
  /** What comes after the app's folder on the command line: `test.use({ args: ['--sample'] })`. */
  readonly args: readonly string[]
  /** Set by tests that do on purpose what the console complains of. */
  readonly provokes: boolean
  readonly desk: Desk
}

/** A test with a running app, a fresh user data folder, and a guard over network and console. */
export const test = base.extend<Fixtures, { readonly ownScreen: void }>({
  ownScreen: [async ({}, use) => {
    const end = await ownScreen()
    await use()
    end()
  }, { scope: 'worker', auto: true }],
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'redthread-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  args: [[], { option: true }],
  provokes: [false, { option: true }],
  desk: async ({ userData, args, provokes }, use) => {
    const app = await launch({ userData, args })
    const { page, foreignRequests, complaints } = await listenTo(app)
    await use({ app, page, userData, foreignRequests, complaints })
    await app.close()
    expect(foreignRequests, 'requests that left the app').toEqual([])
    if (!provokes) expect(complaints, 'errors on the page').toEqual([])
  },
})

export { expect }
