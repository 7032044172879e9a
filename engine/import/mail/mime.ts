import { RedthreadError } from '../../../contract/errors.ts'
import { decodeBase64, decodeQuotedPrintable } from './transfer.ts'

/** A field with parameters, as Content-Type and Content-Disposition are: values undecoded, names in lower case. */
export interface Parameterised {
  /** In lower case. */
  readonly value: string
  readonly params: ReadonlyMap<string, string>
}

/** A part of a mail or saved page, which may hold parts itself. */
export interface MimePart {
  /** Fields in their order, names in lower case; values unfolded, each char one byte. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** "text/plain" where nothing is said. */
  readonly type: Parameterised
  readonly disposition: Parameterised | null
  readonly parts: readonly MimePart[]
  /** As it stands in the file. */
  readonly raw: Uint8Array
}

/** Deeper, or more, parts than any mail program makes. What lies beyond stays in the original. */
const DEEPEST = 40
const MOST_PARTS = 5000
/** Bytes of blank lines, and of a byte order mark, that may stand above the first header. */
const MOST_BLANK = 4096
/** Bytes of a part's header: a mail that went round in a loop has some 100 kB of them. */
const LONGEST_HEADER = 1024 * 1024

/**
 * Takes a message apart: https://www.rfc-editor.org/rfc/rfc2045 and its sequels, as forgiving as mail programs are. Its cost grows with the bytes, times the depth.
 * @throws import/too-deep
 */
export function parseMime(bytes: Uint8Array): MimePart {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const blank = /^(?:ï»¿)?(?:[ \t]*\r?\n)*/.exec(buffer.toString('latin1', 0, MOST_BLANK))![0].length
  return parsePart(buffer.subarray(blank), 0, { parts: 0 }, 'text/plain')
}

/** The first value of a field. */
export function fieldOf(part: MimePart, name: string): string | null {
  return part.fields.find(([field]) => field === name)?.[1] ?? null
}

/** A part's content without its transfer encoding. */
export function contentOf(part: MimePart): Uint8Array {
  const encoding = fieldOf(part, 'content-transfer-encoding')?.trim().toLowerCase().replace(/[;\s].*$/, '')
  if (encoding === 'base64') return decodeBase64(part.raw)
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(part.raw) : part.raw
}

/** All parts that hold no others, in order. */
export function* leavesOf(part: MimePart): Generator<MimePart> {
  if (part.parts.length === 0) yield part
  for (const inside of part.parts) yield* leavesOf(inside)
}

function parsePart(bytes: Buffer, depth: number, seen: { parts: number }, usual: string): MimePart {
  if (depth > DEEPEST) throw new RedthreadError('import/too-deep', { limit: DEEPEST })
  seen.parts += 1
  const { fields, end } = readFields(bytes)
  const field = (name: string): string | null => fields.find(([other]) => other === name)?.[1] ?? null
  const type = parameterised(field('content-type') ?? usual)
  const disposition = field('content-disposition')
  const raw = bytes.subarray(end)
  const boundary = type.value.startsWith('multipart/') ? type.params.get('boundary') : undefined
  const inside = boundary === undefined ? [] : sections(raw, boundary, MOST_PARTS - seen.parts)
  return {
    fields, type: /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type : { ...type, value: 'text/plain' }, disposition: disposition === null ? null : parameterised(disposition), raw,
    parts: inside.map((section) => parsePart(section, depth + 1, seen, type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain')),
  }
}

const LF = 10
const CR = 13

/** The fields of a header and where its body begins. A line that is no field ends a header, as does a blank one. */
function readFields(bytes: Buffer): { fields: [string, string][]; end: number } {
  const fields: [string, string][] = []
  const values: string[][] = []
  let at = 0
  while (at < bytes.length && at < LONGEST_HEADER) {
    const feed = bytes.indexOf(LF, at)
    const next = feed === -1 ? bytes.length : feed + 1
    const line = bytes.toString('latin1', at, Math.min(feed === -1 ? next : feed, at + LONGEST_HEADER)).replace(/\r$/, '')
    if (line === '') return { fields: joined(fields, values), end: next }
    const pair = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s.exec(line)
    if (/^[ \t]/.test(line) && values.length > 0) values.at(-1)!.push(line)
    else if (pair) {
      fields.push([pair[1]!.toLowerCase(), ''])
      values.push([pair[2]!])
    } else if (!/^>?From /.test(line)) return { fields: joined(fields, values), end: at }
    at = next
  }
  return { fields: joined(fields, values), end: at }
}

function joined(fields: readonly [string, string][], values: readonly (readonly string[])[]): [string, string][] {
  return fields.map(([name], index) => [name, values[index]!.join('').trim()])
}

/** What stands between the boundaries of a multipart. One whose last boundary is missing was cut short: its last part goes to the end. */
function sections(bytes: Buffer, boundary: string, most: number): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const found: Buffer[] = []
  let start = -1
  for (let at = bytes.indexOf(mark); at !== -1 && found.length < most; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== LF) continue
    const after = bytes.toString('latin1', at + mark.length, at + mark.length + 2)
    const last = after === '--'
    if (!last && !/^(?:$|[\r\n \t])/.test(after)) continue
    if (start !== -1) found.push(bytes.subarray(start, Math.max(start, bytes[at - 2] === CR ? at - 2 : at - 1)))
    if (last) return found
    const feed = bytes.indexOf(LF, at)
    start = feed === -1 ? bytes.length : feed + 1
  }
  if (start !== -1 && start < bytes.length && found.length < most) found.push(bytes.subarray(start))
  return found
}

const PARAMETER = /;\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gs

function parameterised(text: string): Parameterised {
  const end = text.indexOf(';')
  const params = new Map<string, string>()
  if (end !== -1) {
    for (const [, name, quoted, plain] of text.slice(end, end + 20_000).matchAll(PARAMETER)) {
      const key = name!.toLowerCase()
      if (!params.has(key)) params.set(key, quoted === undefined ? plain!.trim() : quoted.replace(/\\(.)/gs, '$1'))
    }
  }
  return { value: (end === -1 ? text : text.slice(0, end)).replace(/\([^()]*\)/g, '').trim().toLowerCase(), params }
}
