/** The object identifiers of RFC 5652 that tell what a piece of it holds: 1.2.840.113549.1.7.2 and 1.2.840.113549.1.7.1. */
const SIGNED = Buffer.from('06092a864886f70d010702', 'hex')
const DATA = Buffer.from('06092a864886f70d010701', 'hex')

/** The outermost identifier stands within so many bytes. */
const REACH = 40
/** Octet strings in octet strings: programs that write as they go use one level. */
const DEEPEST = 8

/** The message that an S/MIME signature holds inside itself; null where it holds none, or where it is no signature but something encrypted. */
export function signedContent(ber: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(ber.buffer, ber.byteOffset, ber.length)
  if (!isSigned(bytes)) return null
  const data = bytes.indexOf(DATA)
  const wrapper = data === -1 ? null : element(bytes, data + DATA.length)
  if (wrapper?.tag !== 0xa0) return null
  const pieces: Uint8Array[] = []
  octets(bytes, wrapper.start, pieces, 0)
  return pieces.length === 0 ? null : Buffer.concat(pieces)
}

export function isSigned(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, REACH)).includes(SIGNED)
}

interface Element {
  readonly tag: number
  /** Where the content begins and ends; `end` is null where only an end mark tells. */
  readonly start: number
  readonly end: number | null
}

/** One element of BER: https://www.itu.int/rec/T-REC-X.690 */
function element(bytes: Buffer, at: number): Element | null {
  const tag = bytes[at]
  const length = bytes[at + 1]
  if (tag === undefined || length === undefined) return null
  if (length < 0x80) return { tag, start: at + 2, end: at + 2 + length }
  if (length === 0x80) return { tag, start: at + 2, end: null }
  const size = length & 0x7f
  if (size > 4 || at + 2 + size > bytes.length) return null
  return { tag, start: at + 2 + size, end: at + 2 + size + bytes.readUIntBE(at + 2, size) }
}

/** Gathers an octet string, which may be parted into others. Gives the place behind it. */
function octets(bytes: Buffer, at: number, pieces: Uint8Array[], depth: number): number {
  const found = element(bytes, at)
  if (!found || depth > DEEPEST) return bytes.length
  if (found.tag === 0x04 && found.end !== null) {
    pieces.push(bytes.subarray(found.start, found.end))
    return found.end
  }
  if (found.tag !== 0x24) return bytes.length
  let next = found.start
  while (next < (found.end ?? bytes.length)) {
    if (found.end === null && bytes[next] === 0 && bytes[next + 1] === 0) return next + 2
    next = octets(bytes, next, pieces, depth + 1)
  }
  return next
}
