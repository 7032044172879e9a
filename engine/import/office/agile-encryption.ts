import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'
import { walkXml, type AttributeOf } from './xml-walk.ts'

const HASHES: Readonly<Record<string, string>> = { SHA1: 'sha1', SHA256: 'sha256', SHA384: 'sha384', SHA512: 'sha512' }
const NAMESPACES = {
  'http://schemas.microsoft.com/office/2006/encryption': 'e',
  'http://schemas.microsoft.com/office/2006/keyEncryptor/password': 'p',
}
const BLOCK = 16
const SEGMENT = 4096
/** Rounds of hashing: Office asks for 100,000, which take a tenth of a second. More than this is made to hold a reader up. */
const MOST_ROUNDS = 1_000_000

/** What the password's key is made for, in place of the block number. */
const FOR_VERIFIER_INPUT = Buffer.from([0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79])
const FOR_VERIFIER_VALUE = Buffer.from([0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e])
const FOR_KEY = Buffer.from([0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6])

interface Cipher {
  readonly hash: string
  readonly keyBits: number
  readonly salt: Buffer
}

export interface AgileEncryption {
  readonly content: Cipher
  readonly key: Cipher & { readonly rounds: number; readonly verifierInput: Buffer; readonly verifierValue: Buffer; readonly value: Buffer }
}

/**
 * How a document was encrypted, as its XML says; null where that is no way known here, or one that is not for people.
 * @throws import/damaged
 */
export function readAgile(xml: Uint8Array): AgileEncryption | null {
  let content: Cipher | null = null
  let key: AgileEncryption['key'] | null = null
  walkXml(xml, { kind: 'DOCX', part: 'EncryptionInfo' }, NAMESPACES, {
    open: (name, attribute) => {
      if (name === 'e:keyData') content = cipherOf(attribute)
      if (name !== 'p:encryptedKey') return
      const cipher = cipherOf(attribute)
      const rounds = Number(attribute('spinCount'))
      const bytes = (field: string): Buffer => Buffer.from(attribute(field) ?? '', 'base64')
      const [verifierInput, verifierValue, value] = [bytes('encryptedVerifierHashInput'), bytes('encryptedVerifierHashValue'), bytes('encryptedKeyValue')]
      const whole = [verifierInput, verifierValue, value].every(({ length }) => length > 0 && length <= 128 && length % BLOCK === 0)
      if (cipher && whole && Number.isInteger(rounds) && rounds >= 0 && rounds <= MOST_ROUNDS) key = { ...cipher, rounds, verifierInput, verifierValue, value }
    },
  })
  return content && key ? { content, key } : null
}

function cipherOf(attribute: AttributeOf): Cipher | null {
  const hash = HASHES[(attribute('hashAlgorithm') ?? '').replace('-', '')]
  const keyBits = Number(attribute('keyBits'))
  const salt = Buffer.from(attribute('saltValue') ?? '', 'base64')
  const cipher = `${attribute('cipherAlgorithm')} ${attribute('cipherChaining')} ${attribute('blockSize')}`
  const known = cipher === `AES ChainingModeCBC ${BLOCK}` && [128, 192, 256].includes(keyBits)
  return hash !== undefined && known && salt.length === BLOCK ? { hash, keyBits, salt } : null
}

/** The document; null where the password is not its. */
export function decryptAgile({ content, key }: AgileEncryption, sealed: Buffer, password: string): Uint8Array | null {
  const hashed = stretch(key, password)
  const keyFor = (purpose: Buffer): Buffer => fit(digest(key.hash, hashed, purpose), key.keyBits / 8)
  const input = decrypt(key, keyFor(FOR_VERIFIER_INPUT), key.salt, key.verifierInput)
  const value = decrypt(key, keyFor(FOR_VERIFIER_VALUE), key.salt, key.verifierValue)
  const proof = digest(key.hash, input)
  if (value.length < proof.length || !timingSafeEqual(proof, value.subarray(0, proof.length))) return null
  const secret = fit(decrypt(key, keyFor(FOR_KEY), key.salt, key.value), content.keyBits / 8)
  const pieces: Buffer[] = []
  const data = sealed.subarray(8)
  for (let at = 0; at + BLOCK <= data.length; at += SEGMENT) {
    const segment = data.subarray(at, at + SEGMENT)
    const iv = fit(digest(content.hash, content.salt, numberOf(at / SEGMENT)), BLOCK)
    pieces.push(decrypt(content, secret, iv, segment.subarray(0, segment.length - (segment.length % BLOCK))))
  }
  return Buffer.concat(pieces).subarray(0, sealed.readUInt32LE(0))
}

function stretch({ hash, salt, rounds: count }: AgileEncryption['key'], password: string): Buffer {
  let value = digest(hash, salt, Buffer.from(password, 'utf16le'))
  for (let round = 0; round < count; round += 1) value = digest(hash, numberOf(round), value)
  return value
}

function decrypt({ keyBits }: Cipher, key: Buffer, iv: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${keyBits}-cbc`, key, iv).setAutoPadding(false)
  return Buffer.concat([decipher.update(sealed), decipher.final()])
}

function digest(hash: string, ...pieces: readonly Buffer[]): Buffer {
  const made = createHash(hash)
  for (const piece of pieces) made.update(piece)
  return made.digest()
}

function numberOf(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Cut, or filled up with 0x36 as the format has it. */
function fit(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length ? bytes.subarray(0, length) : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)])
}
