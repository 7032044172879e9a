/** The tables of a TrueType file, by tag, in the order of the file. */
export type Tables = Map<string, Uint8Array>

const TABLE_RECORD = 16
const HEADER = 12
/** head.checkSumAdjustment: chosen so that the sum of the whole file is this number. */
const CHECKSUM_OF_FILE = 0xb1b0afba

/** Reads the table directory (https://learn.microsoft.com/typography/opentype/spec/otff). */
export function readTables(font: Uint8Array): Tables {
  const view = viewOf(font)
  const tables: Tables = new Map()
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = HEADER + i * TABLE_RECORD
    const tag = String.fromCharCode(...font.subarray(record, record + 4))
    const offset = view.getUint32(record + 8)
    tables.set(tag, font.slice(offset, offset + view.getUint32(record + 12)))
  }
  return tables
}

/** Writes a TrueType file with right checksums. Tables stand in the order of their tags. */
export function writeTables(tables: Tables): Uint8Array {
  const entries = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, table]) => [tag, tag === 'head' ? withoutAdjustment(table) : table] as const)
  const power = Math.floor(Math.log2(entries.length))
  const size = entries.reduce((sum, [, table]) => sum + padded(table.length), HEADER + entries.length * TABLE_RECORD)
  const font = new Uint8Array(size)
  const view = viewOf(font)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, entries.length)
  view.setUint16(6, 2 ** power * TABLE_RECORD)
  view.setUint16(8, power)
  view.setUint16(10, (entries.length - 2 ** power) * TABLE_RECORD)
  let offset = HEADER + entries.length * TABLE_RECORD
  let headAt = 0
  entries.forEach(([tag, table], index) => {
    const record = HEADER + index * TABLE_RECORD
    if (tag === 'head') headAt = offset
    for (let i = 0; i < 4; i += 1) font[record + i] = tag.charCodeAt(i)
    view.setUint32(record + 4, checksum(table))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, table.length)
    font.set(table, offset)
    offset += padded(table.length)
  })
  view.setUint32(headAt + 8, (CHECKSUM_OF_FILE - checksum(font)) >>> 0)
  return font
}

/** The sum of the file is taken with a zero in the place where it is written. */
function withoutAdjustment(head: Uint8Array): Uint8Array {
  const copy = head.slice()
  viewOf(copy).setUint32(8, 0)
  return copy
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3
}

/** The sum of a table's 32-bit words, the last one filled up with zeros. */
function checksum(table: Uint8Array): number {
  const whole = table.length & ~3
  const view = viewOf(table)
  let sum = 0
  for (let i = 0; i < whole; i += 4) sum = (sum + view.getUint32(i)) >>> 0
  let last = 0
  for (let i = whole; i < table.length; i += 1) last |= table[i]! << (24 - 8 * (i - whole))
  return (sum + last) >>> 0
}
