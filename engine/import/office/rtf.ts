import type { Reading, ReaderInput } from '../reading.ts'
import { documentReading } from './document-reading.ts'
import { RtfReader } from './rtf-reader.ts'
import { walkRtf } from './rtf-tokens.ts'

/**
 * Reads a document in Rich Text Format.
 * @throws import/damaged
 */
export function readRtf({ bytes }: ReaderInput): Reading {
  const reader = new RtfReader(bytes)
  walkRtf(bytes, reader)
  return documentReading(reader.finish())
}
