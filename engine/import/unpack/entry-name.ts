import { decode } from '../decode.ts'

/** Signs that change how the rest of a line is shown, or that are not shown at all. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu

/** A file's name as it may be shown: what could disguise it stands as U+FFFD. */
export function shownName(name: string): string {
  return name.replace(UNSEEN, '\uFFFD')
}

/**
 * The path of a file inside an archive, to be shown and never to be opened: "/" between its parts, nothing that leads up or to a root. Never empty.
 */
export function shownPath(name: string): string {
  const parts = name.replace(/\\/g, '/').replace(/^[A-Za-z]:(?=\/)/, '').split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return shownName(parts.join('/')) || '\uFFFD'
}

/** Names as text: UTF-8 where they all are, else in the encoding they seem to have together. */
export function decodeNames(names: readonly Uint8Array[]): string[] {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const read = names.map((name) => {
    try {
      return utf8.decode(name)
    } catch {
      return null
    }
  })
  const others = names.filter((_, index) => read[index] === null)
  if (others.length === 0) return read as string[]
  const { encoding } = decode(Buffer.concat(others.slice(0, 1000).flatMap((name) => [name, Buffer.from('\n')])), { html: false })
  return names.map((name, index) => read[index] ?? decode(name, { html: false, chosen: encoding.label }).text)
}
