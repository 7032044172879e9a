import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { appProcesses, sumOf, type AppProcess } from './app-processes.ts'
import { answer } from './peer.ts'

/**
 * `app-import ELECTRON FOLDER WHAT ARGUMENT…` imports FOLDER/WHAT into an encrypted case of the built app, with its window open on the library, and answers the memory of all its
 * processes: before the import begins, and at the moment of it when their sum was highest.
 */
const [electron = '', folder = '', what = '', ...given] = process.argv.slice(2)
/** Between two looks at the processes, milliseconds. A look takes about 20 ms. */
const EVERY = 250

interface Import {
  readonly state: string
  readonly counts: { readonly imported: number }
}

/** What of the window's own API is used. */
interface Api {
  readonly call: Readonly<Record<string, (input: object) => Promise<{ readonly ok: boolean; readonly value: unknown; readonly error: unknown }>>>
  readonly on: { readonly import: (listener: (progress: Import) => void) => () => void }
}

const userData = mkdtempSync(join(tmpdir(), 'redthread-bench-import-'))
// Playwright asks the electron package where its binary is, and only then loads its own start-up module.
process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electron)
const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
const app = await _electron.launch({ chromiumSandbox: !given.includes('--no-sandbox'), args: [...given, `--user-data-dir=${userData}`], env })
try {
  const page = await app.firstWindow()
  const ask = <T>(name: string, input: object = {}): Promise<T> => page.evaluate(async ([called, passed]) => {
    const reply = await (globalThis as unknown as { readonly api: Api }).api.call[called]!(passed)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value
  }, [name, input] as const) as Promise<T>
  await app.evaluate(({ dialog }, [file, files]) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [files] })
  }, [join(userData, 'bench.redthread'), join(folder, what)] as const)

  const { token: file } = await ask<{ token: string }>('dialog.newCase')
  await ask('case.create', { file, passphrase: 'a passphrase for measuring' })
  await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()

  const look = (): AppProcess[] | null => appProcesses(app.process().pid!)
  const before = look()
  let peak = before
  const timer = setInterval(() => {
    const now = look()
    if (now !== null && sumOf(now) > sumOf(peak ?? [])) peak = now
  }, EVERY)
  const { token: files } = await ask<{ token: string }>('dialog.importFolder')
  const started = performance.now()
  const ended = page.evaluate(() => new Promise<Import>(resolve => {
    (globalThis as unknown as { readonly api: Api }).api.on.import(progress => {
      if (progress.state !== 'running' && progress.state !== 'queued') resolve(progress)
    })
  }))
  await ask('import.start', { files })
  const { state, counts } = await ended
  clearInterval(timer)
  if (state !== 'done') throw new Error(`The import ended as ${state}.`)
  answer({ ms: performance.now() - started, imported: counts.imported, before, peak, after: look() })
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}
