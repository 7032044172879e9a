import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise, getFileNameLowLevel, type Entry } from 'yauzl'
import { RedthreadError } from '../../../contract/errors.ts'
import { withoutTrailer } from '../zip-trailer.ts'
import { damaged, type DocumentKind } from './damaged.ts'

const MB = 1024 * 1024
/** Bytes that one part may have unpacked, and all that are read together. Counted as they come out, whatever the directory says. */
const PART_LIMIT = 64 * MB
const TOTAL_LIMIT = 256 * MB
/** Parts of a document: books with a picture a page have some thousands. */
const MOST_PARTS = 20_000

/** The parts of a document that is a zip archive. Names are compared without regard to case, as packages want it. */
export interface ZipParts {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** @throws import/damaged where the part is missing or broken, import/too-much, import/locked */
  readonly read: (name: string) => Uint8Array
}

/** @throws import/damaged, import/too-much */
export async function openZip(bytes: Uint8Array, kind: DocumentKind): Promise<ZipParts> {
  const buffer = withoutTrailer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const entries = await entriesOf(buffer, kind)
  let unpacked = 0
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const found = entries.get(name.toLowerCase())
      if (!found) throw damaged(kind, `its part ${name} is missing`)
      const part = unpack(buffer, found.entry, name, kind, Math.min(PART_LIMIT, TOTAL_LIMIT - unpacked))
      unpacked += part.length
      return part
    },
  }
}

interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

/** Only the directory is believed, the first of two parts with one name. */
async function entriesOf(buffer: Buffer, kind: DocumentKind): Promise<Map<string, NamedEntry>> {
  const entries = new Map<string, NamedEntry>()
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > MOST_PARTS) throw damaged(kind, 'it says that it has more parts than any document')
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), { name, entry })
    }
  } catch (error) {
    throw error instanceof RedthreadError ? error : damaged(kind, 'its list of parts cannot be read')
  }
  return entries
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30
const STORED = 0
const DEFLATED = 8

function unpack(buffer: Buffer, entry: Entry, name: string, kind: DocumentKind, limit: number): Uint8Array {
  if (entry.isEncrypted()) throw new RedthreadError('import/locked', { kind })
  const at = entry.relativeOffsetOfLocalHeader
  if (at + LOCAL_HEADER_LENGTH > buffer.length || buffer.readUInt32LE(at) !== LOCAL_HEADER) throw damaged(kind, `its part ${name} is not where it should be`)
  const start = at + LOCAL_HEADER_LENGTH + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  const packed = buffer.subarray(start, start + entry.compressedSize)
  if (packed.length < entry.compressedSize) throw damaged(kind, `its part ${name} is cut short`)
  const part = inflate(packed, entry.compressionMethod, name, kind, limit)
  if (crc32(part) !== entry.crc32) throw damaged(kind, `its part ${name} is not what was written`)
  return part
}

function inflate(packed: Buffer, method: number, name: string, kind: DocumentKind, limit: number): Uint8Array {
  const tooMuch = (): RedthreadError => new RedthreadError('import/too-much', { limit: (limit < PART_LIMIT ? TOTAL_LIMIT : PART_LIMIT) / MB })
  if (method === STORED) {
    if (packed.length > limit) throw tooMuch()
    return packed
  }
  if (method !== DEFLATED) throw damaged(kind, `its part ${name} is packed in an unknown way`)
  if (limit < 1) throw tooMuch()
  try {
    return inflateRawSync(packed, { maxOutputLength: limit })
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch() : damaged(kind, `its part ${name} cannot be unpacked`)
  }
}
