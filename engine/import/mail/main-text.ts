import { contentOf, fieldOf, leavesOf, parseMime, type MimePart } from './mime.ts'

export interface MainText {
  /** Without transfer encoding, still in its charset. */
  readonly bytes: Uint8Array
  /** The charset its header names. */
  readonly declared: string | null
  readonly html: boolean
}

/** The longest text of a mail, or the page of a saved one, as bytes; null where there is none. */
export function mainTextOf(bytes: Uint8Array): MainText | null {
  const root = parseMime(bytes)
  const main = (root.type.value === 'multipart/related' ? pageOf(root) : null) ?? longestText(root)
  return main && { bytes: contentOf(main), declared: main.type.params.get('charset') ?? null, html: isPage(main) }
}

/** The charset of a mail's longest text: what its header is in, where it does not say. */
export function mainCharset(root: MimePart): string | null {
  return longestText(root)?.type.params.get('charset') ?? null
}

function longestText(root: MimePart): MimePart | null {
  let longest: MimePart | null = null
  for (const part of leavesOf(root)) if (isText(part) && (longest === null || part.raw.length > longest.raw.length)) longest = part
  return longest
}

/** The page that a multipart/related is about: the part its start names, else the first page in it. */
export function pageOf(root: MimePart): MimePart | null {
  const start = root.type.params.get('start')
  const pages = [...leavesOf(root)].filter(isPage)
  return pages.find((part) => start !== undefined && fieldOf(part, 'content-id') === start) ?? pages[0] ?? null
}

export function isPage({ type: { value } }: MimePart): boolean {
  return value === 'text/html' || value === 'application/xhtml+xml'
}

/** Text to be read as the mail's own words, not as a file that came with it; a report of delivery is such a text. */
export function isText(part: MimePart): boolean {
  return isPage(part) || /^(?:text\/plain|message\/(?:delivery-status|disposition-notification))$/.test(part.type.value)
}
