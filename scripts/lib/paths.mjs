import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const OUT = join(ROOT, 'out')

/** Where large downloads outlive the checkout: follows the platform's habit. */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'redthread', 'cache')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'redthread')
}
