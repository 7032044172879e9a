import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { installSubstitute, SUBSTITUTE_VERSION, substituteFits, substituteFolder } from './electron-substitute.mjs'
import { cacheFolder, ROOT } from './paths.mjs'
import { SetupError, say } from './say.mjs'

/** How long Electron's own download may take, in milliseconds: 110 MB on a slow line. Where it is closed it fails within seconds. */
const DOWNLOAD_LIMIT = 300_000

const PACKAGE = join(ROOT, 'node_modules', 'electron')

const packageVersion = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Electron's own binary, as its package's install script leaves it. */
function ownElectron() {
  const executable = read(join(PACKAGE, 'path.txt'))
  const folder = join(PACKAGE, 'dist')
  const version = packageVersion()
  if (executable === null || read(join(folder, 'version'))?.replace(/^v/, '') !== version) return null
  return existsSync(join(folder, executable)) ? { folder, executable: join(folder, executable), version } : null
}

function substitute(cache) {
  const folder = substituteFolder(cache)
  const executable = join(folder, 'electron')
  return existsSync(executable) ? { folder, executable, version: SUBSTITUTE_VERSION } : null
}

/** The Electron to use — its folder, executable and version — or null when none is installed yet. */
export function installedElectron(cache = cacheFolder()) {
  return ownElectron() ?? (substituteFits() ? substitute(cache) : null)
}

/**
 * Finds Electron, and installs it first where it is missing.
 * @returns {Promise<{ folder: string, executable: string, version: string }>}
 */
export async function ensureElectron(cache = cacheFolder()) {
  const there = installedElectron(cache)
  if (there) return there
  say('Fetching Electron …')
  capture(process.execPath, [join(PACKAGE, 'install.js')], { cwd: ROOT, timeout: DOWNLOAD_LIMIT })
  const own = ownElectron()
  if (own) return own
  if (!substituteFits()) {
    throw new SetupError('Electron could not be downloaded. Check the network (behind a proxy set ELECTRON_GET_USE_PROXY=1 and HTTPS_PROXY) and run this again.')
  }
  const folder = await installSubstitute(cache)
  return { folder, executable: join(folder, 'electron'), version: SUBSTITUTE_VERSION }
}
