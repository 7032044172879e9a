import { damaged } from './damaged.ts'

/** https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb: a file system in a file, in which Office keeps what it has encrypted. */
const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const HEADER_LENGTH = 512
const ENTRY_LENGTH = 128
const STREAM = 2
const ROOT = 5
/** The first of the numbers that are no sector's. */
const NO_SECTOR = 0xfffffffa
/** Streams below this size lie in sectors of their own kind. */
const MINI_LIMIT = 4096
const MINI_SECTOR = 64
const HEADER_TABLES = 109

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length))
}

/**
 * The streams of a compound file that are asked for, by name; the others are absent.
 * @throws import/damaged
 */
export function readStreams(bytes: Uint8Array, wanted: readonly string[]): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!isCompoundFile(bytes) || file.length < HEADER_LENGTH) throw damaged('DOCX', 'its outer shell is cut short')
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw damaged('DOCX', 'its outer shell has sectors of an unknown size')
  const size = 1 << shift
  const sectors = Math.ceil(file.length / size)
  const sector = (number: number): Buffer => file.subarray((number + 1) * size, (number + 2) * size)
  const table = sectorTable(file, sector, sectors)
  const chain = (first: number, next: (number: number) => number, of: (number: number) => Buffer, most: number): Buffer => {
    const found: Buffer[] = []
    for (let number = first; number < NO_SECTOR; number = next(number)) {
      const piece = of(number)
      if (piece.length === 0 || found.length >= most) throw damaged('DOCX', 'the sectors of its outer shell do not follow each other')
      found.push(piece)
    }
    return Buffer.concat(found)
  }
  const long = (first: number): Buffer => chain(first, (number) => table[number] ?? NO_SECTOR, sector, sectors)
  const entries = entriesOf(long(file.readUInt32LE(48)))
  const root = entries.find(({ type }) => type === ROOT)
  const streams = new Map<string, Buffer>()
  for (const { name, type, start, length } of entries) {
    if (type !== STREAM || !wanted.includes(name) || streams.has(name)) continue
    let content: Buffer
    if (length >= MINI_LIMIT || !root) content = long(start)
    else {
      const store = long(root.start)
      const links = long(file.readUInt32LE(60))
      const next = (number: number): number => (number * 4 + 4 <= links.length ? links.readUInt32LE(number * 4) : NO_SECTOR)
      content = chain(start, next, (number) => store.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR), Math.ceil(store.length / MINI_SECTOR))
    }
    if (content.length < length) throw damaged('DOCX', 'its outer shell is cut short')
    streams.set(name, content.subarray(0, length))
  }
  return streams
}

/** Which sector follows which. */
function sectorTable(file: Buffer, sector: (number: number) => Buffer, sectors: number): number[] {
  const tables: number[] = []
  for (let at = 0; at < HEADER_TABLES; at += 1) tables.push(file.readUInt32LE(76 + at * 4))
  for (let number = file.readUInt32LE(68); number < NO_SECTOR && tables.length <= sectors + HEADER_TABLES;) {
    const more = sector(number)
    if (more.length < 8) break
    for (let at = 0; at + 8 <= more.length; at += 4) tables.push(more.readUInt32LE(at))
    number = more.readUInt32LE(more.length - 4)
  }
  const next: number[] = []
  for (const number of tables) {
    if (number >= NO_SECTOR || next.length > sectors) continue
    const links = sector(number)
    for (let at = 0; at + 4 <= links.length; at += 4) next.push(links.readUInt32LE(at))
  }
  return next
}

interface DirectoryEntry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly length: number
}

function entriesOf(directory: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = []
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)), type: directory[at + 66]!,
      start: directory.readUInt32LE(at + 116), length: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}
