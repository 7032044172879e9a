import { RedthreadError } from '../../contract/errors.ts'

/** Streams of an OLE file that tell what it is, the most telling first. */
const STREAMS: readonly (readonly [name: string, kind: string])[] = [
  ['WordDocument', 'an old Word document (.doc)'], ['Workbook', 'an old Excel workbook (.xls)'], ['PowerPoint Document', 'an old PowerPoint presentation (.ppt)'],
  ['__properties_version1.0', 'an Outlook message (.msg)'], ['VisioDocument', 'a Visio drawing'],
]

/**
 * What an OLE file is: a document of new Office locked with a password is one, and is read as what it is when it is open.
 * @throws import/unsupported for everything else
 */
export function oleKind(bytes: Uint8Array): 'docx' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const has = (name: string): boolean => file.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (has('EncryptedPackage') && has('EncryptionInfo')) return 'docx'
  throw new RedthreadError('import/unsupported', { kind: STREAMS.find(([name]) => has(name))?.[1] ?? 'an old Office document' })
}
