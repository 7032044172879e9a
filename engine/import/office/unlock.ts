import { RedthreadError } from '../../../contract/errors.ts'
import { decryptAgile, readAgile } from './agile-encryption.ts'
import { isCompoundFile, readStreams } from './compound-file.ts'
import { damaged } from './damaged.ts'
import { decryptStandard } from './standard-encryption.ts'

/** https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto */
const INFO = 'EncryptionInfo'
const PACKAGE = 'EncryptedPackage'
const STANDARD = 2
const AGILE = 4
/** Flag of documents whose key needs more than a password. */
const EXTERNAL = 0x10

/** A document that Office has encrypted is a compound file. */
export function isLockedOffice(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes)
}

/**
 * The document inside an encrypted one. Takes at most some seconds, whatever number of rounds the file asks for.
 * @throws import/password-needed, import/wrong-password, import/locked, import/damaged, import/unsupported
 */
export function unlockOffice(bytes: Uint8Array, password: string | null): Uint8Array {
  const streams = readStreams(bytes, [INFO, PACKAGE])
  const info = streams.get(INFO)
  const content = streams.get(PACKAGE)
  if (!info || !content) throw new RedthreadError('import/unsupported', { kind: 'an Office document of before 2007' })
  if (info.length < 8 || content.length < 8) throw damaged('DOCX', 'what says how it was encrypted is cut short')
  const version = info.readUInt16LE(2)
  const locked = new RedthreadError('import/locked', { kind: 'DOCX' })
  if ((version !== STANDARD && version !== AGILE) || (info.readUInt32LE(4) & EXTERNAL) !== 0) throw locked
  const agile = version === AGILE ? readAgile(info.subarray(8)) : null
  if (version === AGILE && agile === null) throw locked
  if (password === null || password === '') throw new RedthreadError('import/password-needed')
  const opened = agile ? decryptAgile(agile, content, password) : decryptStandard(info, content, password)
  if (opened === 'unknown') throw locked
  if (opened === null) throw new RedthreadError('import/wrong-password')
  return opened
}
