/**
 * The letters that a TrueType font draws, in ascending order, from its table of whole groups (https://learn.microsoft.com/typography/opentype/spec/cmap, format 12).
 * @param {Buffer} font
 */
export function lettersOf(font) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const table = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (table === undefined) throw new Error('The font has no table of letters.')
  const cmap = font.readUInt32BE(table + 8)
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4))
  const groups = encodings.find((at) => font.readUInt16BE(at) === 12)
  if (groups === undefined) throw new Error('The font has no table of all its letters.')
  /** @type {number[]} */
  const letters = []
  for (let at = groups + 16, left = font.readUInt32BE(groups + 12); left > 0; left--, at += 12) {
    for (let code = font.readUInt32BE(at), last = font.readUInt32BE(at + 4); code <= last; code++) letters.push(code)
  }
  return letters
}
