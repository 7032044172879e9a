import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { ROOT } from './paths.mjs'
import { SetupError, say } from './say.mjs'

/** The oldest Node the project runs on; package.json says the same to npm. */
const OLDEST_NODE = [20, 19]

export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new SetupError(`Redthread needs Node ${OLDEST_NODE.join('.')} or later; this is ${version}. Install a newer one from nodejs.org and run this again.`)
}

/**
 * Whether what npm says it installed (node_modules/.package-lock.json) is what the lockfile asks for.
 * Optional packages may be absent: most are for another platform.
 */
export function matchesLockfile(lockfile, installed) {
  const wanted = Object.entries(lockfile.packages).filter(([path]) => path !== '')
  const there = installed.packages
  return wanted.every(([path, { version, optional }]) => there[path]?.version === version || (there[path] === undefined && optional === true))
    && Object.keys(there).every((path) => lockfile.packages[path] !== undefined)
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function isInstalled() {
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'))
  return installed !== null && matchesLockfile(readJson(join(ROOT, 'package-lock.json')), installed)
}

/** `npm ci` where node_modules is missing or is not what the lockfile says. */
export function installDependencies() {
  if (isInstalled()) return
  say('Installing the dependencies …')
  const { status, stderr, error } = capture('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT })
  if (error) throw new SetupError('npm could not be started. It comes with Node: install Node from nodejs.org and run this again.')
  if (status !== 0) throw new SetupError(`The dependencies could not be installed. Check the network and run this again. npm said:\n${stderr.trim()}`)
}
