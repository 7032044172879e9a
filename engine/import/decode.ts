import { analyse } from 'chardet'
import type { Encoding } from '../../core/article/article.ts'
import { decodeSevenBit, sevenBitLabel } from './seven-bit.ts'
import { looksLikeUtf16 } from './signature.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** Bytes of a page in which its encoding is declared; browsers look at 1,024. */
const DECLARATION_REACH = 4096
/** Bytes given to the detector: enough to be sure, and it costs some 10 ms per 64 kB. */
const DETECTION_REACH = 65_536

export interface Hints {
  /** The bytes are a page, which may declare its encoding. */
  readonly html: boolean
  /** What a mail's header declares: any label. */
  readonly declared?: string | null
  /** An Encoding Standard label that someone chose. */
  readonly chosen?: string | null
}

/**
 * Text out of bytes: as `chosen`, where someone chose; else a byte order mark decides, then strict UTF-8, then what a mail's header and an HTML page declare, then
 * detection. Never fails: bytes that mean nothing in the encoding become U+FFFD.
 */
export function decode(bytes: Uint8Array, { html, declared = null, chosen = null }: Hints): Decoded {
  if (chosen !== null) return decodeAs(chosen, 'chosen', bytes)
  const marked = markedEncoding(bytes)
  if (marked) return decodeAs(marked, 'mark', bytes)
  const stated = [knownLabel(declared), html ? declaredEncoding(bytes) : null].filter((label) => label !== null)
  const wide = looksLikeUtf16(bytes)
  if (wide) return decodeAs(wide, stated.includes(wide) ? 'declared' : 'detected', bytes)
  // Written in seven bits, which are valid UTF-8 and mean something else.
  if (stated[0] === 'iso-2022-jp' || (stated[0] !== undefined && sevenBitLabel(stated[0]) !== null)) return decodeAs(stated[0], 'declared', bytes)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: { label: 'utf-8', origin: 'utf-8' } }
  for (const label of stated) {
    if (label === 'utf-8' || label.startsWith('utf-16')) continue
    const decoded = decodeAs(label, 'declared', bytes)
    if (brokenShare(decoded.text) < 0.001) return decoded
  }
  return decodeAs(detectedEncodings(bytes)[0]!, 'detected', bytes)
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true })

/**
 * UTF-8, or null. A few broken bytes among many good sequences are damage to a UTF-8 file, not another encoding:
 * other encodings hardly ever hold a valid sequence by chance.
 */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT_UTF8.decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const broken = text.match(/\uFFFD/g)?.length ?? 0
    const sequences = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0
    return sequences > broken * 10 ? text : null
  }
}

/** The encoding a page declares in a meta element or XML declaration, by its standard name; null when there is none of that name. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION_REACH)).toString('latin1')
  const label = /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{1,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  return standardLabel(label ?? null)
}

/** The Encoding Standard's name of an encoding; null for one that cannot be read, or no label at all. */
export function standardLabel(label: string | null): string | null {
  if (label === null) return null
  // What Korean and Chinese mail programs write for encodings that the standard knows by other names.
  const known = label.trim().toLowerCase().replace(/^(?:ms949|cp949|ks_c_5601.*)$/, 'euc-kr').replace(/^cp(125\d|874)$/, 'windows-$1').replace(/^(?:cp936|ms936)$/, 'gbk').replace(/^(?:cp950|ms950)$/, 'big5')
  try {
    const { encoding } = new TextDecoder(known)
    return encoding === 'replacement' || encoding === 'x-user-defined' ? null : encoding
  } catch {
    return null
  }
}

/** As `standardLabel`, with the encodings that only mail has. */
export function knownLabel(label: string | null): string | null {
  return label === null ? null : sevenBitLabel(label) ?? standardLabel(label)
}

/** Encodings that bytes which are no UTF-8 may be in, the likeliest first; at least one. */
export function detectedEncodings(bytes: Uint8Array): string[] {
  const sample = foreignWords(bytes.subarray(0, 4 * DETECTION_REACH)).subarray(0, DETECTION_REACH)
  const guesses = analyse(sample).filter(({ name }) => name !== 'ASCII' && !name.startsWith('UTF-')).map(({ name }) => standardLabel(name)).filter((label) => label !== null)
  return [...new Set([...(isThaiSingleByte(sample) ? ['windows-874'] : []), ...guesses, 'windows-1252'])]
}

/**
 * The words beyond ASCII of a text that has them in another script, for the Latin ones around them mislead the detector; any other text as it is: there the
 * letters of ASCII tell the language.
 */
function foreignWords(bytes: Uint8Array): Uint8Array {
  const words: Buffer[] = []
  let high = 0
  let low = 0
  for (let at = 0; at < bytes.length;) {
    let end = at
    let foreign = 0
    while (end < bytes.length && bytes[end]! > 32) {
      if (bytes[end]! > 127) foreign += 1
      end += 1
    }
    if (foreign > 0) {
      words.push(Buffer.from(bytes.subarray(at, Math.min(end + 1, bytes.length))))
      high += foreign
      low += end - at - foreign
    }
    at = end + 1
  }
  return high > low * 2 ? Buffer.concat(words) : bytes
}

/** The signs that make up nine tenths of any Thai text, in TIS-620: its commonest consonants, vowels and tone marks. */
const COMMON_THAI = new Set(
  [...'านรอกเง่มย้ลวดทสตะปบคหแจพชขใไีิัโืุู็์'].map((sign) => sign.charCodeAt(0) - 0xe00 + 0xa0),
)

/**
 * TIS-620 and windows-874. The detector takes Thai for Chinese, since both fill the upper half of the byte range; but Thai leaves gaps there, uses
 * half its signs for nearly everything, and puts its tone and vowel marks after a consonant and its leading vowels before one.
 */
function isThaiSingleByte(bytes: Uint8Array): boolean {
  let letters = 0
  let common = 0
  let faults = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte < 0xa1) continue
    letters += 1
    if (COMMON_THAI.has(byte)) common += 1
    const before = at > 0 ? bytes[at - 1]! : 0
    const isMark = byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee)
    const followsSyllable = before >= 0xa1 && before <= 0xee && before !== 0xdf && !(before >= 0xe0 && before <= 0xe6)
    const leads = before >= 0xe0 && before <= 0xe4
    if ((byte >= 0xdb && byte <= 0xde) || byte > 0xfb || (isMark && !followsSyllable) || (leads && byte > 0xce)) faults += 1
  }
  return letters >= 8 && common >= letters * 0.8 && faults * 50 <= letters
}

/** What windows-1252 has at 0x80–0x9F. Some releases of Node decode its label as ISO-8859-1, which has control characters there. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** @throws RangeError for a label that `knownLabel` does not give */
export function decodeAs(label: string, origin: Encoding['origin'], bytes: Uint8Array): Decoded {
  const encoding: Encoding = { label, origin }
  if (label === 'windows-1252') {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    return { text: latin.replace(/[\x80-\x9F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!), encoding }
  }
  return { text: decodeSevenBit(label, bytes) ?? new TextDecoder(label).decode(bytes), encoding }
}

function brokenShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(/\uFFFD/g)?.length ?? 0) / text.length
}
