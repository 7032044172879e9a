import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** AES with keys of these bits, by their number in the header. */
const KEY_BITS: Readonly<Record<number, number>> = { 0x660e: 128, 0x660f: 192, 0x6610: 256 }
const SHA1 = 0x8004
const ROUNDS = 50_000
const BLOCK = 16
const DIGEST = 20
/** Salt, verifier and its hash, behind the header. */
const VERIFIER_LENGTH = 4 + 16 + 16 + 4 + 32

/** The document as Office 2007 encrypted it: null where the password is not its, 'unknown' where another cipher was used. */
export function decryptStandard(info: Buffer, sealed: Buffer, password: string): Uint8Array | null | 'unknown' {
  if (info.length < 12 + 32) return 'unknown'
  const headerLength = info.readUInt32LE(8)
  const at = 12 + headerLength
  if (headerLength < 32 || at + VERIFIER_LENGTH > info.length) return 'unknown'
  const bits = KEY_BITS[info.readUInt32LE(20)]
  if (bits === undefined || info.readUInt32LE(24) !== SHA1) return 'unknown'
  const salt = info.subarray(at + 4, at + 20)
  const key = keyOf(password, salt, bits / 8)
  const verifier = decrypt(bits, key, info.subarray(at + 20, at + 36))
  const proof = decrypt(bits, key, info.subarray(at + 40, at + 72)).subarray(0, DIGEST)
  if (!timingSafeEqual(sha1(verifier), proof)) return null
  const data = sealed.subarray(8)
  return decrypt(bits, key, data.subarray(0, data.length - (data.length % BLOCK))).subarray(0, sealed.readUInt32LE(0))
}

function keyOf(password: string, salt: Buffer, length: number): Buffer {
  let value = sha1(salt, Buffer.from(password, 'utf16le'))
  const round = Buffer.alloc(4)
  for (let count = 0; count < ROUNDS; count += 1) {
    round.writeUInt32LE(count)
    value = sha1(round, value)
  }
  const last = sha1(value, Buffer.alloc(4))
  const derived = [0x36, 0x5c].map((fill) => {
    const pad = Buffer.alloc(64, fill)
    for (let index = 0; index < last.length; index += 1) pad[index]! ^= last[index]!
    return sha1(pad)
  })
  return Buffer.concat(derived).subarray(0, length)
}

function decrypt(bits: number, key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${bits}-ecb`, key, null).setAutoPadding(false)
  return Buffer.concat([decipher.update(sealed), decipher.final()])
}

function sha1(...pieces: readonly Buffer[]): Buffer {
  const made = createHash('sha1')
  for (const piece of pieces) made.update(piece)
  return made.digest()
}
