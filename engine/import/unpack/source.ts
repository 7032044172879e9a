import { RedthreadError } from '../../../contract/errors.ts'
import { LARGEST_FILE, LARGEST_FILE_MB } from './limits.ts'

/** Bytes that tell what a file is. */
export const HEAD = 65_536

/** The bytes of one file on their way in. They pass once: after `chunks` there are no more. */
export interface Source {
  /** The first bytes, up to 64 kB. */
  readonly head: Uint8Array
  /** @throws import/too-large */
  readonly whole: () => Promise<Uint8Array>
  readonly chunks: () => AsyncIterable<Uint8Array>
  /** What opens it for reading here and there, where it lies on the disk and is too large to be held. */
  readonly path: string | Uint8Array | null
  /** Lets go of what was not read. */
  readonly close: () => Promise<void>
}

export function sourceOfBytes(bytes: Uint8Array): Source {
  return { head: bytes.subarray(0, HEAD), whole: () => Promise.resolve(bytes), chunks: () => once(bytes), path: null, close: () => Promise.resolve() }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Reads as far as the head. Whatever is read passes `count`. */
export async function sourceOfStream(stream: AsyncIterable<Uint8Array>, count: (bytes: number) => void = () => {}): Promise<Source> {
  const iterator = stream[Symbol.asyncIterator]()
  const next = async (): Promise<Uint8Array | null> => {
    const { done, value } = await iterator.next()
    if (done) return null
    count(value.length)
    return value
  }
  const first: Uint8Array[] = []
  let length = 0
  while (length < HEAD) {
    const chunk = await next()
    if (!chunk) break
    first.push(chunk)
    length += chunk.length
  }
  const start: Uint8Array = Buffer.concat(first)
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield start
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk
  }
  return {
    head: start.subarray(0, HEAD), chunks, path: null, whole: () => gather(chunks()),
    close: async () => void await iterator.return?.(),
  }
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > LARGEST_FILE) throw new RedthreadError('import/too-large', { limit: LARGEST_FILE_MB })
    parts.push(chunk)
  }
  return new Uint8Array(Buffer.concat(parts, length))
}
