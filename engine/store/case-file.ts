import { closeSync, openSync, readSync, statSync, type BigIntStats } from 'node:fs'
import { RedthreadError } from '../../contract/errors.ts'

/**
 * What the first page of a file tells. `sqlite`: a plain SQLite file. `noise`: an encrypted one, or anything else that looks like chance.
 * `other`: almost surely something else. `short`: less than a page, so no case.
 */
export type FileKind = 'sqlite' | 'noise' | 'other' | 'short'

/** The page of every case: SQLCipher's and SQLite's default. */
const PAGE_SIZE = 4096
const SQLITE_HEADER = 'SQLite format 3\0'

/** First bytes of kinds of file whose content can look like noise. An encrypted case begins with 16 bytes of chance. */
const MAGIC = [
  'PK\x03\x04', '%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', '7z\xbc\xaf', '\x1f\x8b\x08', 'Rar!', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd', 'OggS',
  'ID3', 'wOFF', 'wOF2', 'age-encryption.org', '\x00\x00\x00\x18ftyp', '\x00\x00\x00\x20ftyp',
]

/** Bits a byte. 4096 random bytes measure 7.954 ± 0.004; text in any script and encoding stays below 6.5. */
const NOISE_BITS = 7.85

export function fileKind(firstPage: Uint8Array): FileKind {
  if (firstPage.length < PAGE_SIZE) return 'short'
  const head = Buffer.from(firstPage.subarray(0, 24)).toString('latin1')
  if (head.startsWith(SQLITE_HEADER)) return 'sqlite'
  if (MAGIC.some(magic => head.startsWith(magic))) return 'other'
  return entropy(firstPage) >= NOISE_BITS ? 'noise' : 'other'
}

/** Shannon entropy in bits a byte. */
function entropy(bytes: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const byte of bytes) counts[byte]!++
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / bytes.length) * Math.log2(count / bytes.length)), 0)
}

/** @throws case/not-found, case/not-a-case for a folder, case/read-only when it may not be read */
export function inspectFile(file: string): FileKind {
  if (!statFile(file).isFile()) throw new RedthreadError('case/not-a-case', { file })
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    throw new RedthreadError('case/read-only', { file })
  }
  try {
    const page = new Uint8Array(PAGE_SIZE)
    return fileKind(page.subarray(0, readSync(descriptor, page, 0, PAGE_SIZE, 0)))
  } finally {
    closeSync(descriptor)
  }
}

/** Tells one file from another whatever path leads to it. @throws case/not-found */
export function fileIdentity(file: string): string {
  const { dev, ino } = statFile(file)
  return `${dev}:${ino}`
}

/** As big integers: on Windows file numbers do not fit others. */
function statFile(file: string): BigIntStats {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true })
  if (!stats) throw new RedthreadError('case/not-found', { file })
  return stats
}
