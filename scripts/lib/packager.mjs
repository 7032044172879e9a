import { join } from 'node:path'
import { runCommand } from './command.mjs'
import { ROOT } from './paths.mjs'

/**
 * Runs electron-builder with electron-builder.yml and the Electron at hand, so that nothing is downloaded.
 * @param {{ folder: string, version: string } | null} electron null: let it fetch the one that package.json names
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runPackager(electron, args) {
  const own = electron ? [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`] : []
  return runCommand(process.execPath, [join(ROOT, 'node_modules/electron-builder/cli.js'), ...args, '--publish', 'never', ...own], { cwd: ROOT })
}
