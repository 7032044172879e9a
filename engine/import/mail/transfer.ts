/** What a body in base64 stands for; signs that are none of base64's are passed over. Pieces that were encoded one by one and put together are each decoded. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const pieces = text.replace(/[^A-Za-z\d+/=]+/g, '').match(/[^=]+/g) ?? []
  return pieces.length === 1 ? Buffer.from(pieces[0]!, 'base64') : Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')))
}

const EQUALS = 61
const LF = 10
const CR = 13

/** What a body in quoted-printable stands for: https://www.rfc-editor.org/rfc/rfc2045#section-6.7. A sign of equality that opens nothing stands for itself. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte !== EQUALS) {
      decoded[length++] = byte
      continue
    }
    const [high, low] = [digit(bytes[at + 1]), digit(bytes[at + 2])]
    if (high !== -1 && low !== -1) {
      decoded[length++] = high * 16 + low
      at += 2
      continue
    }
    const end = softBreak(bytes, at + 1)
    if (end === -1) decoded[length++] = byte
    else at = end - 1
  }
  return decoded.subarray(0, length)
}

/** White space may have come to the end of a line on its way, but not more than a line of it. */
const PADDING = 100

/** Where the line ends that is broken for the transport alone; -1 where more stands on it. */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && at < from + PADDING && (bytes[at] === 32 || bytes[at] === 9)) at += 1
  if (at >= bytes.length) return at
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2
  return bytes[at] === LF || bytes[at] === CR ? at + 1 : -1
}

function digit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
