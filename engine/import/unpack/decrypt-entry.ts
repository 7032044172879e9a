import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import type { Entry } from 'yauzl'
import { RedthreadError } from '../../../contract/errors.ts'

/** How an entry is packed beneath its encryption, and who can tell that it was opened as it was packed. */
export interface SealedEntry {
  /** As `compressionMethod` of an entry that is not encrypted. */
  readonly method: number
  /** Whether the seal itself proves the bytes, so that the sum of the directory, which may be left out, need not. */
  readonly proven: boolean
  /** @throws import/password-needed, import/wrong-password, import/damaged */
  readonly decrypt: (raw: AsyncIterable<Uint8Array>, password: string | null) => AsyncGenerator<Buffer>
}

/** How the entry is encrypted: as PKZIP has done it from the beginning, or by AES as WinZip does. @throws import/locked */
export function sealedEntry(entry: Entry): SealedEntry {
  if (entry.compressionMethod !== AES) return { method: entry.compressionMethod, proven: false, decrypt: (raw, password) => decryptTraditional(entry, raw, password) }
  const field = entry.extraFields.find(({ id }) => id === AES_FIELD)?.data
  const keyLength = field === undefined || field.length < 7 ? undefined : KEY_LENGTHS[field[4]!]
  if (field === undefined || keyLength === undefined) throw new RedthreadError('import/locked', { kind: 'archive' })
  return { method: field.readUInt16LE(5), proven: true, decrypt: (raw, password) => decryptAes(entry.compressedSize, keyLength, raw, password) }
}

function needed(password: string | null): Buffer {
  if (password === null || password === '') throw new RedthreadError('import/password-needed')
  return Buffer.from(password)
}

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 6.1. One of 256 wrong passwords passes its check. */
const HEADER = 12

async function* decryptTraditional({ crc32, lastModFileTime, generalPurposeBitFlag }: Entry, raw: AsyncIterable<Uint8Array>, password: string | null): AsyncGenerator<Buffer> {
  const decrypt = traditionalCipher(needed(password))
  const { head, rest } = await parted(raw, HEADER)
  const check = decrypt(head)[HEADER - 1]
  // Where the sum stands behind the data, it was not known yet, and the time stands in for it.
  const stands = check === crc32 >>> 24 || ((generalPurposeBitFlag & 8) !== 0 && check === (lastModFileTime >> 8 & 255))
  if (!stands) throw new RedthreadError('import/wrong-password')
  for await (const chunk of rest) yield decrypt(chunk)
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

function traditionalCipher(password: Buffer): (bytes: Uint8Array) => Buffer {
  let [a, b, c] = [0x12345678, 0x23456789, 0x34567890]
  const take = (byte: number): void => {
    a = SUMS[(a ^ byte) & 255]! ^ (a >>> 8)
    b = (Math.imul(b + (a & 255), 134_775_813) + 1) | 0
    c = SUMS[(c ^ (b >>> 24)) & 255]! ^ (c >>> 8)
  }
  for (const byte of password) take(byte)
  return (bytes) => {
    const out = Buffer.allocUnsafe(bytes.length)
    for (let at = 0; at < bytes.length; at += 1) {
      const key = (c | 2) & 0xffff
      const byte = bytes[at]! ^ ((Math.imul(key, key ^ 1) >>> 8) & 255)
      take(byte)
      out[at] = byte
    }
    return out
  }
}

/** https://www.winzip.com/en/support/aes-encryption/ */
const AES = 99
const AES_FIELD = 0x9901
/** Bytes, by the number of the strength. */
const KEY_LENGTHS: Readonly<Record<number, number>> = { 1: 16, 2: 24, 3: 32 }
const ROUNDS = 1000
const VERIFIER = 2
const PROOF = 10

async function* decryptAes(length: number, keyLength: number, raw: AsyncIterable<Uint8Array>, password: string | null): AsyncGenerator<Buffer> {
  const secret = needed(password)
  const salt = keyLength / 2
  const { head, rest } = await parted(raw, salt + VERIFIER)
  const keys = pbkdf2Sync(secret, head.subarray(0, salt), ROUNDS, keyLength * 2 + VERIFIER, 'sha1')
  if (!timingSafeEqual(keys.subarray(keyLength * 2), head.subarray(salt))) throw new RedthreadError('import/wrong-password')
  const decrypt = countingCipher(keys.subarray(0, keyLength))
  const proof = createHmac('sha1', keys.subarray(keyLength, keyLength * 2))
  let left = length - salt - VERIFIER - PROOF
  const tail: Uint8Array[] = []
  for await (const chunk of rest) {
    const sealed = chunk.subarray(0, Math.max(0, left))
    left -= sealed.length
    if (sealed.length < chunk.length) tail.push(chunk.subarray(sealed.length))
    proof.update(sealed)
    if (sealed.length > 0) yield decrypt(sealed)
  }
  const stated = Buffer.concat(tail)
  if (stated.length !== PROOF || !timingSafeEqual(stated, proof.digest().subarray(0, PROOF))) throw damaged('an entry is not what it was when it was packed')
}

const BLOCK = 16

/** AES in counter mode whose counter has its lowest byte first, which OpenSSL's has last. */
function countingCipher(key: Buffer): (bytes: Uint8Array) => Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false)
  let block = 0
  let stream: Buffer = Buffer.alloc(0)
  return (bytes) => {
    const counters = Buffer.alloc(Math.max(0, Math.ceil((bytes.length - stream.length) / BLOCK)) * BLOCK)
    for (let at = 0; at < counters.length; at += BLOCK) {
      block += 1
      counters.writeUIntLE(block, at, 6)
    }
    stream = Buffer.concat([stream, cipher.update(counters)])
    const out = Buffer.allocUnsafe(bytes.length)
    for (let at = 0; at < bytes.length; at += 1) out[at] = bytes[at]! ^ stream[at]!
    stream = stream.subarray(bytes.length)
    return out
  }
}

/** The first `length` bytes of a stream, and what follows them. @throws import/damaged where there are fewer */
async function parted(raw: AsyncIterable<Uint8Array>, length: number): Promise<{ head: Buffer; rest: AsyncGenerator<Uint8Array> }> {
  const iterator = raw[Symbol.asyncIterator]()
  let start: Buffer = Buffer.alloc(0)
  while (start.length < length) {
    const { done, value } = await iterator.next()
    if (done) throw damaged('it ends too early')
    start = Buffer.concat([start, value])
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield start.subarray(length)
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: start.subarray(0, length), rest: rest() }
}

function damaged(issue: string): RedthreadError {
  return new RedthreadError('import/damaged', { kind: 'zip, Office or e-book', issue })
}
