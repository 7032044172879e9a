import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { openZip } from './zip-parts.ts'

/** A zip archive of these parts, in their order. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as Uint8Array), name)
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

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
