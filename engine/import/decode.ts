import { analyse } from 'chardet'
import type { Encoding } from '../../core/article/article.ts'
import { looksLikeUtf16 } from './signature.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** Bytes of a page in which its encoding is declared; browsers look at 1,024. */
const DECLARATION_REACH = 4096
/** Bytes given to the detector: enough to be sure, and it costs some 10 ms per 64 kB. */
const DETECTION_REACH = 65_536

/**
 * Text out of bytes: as `chosen`, where someone chose; else a byte order mark decides, then strict UTF-8, then what an HTML page declares, then detection.
 * Never fails: bytes that mean nothing in the encoding become U+FFFD.
 */
export function decode(bytes: Uint8Array, { html, chosen = null }: { html: boolean; chosen?: string | null }): Decoded {
  if (chosen !== null) return decodeAs(chosen, 'chosen', bytes)
  const marked = markedEncoding(bytes)
  if (marked) return decodeAs(marked, 'mark', bytes)
  const wide = looksLikeUtf16(bytes)
  if (wide) return decodeAs(wide, 'detected', bytes)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: { label: 'utf-8', origin: 'utf-8' } }
  const declared = html ? declaredEncoding(bytes) : null
  if (declared && declared !== 'utf-8' && !declared.startsWith('utf-16')) {
    const decoded = decodeAs(declared, 'declared', bytes)
    if (brokenShare(decoded.text) < 0.001) return decoded
  }
  return decodeAs(detectedEncoding(bytes), 'detected', bytes)
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/**
 * UTF-8, or null. A few broken bytes among many good sequences are damage to a UTF-8 file, not another encoding:
 * other encodings hardly ever hold a valid sequence by chance.
 */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
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
  if (label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function detectedEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, DETECTION_REACH)
  if (isThaiSingleByte(sample)) return 'windows-874'
  for (const { name } of analyse(sample)) {
    if (name === 'ASCII' || name.startsWith('UTF-')) continue
    try {
      return new TextDecoder(name).encoding
    } catch {
      // An encoding the platform cannot read; the next guess may do.
    }
  }
  return 'windows-1252'
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

function decodeAs(label: string, origin: Encoding['origin'], bytes: Uint8Array): Decoded {
  const encoding: Encoding = { label, origin }
  if (label === 'windows-1252') {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    return { text: latin.replace(/[\x80-\x9F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!), encoding }
  }
  return { text: new TextDecoder(label).decode(bytes), encoding }
}

function brokenShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(/\uFFFD/g)?.length ?? 0) / text.length
}
