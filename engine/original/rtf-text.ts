import { RtfReader } from '../import/office/rtf-reader.ts'
import { walkRtf } from '../import/office/rtf-tokens.ts'
import type { OriginalFile, OriginalText } from './request.ts'

/** The text of a Rich Text file: margins, paragraphs, notes. Its source is the file itself, which is ASCII. */
export function rtfText({ bytes }: OriginalFile): OriginalText {
  const reader = new RtfReader(bytes)
  walkRtf(bytes, reader)
  const { headers = [], parts, footers = [], notes } = reader.finish()
  return { text: [...headers, ...parts, ...footers, ...notes].map(({ text }) => text).join('\n'), source: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') }
}
