import { canonicalLine } from '../../../core/text/canonical.ts'
import { decode, decodeAs, knownLabel } from '../decode.ts'
import type { MimePart, Parameterised } from './mime.ts'
import { decodeQuotedPrintable } from './transfer.ts'

/** How bytes beyond ASCII in a header are read, where it does not say so itself. */
export interface HeaderHints {
  readonly declared: string | null
  readonly chosen: string | null
}

/** "=?utf-8?B?…?=": RFC 2047; a language may stand behind the charset. Some programs leave spaces inside. */
const WORD = /=\?(?<charset>[^?*\s]{1,40})(?:\*[^?]{0,40})?\?(?<kind>[bq])\?(?<content>[^?]*)\?=/gis

/** The text of an unfolded header value: encoded words in any charset, and bytes beyond ASCII. Canonical, on one line. */
export function headerText(raw: string, hints: HeaderHints): string {
  let text = ''
  let at = 0
  let open: { label: string | null; bytes: Uint8Array[] } | null = null
  const close = (): void => {
    if (open) text += decodeWord(Buffer.concat(open.bytes), open.label, hints)
    open = null
  }
  for (const match of raw.matchAll(WORD)) {
    const { charset, kind, content } = match.groups!
    const between = raw.slice(at, match.index)
    at = match.index + match[0].length
    const bytes = kind!.toLowerCase() === 'b' ? Buffer.from(content!, 'base64') : decodeQuotedPrintable(Buffer.from(content!.replaceAll('_', ' '), 'latin1'))
    const label = knownLabel(charset!)
    // White space between two encoded words is none of the text; and a letter of several bytes may be cut in two by them.
    if (open === null || between.trim() !== '') {
      close()
      text += plain(between, hints)
      open = { label, bytes: [bytes] }
    } else if ((open as { label: string | null }).label === label) (open as { bytes: Uint8Array[] }).bytes.push(bytes)
    else {
      close()
      open = { label, bytes: [bytes] }
    }
  }
  close()
  return canonicalLine(text + plain(raw.slice(at), hints))
}

function decodeWord(bytes: Uint8Array, label: string | null, hints: HeaderHints): string {
  return label === null ? decode(bytes, { html: false, ...hints }).text : decodeAs(label, 'declared', bytes).text
}

function plain(raw: string, hints: HeaderHints): string {
  return /[^\t -~]/.test(raw) ? decode(Buffer.from(raw, 'latin1'), { html: false, ...hints }).text : raw
}

/** A parameter as text: continued and encoded as RFC 2231 says, or as an encoded word, which is wrong and common. Null where it is missing. */
export function parameterText(field: Parameterised | null, name: string, hints: HeaderHints): string | null {
  if (!field) return null
  const { params } = field
  const whole = params.get(`${name}*`)
  if (whole !== undefined) return extended([[whole, true]], hints)
  const pieces: [string, boolean][] = []
  for (let index = 0; index < 1000; index += 1) {
    const encoded = params.get(`${name}*${index}*`)
    const piece = encoded ?? params.get(`${name}*${index}`)
    if (piece === undefined) break
    pieces.push([piece, encoded !== undefined])
  }
  if (pieces.length > 0) return extended(pieces, hints)
  const value = params.get(name)
  return value === undefined ? null : headerText(value, hints)
}

/** charset'language'content, the content with bytes as %41. */
function extended(pieces: readonly (readonly [text: string, encoded: boolean])[], hints: HeaderHints): string {
  const [, charset, content] = /^([^']*)'[^']*'(.*)$/s.exec(pieces[0]![0]) ?? [null, '', pieces[0]![0]]
  const bytes = pieces.map(([text, encoded], index) => {
    const own = index === 0 && encoded ? content! : text
    return Buffer.from(encoded ? own.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : own, 'latin1')
  })
  return canonicalLine(decodeWord(Buffer.concat(bytes), knownLabel(charset || null), hints))
}

/** The name of the file a part holds; null for one that has none. Without folders, whatever the sender wrote. */
export function fileNameOf(part: MimePart, hints: HeaderHints): string | null {
  const name = parameterText(part.disposition, 'filename', hints) ?? parameterText(part.type, 'name', hints)
  const base = name?.split(/[/\\]/).at(-1)?.replace(/^\.+/, '').trim() ?? ''
  return base === '' ? null : base.slice(-200)
}
