const DIRECTORY_END = Buffer.from('PK\x05\x06', 'latin1')
const DIRECTORY_END_LENGTH = 22

/** A zip without the bytes that a download or a mail put behind it. */
export function withoutTrailer(zip: Buffer): Buffer {
  const at = zip.lastIndexOf(DIRECTORY_END)
  if (at === -1 || at + DIRECTORY_END_LENGTH > zip.length) return zip
  const end = at + DIRECTORY_END_LENGTH + zip.readUInt16LE(at + 20)
  return end < zip.length ? zip.subarray(0, end) : zip
}
