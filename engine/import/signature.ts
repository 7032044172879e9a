import { RedthreadError } from '../../contract/errors.ts'

/** First bytes, at an offset, of document and archive formats: real sources that cannot be read yet. Latin-1. */
const DOCUMENTS: readonly (readonly [offset: number, magic: string])[] = [
  [0, '%PDF-'], [0, 'PK\x03\x04'], [0, 'PK\x05\x06'], [0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'], [0, '{\\rtf'], [0, 'Rar!\x1A\x07'],
  [0, '7z\xBC\xAF\x27\x1C'], [0, '\x1F\x8B'], [0, 'BZh'], [0, '\xFD7zXZ\0'], [0, '\x28\xB5\x2F\xFD'], [257, 'ustar'], [0, 'SQLite format 3\0'],
  [0, 'AT&TFORM'], [0, 'bplist00'], [60, 'BOOKMOBI'],
]

const MAGIC_REACH = 262

/** A text without a byte order mark in which every second byte is NUL: UTF-16 as plain programs write it. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return null
  let low = 0
  let high = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) high += 1
    if (bytes[at + 1] === 0) low += 1
  }
  const pairs = length / 2
  if (low > pairs * 0.4 && high < pairs * 0.02) return 'utf-16le'
  return high > pairs * 0.4 && low < pairs * 0.02 ? 'utf-16be' : null
}

/**
 * Turns away what is no text, by its bytes whatever its name says.
 * @throws import/unsupported for a document or archive format; import/binary for every other file that is no text
 */
export function refuseNonText(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAGIC_REACH)).toString('latin1')
  if (DOCUMENTS.some(([offset, magic]) => head.startsWith(magic, offset))) throw new RedthreadError('import/unsupported', { kind: 'a document or archive' })
  if (hasUtf16Mark(bytes) || looksLikeUtf16(bytes)) return
  if (isBinary(bytes)) throw new RedthreadError('import/binary')
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  const utf32 = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0 && bytes.length >= 4
  return !utf32 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
}

/** A stray control byte gets into text now and then; more than one in a hundred, or several NULs, are no text. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let controls = 0
  let nulls = 0
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at]!
    if (byte === 0) nulls += 1
    // Tab, line ends, form feed; 0x1A ends DOS files, 0x1B opens the shifts of ISO-2022.
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 11 && byte !== 12 && byte !== 13 && byte !== 0x1a && byte !== 0x1b) controls += 1
  }
  return nulls > 1 + length / 2000 || controls + nulls > 1 + length / 100
}
