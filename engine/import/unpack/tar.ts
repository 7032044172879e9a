import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { RedthreadError } from '../../../contract/errors.ts'
import { decodeNames } from './entry-name.ts'

export interface TarEntry {
  readonly name: string
  readonly isLink: boolean
  readonly size: number
  /** Passes once, and before the next entry is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * The files and links of a tar as its bytes come; folders are left out. What is not read of an entry is passed over.
 * @throws import/damaged
 */
export async function* readTar(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const tar = extract({ filenameEncoding: 'latin1', allowUnknownFormat: true } as Parameters<typeof extract>[0])
  const source = Readable.from(stream)
  source.once('error', (error) => tar.destroy(error))
  source.pipe(tar)
  try {
    for await (const entry of tar) {
      const { header } = entry
      const chunks = entry[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
      if (header.type === 'file' || header.type === 'contiguous-file' || header.type === 'link' || header.type === 'symlink') {
        yield { name: nameOf(header as PaxHeader), isLink: header.type === 'link' || header.type === 'symlink', size: header.size ?? 0, chunks: rest(chunks) }
      }
      for await (const _ of rest(chunks));
    }
  } catch (error) {
    throw damaged(error)
  } finally {
    source.destroy()
  }
}

/** What an iterator has left. Ending this early leaves the iterator as it is: an entry that is thrown away would take its tar along. */
async function* rest(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  } catch (error) {
    throw damaged(error)
  }
}

function damaged(error: unknown): unknown {
  return error instanceof RedthreadError ? error : new RedthreadError('import/damaged', { kind: 'tar', issue: 'it ends too early, or its parts do not fit together' })
}

interface PaxHeader {
  readonly name: string
  readonly pax?: Readonly<Record<string, string>> | null
}

/** A name of the newer form is UTF-8; the older came in as Latin-1, which keeps its bytes. */
function nameOf({ name, pax }: PaxHeader): string {
  return pax?.['path'] === undefined ? decodeNames([Buffer.from(name, 'latin1')])[0]! : name
}

/** The bytes inside a gzip as they come. @throws import/damaged */
export async function* gunzip(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(stream)
  const inflated = createGunzip()
  source.once('error', (error) => inflated.destroy(error))
  source.pipe(inflated)
  try {
    for await (const chunk of inflated as AsyncIterable<Buffer>) yield chunk
  } catch (error) {
    throw error instanceof RedthreadError ? error : new RedthreadError('import/damaged', { kind: 'gzip', issue: 'it ends too early, or its parts do not fit together' })
  } finally {
    source.destroy()
  }
}

/** The name that a gzip says its file had; null when it says none. */
export function gzipName(head: Uint8Array): string | null {
  const flags = head[3] ?? 0
  if ((flags & 8) === 0) return null
  let at = 10
  if ((flags & 4) !== 0) at += 2 + (head[at] ?? 0) + (head[at + 1] ?? 0) * 256
  const end = head.indexOf(0, at)
  return end <= at || end - at > 1000 ? null : decodeNames([head.subarray(at, end)])[0]!
}
