import { build } from './build.mjs'
import { installDependencies, requireNode } from './dependencies.mjs'
import { ensureElectron } from './electron.mjs'
import { ensureSample } from './sample.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * Makes this checkout ready to run; each step is skipped when it is satisfied, and then asks the network nothing.
 * Without `window` Electron and its libraries are left out: the command line needs neither.
 */
export async function setUp({ window = true, tests = false, sample = true } = {}) {
  requireNode()
  installDependencies()
  const electron = window ? await ensureElectron() : null
  if (electron) ensureSystemLibraries(electron.executable, { tests })
  await build()
  if (sample) ensureSample()
  return { electron }
}
