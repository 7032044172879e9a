import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './lib/command.mjs'
import { hasDisplay } from './lib/display.mjs'
import { OUT, ROOT } from './lib/paths.mjs'
import { SAMPLE } from './lib/sample.mjs'
import { requireSandbox, sandboxSwitches } from './lib/sandbox.mjs'
import { run, say, SetupError } from './lib/say.mjs'
import { setUp, setUpWindow } from './lib/set-up.mjs'

async function openWindow() {
  const electron = await setUpWindow()
  requireSandbox(electron.folder)
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return runCommand(electron.executable, [...sandboxSwitches(), ROOT, '--sample', ...process.argv.slice(2)], { env })
}

/** The main job without a window: the sample case in, its dossiers out. */
async function exportDossiers() {
  say('There is no display here, so no window can open: the sample case and its dossiers are made instead.')
  await setUp()
  const folder = join(OUT, 'dossiers')
  rmSync(folder, { recursive: true, force: true })
  const exitCode = await runCommand(process.execPath, [join(OUT, 'cli', 'index.js'), 'dossier', SAMPLE, '--all', '--out', folder])
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []
  if (files.length === 0) throw new SetupError('No dossier could be made from the sample case; what is above says why.')
  console.log(`\nThe sample case: ${SAMPLE}\nIts ${files.length} dossiers: ${folder}`)
  return exitCode
}

await run(() => (hasDisplay() ? openWindow() : exportDossiers()))
