import { zipOf } from '../testing-archives.ts'
import { openZip } from './zip-parts.ts'

/** The parts of a document, to be changed and zipped again. */
export async function partsOf(document: Uint8Array): Promise<Record<string, Uint8Array>> {
  const zip = await openZip(document, 'DOCX')
  return Object.fromEntries(zip.names.filter((name) => !name.endsWith('/')).map((name) => [name, zip.read(name)]))
}

/** A document with one of its parts as `change` makes it; null takes the part out. */
export async function withPart(document: Uint8Array, name: string, change: (text: string) => string | Uint8Array | null): Promise<Uint8Array> {
  const parts = await partsOf(document)
  const changed = change(Buffer.from(parts[name] ?? '').toString())
  if (changed === null) delete parts[name]
  else parts[name] = Buffer.from(changed as Uint8Array)
  return zipOf(parts)
}
