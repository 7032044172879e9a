import { RedthreadError } from '../../contract/errors.ts'
import type { Format } from '../../core/article/article.ts'

/** What first bytes tell. `zip` and `ole` are containers of which only the inside tells what they are. */
export type Signature = Extract<Format, 'pdf' | 'rtf' | 'image'> | 'zip' | 'ole' | 'gzip' | 'tar'

type Magic = readonly [offset: number, magic: string]

/** Latin-1. */
const READABLE: readonly (readonly [...Magic, Signature])[] = [
  [0, '\x89PNG\r\n\x1A\n', 'image'], [0, '\xFF\xD8\xFF', 'image'], [0, 'II*\0', 'image'], [0, 'MM\0*', 'image'], [0, '{\\rtf', 'rtf'], [0, '%PDF-', 'pdf'],
  [0, 'PK\x03\x04', 'zip'], [0, 'PK\x05\x06', 'zip'], [0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'ole'], [0, '\x1F\x8B\x08', 'gzip'], [257, 'ustar', 'tar'],
]

/** Kinds of file that somebody may take for a source, by what a person calls them. */
const UNREADABLE: readonly (readonly [...Magic, string])[] = [
  [0, 'Rar!\x1A\x07', 'a RAR archive'], [0, '7z\xBC\xAF\x27\x1C', 'a 7-Zip archive'], [0, 'BZh', 'a bzip2 archive'], [0, '\xFD7zXZ\0', 'an XZ archive'],
  [0, '\x28\xB5\x2F\xFD', 'a Zstandard archive'], [0, '\x1F\x9D', 'an archive of compress'], [0, 'MSCF', 'a cabinet archive'], [0, '!<arch>', 'a program package'],
  [0, 'SQLite format 3\0', 'a database'], [0, '\0\x01\0\0Standard', 'an Access database'], [0, 'bplist00', 'an Apple property list'], [0, '!BDN', 'an Outlook mailbox (PST)'],
  [0, '\x78\x9F\x3E\x22', 'a winmail.dat, in which Outlook packs the files of a mail; ask its sender for them, or unpack it with a program for TNEF'],
  [0, 'GIF87a', 'a GIF picture'], [0, 'GIF89a', 'a GIF picture'], [8, 'WEBP', 'a WebP picture'], [0, 'BM', 'a bitmap picture'], [4, 'ftypheic', 'an HEIC picture'], [4, 'ftypmif1', 'an HEIC picture'],
  [4, 'ftypavif', 'an AVIF picture'], [0, '8BPS', 'a Photoshop picture'], [0, 'II+\0', 'a BigTIFF picture'], [0, 'MM\0+', 'a BigTIFF picture'],
  [4, 'ftyp', 'a film or sound'], [0, 'ID3', 'a sound'], [0, '\xFF\xFB', 'a sound'], [0, '\xFF\xF3', 'a sound'], [0, 'OggS', 'a film or sound'], [0, 'fLaC', 'a sound'], [0, 'RIFF', 'a film or sound'],
  [0, '\x1A\x45\xDF\xA3', 'a film'], [0, '\0\0\x01\xBA', 'a film'], [0, '#!AMR', 'a sound'], [0, '0&\xB2u\x8Ef\xCF\x11', 'a film or sound'],
  [0, 'AT&TFORM', 'a DjVu document'], [60, 'BOOKMOBI', 'a Kindle book'], [0, '\xFFWPC', 'a WordPerfect document'], [0, '%!PS', 'a PostScript document'], [0, 'ITSF', 'a help file (CHM)'],
  [0, 'MZ', 'a program'], [0, '\x7FELF', 'a program'], [0, '\xCA\xFE\xBA\xBE', 'a program'], [0, '\xCF\xFA\xED\xFE', 'a program'], [0, '\0asm', 'a program'],
  [0, 'wOFF', 'a typeface'], [0, 'wOF2', 'a typeface'], [0, 'OTTO', 'a typeface'], [0, '\0\x01\0\0\0', 'a typeface'],
]

const MAGIC_REACH = 512
/** Bytes before "%PDF-" that readers of PDF forgive. */
const PDF_REACH = 1024

/**
 * What the first bytes of a file are the sign of, whatever its name says; null for what may be text. `head`: some kilobytes, or the whole.
 * @throws import/unsupported with a plain name for a kind that cannot be read; import/binary for every other file that is no text
 */
export function signatureOf(head: Uint8Array): Signature | null {
  const start = latin1(head, MAGIC_REACH)
  const readable = READABLE.find(([offset, magic]) => start.startsWith(magic, offset))
  if (readable) return readable[2]
  if (isOldTar(head)) return 'tar'
  const text = isText(head)
  // Short magic of letters alone can be the first word of a text.
  const known = UNREADABLE.find(([offset, magic]) => start.startsWith(magic, offset) && (!text || magic.length >= 6 || /\W/.test(magic)))
  if (known) throw new RedthreadError('import/unsupported', { kind: known[2] })
  if (/%PDF-\d\.\d/.test(latin1(head, PDF_REACH)) && latin1(head, head.length).includes(' obj')) return 'pdf'
  if (!text) throw new RedthreadError('import/binary')
  return null
}

function latin1(bytes: Uint8Array, reach: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, reach)).toString('latin1')
}

/** A tar without its later mark: only the sum over its header tells. */
function isOldTar(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0) return false
  const stated = /^[ 0]*([0-7]{1,6})[\0 ]/.exec(latin1(head.subarray(148, 156), 8))?.[1]
  if (stated === undefined) return false
  let sum = 8 * 32
  for (let at = 0; at < 512; at += 1) if (at < 148 || at >= 156) sum += head[at]!
  return sum === Number.parseInt(stated, 8)
}

function isText(head: Uint8Array): boolean {
  return hasUtf16Mark(head) || looksLikeUtf16(head) !== null || !isBinary(head)
}

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

function hasUtf16Mark(bytes: Uint8Array): boolean {
  const utf32 = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0 && bytes.length >= 4
  return !utf32 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
}

/** A stray control byte gets into text now and then; more than one in a hundred, or NULs all over, are no text. */
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
  return nulls > 4 + length / 500 || controls + nulls > 1 + length / 100
}
