import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FormatReader } from '../reading.ts'

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)))
}

/** A document's blocks as "kind: text", a heading's level behind its kind, and its metadata as "field: value". */
export async function readWith(read: FormatReader, bytes: Uint8Array): Promise<{ blocks: string[]; meta: string[] }> {
  const { parts, candidates } = await read({ bytes, file: 'document', password: null, encoding: null })
  return {
    blocks: parts.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`),
    meta: candidates.map(({ field, value, origin, confidence }) => `${field}: ${value} (${[origin, confidence].filter((word) => word !== undefined).join(', ')})`),
  }
}
