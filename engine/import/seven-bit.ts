/** Encodings of mail in seven bits that the Encoding Standard leaves out, by the labels that mail gives them. */
const LABELS: readonly (readonly [RegExp, string])[] = [[/^(?:unicode-1-1-|x-unicode-2-0-|cs)?utf-?7$/, 'utf-7'], [/^(?:cs)?iso-?2022-?kr$/, 'iso-2022-kr']]
const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => string>> = { 'utf-7': decodeUtf7, 'iso-2022-kr': decodeIso2022Kr }

/** The name of such an encoding; null for any other label. */
export function sevenBitLabel(label: string): string | null {
  const known = label.trim().toLowerCase()
  return LABELS.find(([pattern]) => pattern.test(known))?.[1] ?? null
}

/** Text out of bytes in such an encoding; null for any other label. Never fails. */
export function decodeSevenBit(label: string, bytes: Uint8Array): string | null {
  return DECODERS[label]?.(bytes) ?? null
}

/** https://www.rfc-editor.org/rfc/rfc2152: UTF-16 in base64 between "+" and the first sign that is none of base64's. A "+" before such a sign stands for itself. */
function decodeUtf7(bytes: Uint8Array): string {
  const ascii = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replace(/[\x80-\xFF]/g, '\uFFFD')
  return ascii.replace(/\+([A-Za-z\d+/]*)(-?)/g, (_, shifted: string) => {
    if (shifted === '') return '+'
    const units = Buffer.from(shifted, 'base64')
    // A unit that is cut short stood for something.
    return `${units.subarray(0, units.length & ~1).swap16().toString('utf16le')}${units.length % 2 === 1 ? '\uFFFD' : ''}`
  })
}

const LF = 10
const CR = 13
const SHIFT_OUT = 14
const SHIFT_IN = 15
const DESIGNATION = '\x1B$)C'

/** https://www.rfc-editor.org/rfc/rfc1557: EUC-KR without its eighth bit, between the two shifts and on one line. */
function decodeIso2022Kr(bytes: Uint8Array): string {
  const raw = Buffer.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replaceAll(DESIGNATION, ''), 'latin1')
  const wide = Buffer.allocUnsafe(raw.length)
  let length = 0
  let shifted = false
  for (const byte of raw) {
    if (byte === SHIFT_OUT || byte === SHIFT_IN) shifted = byte === SHIFT_OUT
    else {
      if (byte === LF || byte === CR) shifted = false
      wide[length++] = shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte
    }
  }
  return new TextDecoder('euc-kr').decode(wide.subarray(0, length))
}
