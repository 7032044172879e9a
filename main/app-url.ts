import { join, sep } from 'node:path'

export const SCHEME = 'redthread'
export const APP_URL = `${SCHEME}://app/index.html`

/** Whether a URL is one of the app's own pages. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${SCHEME}:` && host === 'app'
}

/** The file below the built `out` folder that a URL stands for: the page's own, or a font. Null: another host, or a way out of the folder. */
export function fileOfUrl(url: string, out: string): string | null {
  if (!isAppUrl(url)) return null
  const path = decode(new URL(url).pathname)
  if (path === null || path.includes('\0')) return null
  const folder = join(out, path.startsWith('/fonts/') ? 'fonts' : 'renderer') + sep
  const file = join(folder, path.startsWith('/fonts/') ? path.slice('/fonts/'.length) : path)
  return file.startsWith(folder) ? file : null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
