import { build } from './build.mjs'
import { installDependencies, requireNode } from './dependencies.mjs'
import { ensureElectron } from './electron.mjs'
import { ensureSample } from './sample.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

// Each step is skipped when it is satisfied, and then asks the network nothing.

/** Makes this checkout ready for the command line, and with `sample` the sample case. */
export async function setUp({ sample = true } = {}) {
  requireNode()
  installDependencies()
  await build()
  if (sample) ensureSample()
}

/** Makes this checkout ready to open a window, and with `tests` to test it. Returns the Electron to use. */
export async function setUpWindow({ tests = false } = {}) {
  requireNode()
  installDependencies()
  const electron = await ensureElectron()
  ensureSystemLibraries(electron.executable, { tests })
  await setUp()
  return electron
}
