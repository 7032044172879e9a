import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import { decode } from '../decode.ts'
import { blocksOfElement } from '../html-blocks.ts'
import { parseHtml } from '../html-document.ts'
import { pageOf } from '../mail/main-text.ts'
import { contentOf, parseMime } from '../mail/mime.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { RtfReader } from './rtf-reader.ts'
import { walkRtf } from './rtf-tokens.ts'

/**
 * The text of a part in another format, which Word takes over when it opens the document: pages that "export to Word" wraps as they are. One that is a Word document
 * itself is not read.
 * @throws import/damaged
 */
export function chunkText(bytes: Uint8Array, part: string): readonly BlockText[] {
  if (/\.rtf$/i.test(part)) {
    const reader = new RtfReader(bytes)
    walkRtf(bytes, reader)
    const { parts, notes } = reader.finish()
    return [...parts, ...notes]
  }
  if (/\.mht(?:ml)?$/i.test(part)) {
    const page = pageOf(parseMime(bytes))
    return page ? pageText(decode(contentOf(page), { html: true, declared: page.type.params.get('charset') ?? null }).text) : []
  }
  if (/\.x?html?$/i.test(part)) return pageText(decode(bytes, { html: true }).text)
  return /\.txt$/i.test(part) ? paragraphsOf(decode(bytes, { html: false }).text).map(({ text }) => ({ kind: 'paragraph', text })) : []
}

function pageText(raw: string): BlockText[] {
  const body = parseHtml(raw).querySelector('body')
  return body ? blocksOfElement(body, { whole: true }).map(({ kind, level, text }): BlockText => (kind === 'heading' ? { kind, level, text } : { kind, text })) : []
}
