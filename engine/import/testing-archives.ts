import { gzipSync } from 'node:zlib'
import { pack, type Header } from 'tar-stream'
import { ZipFile } from 'yazl'

type Files = Readonly<Record<string, string | Uint8Array>>

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

/** A zip of files by their paths, as yazl writes it. */
export function zipOf(files: Files): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  return gather(zip.outputStream as unknown as AsyncIterable<Uint8Array>)
}

/** A tar of files by their paths, as tar-stream writes it, with further entries. */
export function tarOf(files: Files, entries: readonly (Pick<Header, 'name' | 'type' | 'linkname'>)[] = []): Promise<Uint8Array> {
  const tar = pack()
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content as string))
  for (const entry of entries) tar.entry(entry)
  tar.finalize()
  return gather(tar as unknown as AsyncIterable<Uint8Array>)
}

export async function tarGzOf(files: Files): Promise<Uint8Array> {
  return new Uint8Array(gzipSync(await tarOf(files)))
}
