import { hash } from 'node:crypto'
import { lettersByUnit } from '../../core/text/letters.ts'

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/

/** What becomes of a UTF-16 unit: nothing; a unit in lower case; or BESIDE: that depends on what stands beside it, or is more than one unit. */
const NOTHING = 0
const BESIDE = 0xffff

let lowered: Uint16Array | null = null

function loweredByUnit(): Uint16Array {
  const isLetter = lettersByUnit()
  return Uint16Array.from({ length: 0x10000 }, (_, code) => {
    if (code >= 0xd800 && code <= 0xdfff) return BESIDE
    if (isLetter[code] === 0) return NOTHING
    const lower = String.fromCharCode(code).toLowerCase()
    // Sigma has another small letter at the end of a word.
    return code === 0x3a3 || lower.length > 1 ? BESIDE : lower.charCodeAt(0)
  })
}

/** The same for texts that differ in case, marks and spaces only: 16 bytes of the SHA-256 of their letters and digits, a zero byte for a text without any. */
export function textHash(text: string): Uint8Array {
  const ascii = ASCII.test(text)
  const whole = ascii ? text : text.normalize('NFKC')
  const letters = lettersOf(whole, ascii ? 1 : 3) ?? Buffer.from(whole.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ''))
  return letters.length === 0 ? new Uint8Array(1) : new Uint8Array(hash('sha256', letters, 'buffer').subarray(0, 16))
}

/** Bytes of the room that is kept from text to text. */
const KEPT_ROOM = 65_536

let keptRoom: Buffer | null = null

function roomFor(length: number): Buffer {
  return length > KEPT_ROOM ? Buffer.allocUnsafe(length) : (keptRoom ??= Buffer.allocUnsafe(KEPT_ROOM))
}

/** The letters and digits of a text in lower case, as UTF-8; null where that cannot be told unit by unit. `most`: bytes a unit takes. */
function lettersOf(text: string, most: 1 | 3): Buffer | null {
  const table = (lowered ??= loweredByUnit())
  const bytes = roomFor(text.length * most)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = table[text.charCodeAt(at)]!
    if (code === NOTHING) continue
    if (code === BESIDE) return null
    if (code < 0x80) bytes[length++] = code
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6)
      bytes[length++] = 0x80 | (code & 0x3f)
    } else {
      bytes[length++] = 0xe0 | (code >> 12)
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[length++] = 0x80 | (code & 0x3f)
    }
  }
  return bytes.subarray(0, length)
}
