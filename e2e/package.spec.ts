import { FuseV1Options, flipFuses, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedElectron } from '../scripts/lib/electron.mjs'
import { runPackager } from '../scripts/lib/packager.mjs'
import { answerDialogs, ask, expect, launch, test } from './app.ts'

/** Where the packager puts an unpacked app, and its executable in there. */
const UNPACKED: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux-unpacked/redthread', win32: 'win-unpacked/Redthread.exe', darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Redthread.app/Contents/MacOS/Redthread`,
}

const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

test('the packaged app has its fuses safe, and opens its window on the sample case', async ({ userData }) => {
  test.setTimeout(180_000)
  const output = await mkdtemp(join(tmpdir(), 'redthread-package-'))
  try {
    const exitCode = await runPackager(installedElectron(), ['--dir', `-c.directories.output=${output}`])
    expect(exitCode).toBe(0)
    const executable = join(output, UNPACKED[process.platform]!)

    expect(await getCurrentFuseWire(executable)).toMatchObject({
      [FuseV1Options.RunAsNode]: OFF,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
      [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
      [FuseV1Options.OnlyLoadAppFromAsar]: ON,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
    })

    // Its twin, which differs in nothing but that Playwright can attach itself.
    await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature: process.platform === 'darwin', [FuseV1Options.EnableNodeCliInspectArguments]: true })
    const app = await launch({ userData, executable, args: ['--sample'] })
    const page = await app.firstWindow()
    await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible({ timeout: 20_000 })
    expect(await app.evaluate(({ app: packaged }) => packaged.isPackaged)).toBe(true)

    // An import starts a worker thread from inside the package.
    const article = join(output, 'article.txt')
    await writeFile(article, 'A new article\n\nOne paragraph about a raid, and a second sentence.\n')
    await answerDialogs(app, [article])
    const { token } = await ask<{ token: string }>(page, 'dialog.importFiles')
    const { jobId } = await ask<{ jobId: string }>(page, 'import.start', { files: token })
    await expect.poll(() => ask(page, 'import.report', { jobId })).toMatchObject({ state: 'done', files: [{ fate: 'imported' }] })

    // A dossier needs the fonts, and the shaper's WebAssembly.
    const [compound] = await ask<{ entity: { id: string } }[]>(page, 'entities.list', { type: 'compound' })
    const pdf = join(output, 'dossier.pdf')
    await answerDialogs(app, [pdf])
    const { token: target } = await ask<{ token: string }>(page, 'dialog.saveDossier', { name: 'dossier' })
    await ask(page, 'dossier.export', { entityId: compound!.entity.id, file: target })
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await ask(page, 'dossier.verify', { file: target })).toMatchObject({ problems: [] })
    await app.close()
  } finally {
    await rm(output, { recursive: true, force: true })
  }
})
