import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './say.mjs'

const RESTRICTION = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'

const isRoot = () => process.getuid?.() === 0

/** Chromium refuses to start as root with its sandbox on. */
export function sandboxSwitches() {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
}

/** Where the system keeps ordinary users from sandboxing (Ubuntu 24.04 and later), Chromium needs its helper to belong to root. */
export function requireSandbox(folder) {
  if (process.platform !== 'linux' || isRoot() || !existsSync(RESTRICTION) || readFileSync(RESTRICTION, 'utf8').trim() !== '1') return
  const helper = join(folder, 'chrome-sandbox')
  const { uid, mode } = statSync(helper)
  if (uid === 0 && (mode & 0o4000) !== 0) return
  throw new SetupError(`This system lets Electron's sandbox start only with your leave. Type this once, then run this again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`)
}
