import { canonicalLine } from '../../../core/text/canonical.ts'
import type { Enclosed } from '../reading.ts'
import { decodeBase64 } from './transfer.ts'

/** https://pubs.opengroup.org/onlinepubs/9699919799/utilities/uuencode.html, in both of its forms. */
const BEGIN = /^begin(-base64)? [0-7]{3,4} (\S.{0,250})$/

interface Found {
  readonly bytes: Uint8Array
  /** The line behind its end. */
  readonly next: number
}

/** Files that stand in a mail's plain text as mail programs put them there before MIME, and the text without them. What has no end is left in the text. */
export function takeUuencoded(text: string): { readonly text: string; readonly files: readonly Enclosed[] } {
  if (!/^begin(?:-base64)? /m.test(text)) return { text, files: [] }
  const lines = text.split(/\r\n?|\n/)
  const kept: string[] = []
  const files: Enclosed[] = []
  for (let at = 0; at < lines.length;) {
    const [, base64, name] = BEGIN.exec(lines[at]!) ?? []
    const found = name === undefined ? null : base64 === undefined ? readLines(lines, at + 1) : readBase64(lines, at + 1)
    if (found === null) kept.push(lines[at]!)
    else files.push({ name: baseName(name!) || `attachment ${files.length + 1}`, bytes: found.bytes })
    at = found?.next ?? at + 1
  }
  return { text: kept.join('\n'), files }
}

function baseName(name: string): string {
  return canonicalLine(name).split(/[/\\]/).at(-1)!.replace(/^\.+/, '').trim().slice(-200)
}

/** A line has the sign of its length in bytes, and four signs for every three of them; those of blanks at its end may have been lost, one more may be a sum. */
function readLines(lines: readonly string[], from: number): Found | null {
  const pieces: Buffer[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.trimEnd() === 'end') return { bytes: Buffer.concat(pieces), next: at + 1 }
    if (!/^[ -`]*$/.test(line)) return null
    const length = value(line, 0)
    const signs = Math.ceil(length / 3) * 4
    if (line.trimEnd().length > signs + 2) return null
    const bytes = Buffer.alloc((signs / 4) * 3)
    for (let group = 0; group < signs / 4; group += 1) {
      const first = 1 + group * 4
      bytes.writeUIntBE((value(line, first) << 18) | (value(line, first + 1) << 12) | (value(line, first + 2) << 6) | value(line, first + 3), group * 3, 3)
    }
    pieces.push(bytes.subarray(0, length))
  }
  return null
}

function value(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0
}

function readBase64(lines: readonly string[], from: number): Found | null {
  let at = from
  while (at < lines.length && /^[A-Za-z\d+/]+={0,2}\s*$/.test(lines[at]!)) at += 1
  return lines[at]?.trimEnd() === '====' ? { bytes: decodeBase64(Buffer.from(lines.slice(from, at).join(''))), next: at + 1 } : null
}
