import { closeSync, openSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { fromBufferPromise, fromFdPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { RedthreadError } from '../../../contract/errors.ts'
import { withoutTrailer } from '../zip-trailer.ts'
import { sealedEntry } from './decrypt-entry.ts'
import { decodeNames } from './entry-name.ts'
import { MOST_FILES } from './limits.ts'

export interface ZipEntry {
  readonly name: string
  readonly isFolder: boolean
  /** A link is stored as a file that holds the path it points to. */
  readonly isLink: boolean
  /** As declared. */
  readonly size: number
  /** Bytes in the zip. */
  readonly packed: number
  /**
   * The entry's bytes, checked against its sum at the end. `password`: for one that is encrypted.
   * @throws import/password-needed, import/wrong-password, import/locked, import/damaged, import/unsupported
   */
  readonly open: (password: string | null) => AsyncIterable<Uint8Array>
}

export interface Zip {
  readonly names: readonly string[]
  /** Without folders; the first of them, where there are too many. */
  readonly entries: readonly ZipEntry[]
  /** What the entry "mimetype" says; null without one. */
  readonly mimetype: () => Promise<string | null>
  readonly close: () => void
}

const ISSUES: readonly (readonly [RegExp, string])[] = [
  [/end of central directory/i, 'its end is missing'], [/overflows file bounds|unexpected EOF/i, 'it ends too early'], [/too many bytes|not enough bytes/i, 'an entry is not as long as it says'],
]

function damaged(error: unknown): unknown {
  if (error instanceof RedthreadError) return error
  const message = error instanceof Error ? error.message : ''
  if (message.includes('strong encryption')) return new RedthreadError('import/locked', { kind: 'archive' })
  return new RedthreadError('import/damaged', { kind: 'zip, Office or e-book', issue: ISSUES.find(([pattern]) => pattern.test(message))?.[1] ?? 'its parts do not fit together' })
}

/**
 * Reads a zip's directory, from its bytes or from the file at a path, whatever its size. Its names are only text.
 * @throws import/damaged, import/locked
 */
export async function openZip(from: Uint8Array | { readonly path: string | Uint8Array }): Promise<Zip> {
  const fd = from instanceof Uint8Array ? null : openSync(from.path as Buffer, 'r')
  const close = (): void => {
    if (fd !== null) closeSync(fd)
  }
  try {
    const options = { decodeStrings: false, autoClose: false } as const
    const zip = await (from instanceof Uint8Array ? fromBufferPromise(withoutTrailer(Buffer.from(from.buffer, from.byteOffset, from.length)), options) : fromFdPromise(fd!, options))
    const found = await directory(zip)
    const names = namesOf(found)
    const entries = found.map((entry, index) => entryOf(zip, entry, names[index]!)).filter(({ isFolder }) => !isFolder)
    return {
      names, entries, close,
      mimetype: async () => {
        const entry = found[names.indexOf('mimetype')]
        if (!entry || entry.isEncrypted() || entry.uncompressedSize >= 200) return null
        let text = ''
        for await (const chunk of read(zip, entry)) text += Buffer.from(chunk).toString('latin1')
        return text
      },
    }
  } catch (error) {
    close()
    throw damaged(error)
  }
}

function directory(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      // One more than may be read, so that it is seen that there are more.
      if (entries.length > MOST_FILES) resolve(entries)
      else zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', reject)
    zip.readEntry()
  })
}

/** A name may say that it is UTF-8, or stand as UTF-8 beside itself; else its bytes are all there is. */
function namesOf(entries: readonly Entry[]): string[] {
  const stated = entries.map((entry) => (isUtf8(entry) ? getFileNameLowLevel(0x800, entry.fileNameRaw, entry.extraFields, false) : null))
  const guessed = decodeNames(entries.filter((_, index) => stated[index] === null).map(({ fileNameRaw }) => fileNameRaw))
  let next = 0
  return stated.map((name) => name ?? guessed[next++]!)
}

function isUtf8({ generalPurposeBitFlag, extraFields }: Entry): boolean {
  return (generalPurposeBitFlag & 0x800) !== 0 || extraFields.some(({ id }) => id === 0x7075)
}

/** The file system that the entry was made on, and its kind of file there. */
const UNIX = 3
const LINK = 0xa000

function entryOf(zip: ZipFile, entry: Entry, name: string): ZipEntry {
  return {
    name, size: entry.uncompressedSize, packed: entry.compressedSize,
    isFolder: /[\\/]$/.test(name),
    isLink: entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & 0xf000) === LINK,
    open: (password) => (entry.isEncrypted() ? readSealed(zip, entry, password) : read(zip, entry)),
  }
}

async function* read(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (!entry.canDecodeFileData()) throw rare()
  try {
    const stream = await zip.openReadStreamPromise(entry, {})
    let sum = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (sum !== entry.crc32) throw new RedthreadError('import/damaged', { kind: 'zip, Office or e-book', issue: 'an entry is not what it was when it was packed' })
  } catch (error) {
    throw damaged(error)
  }
}

const STORED = 0
const DEFLATED = 8

/** As `read`, for an entry that is encrypted. */
async function* readSealed(zip: ZipFile, entry: Entry, password: string | null): AsyncGenerator<Uint8Array> {
  const { method, proven, decrypt } = sealedEntry(entry)
  if (method !== STORED && method !== DEFLATED) throw rare()
  let sum = 0
  let length = 0
  let raw: Readable | null = null
  try {
    raw = await zip.openReadStreamPromise(entry, { decodeFileData: false })
    const opened = decrypt(raw, password)
    for await (const chunk of method === STORED ? opened : pipeline(Readable.from(opened), createInflateRaw(), () => {}) as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      length += chunk.length
      if (length > entry.uncompressedSize) break
      yield chunk
    }
  } catch (error) {
    // What a wrong password that passed by chance makes of an entry cannot be unpacked.
    throw !proven && error instanceof Error && 'errno' in error ? new RedthreadError('import/wrong-password') : damaged(error)
  } finally {
    raw?.destroy()
  }
  if (length !== entry.uncompressedSize || (!proven && sum !== entry.crc32)) throw proven ? damaged(new Error('not enough bytes')) : new RedthreadError('import/wrong-password')
}

function rare(): RedthreadError {
  return new RedthreadError('import/unsupported', { kind: 'a file packed by a rare method' })
}
