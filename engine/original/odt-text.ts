import { walkXml } from '../import/office/xml-walk.ts'
import { openZip } from '../import/office/zip-parts.ts'
import type { OriginalFile, OriginalText } from './request.ts'
import { collectText, type TextElements } from './xml-text.ts'

const NAMESPACES = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
}

const ELEMENTS: TextElements = {
  text: new Set(['text:p', 'text:h']),
  lines: new Set(['text:p', 'text:h']),
  signs: { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' },
  skipped: new Set(['office:scripts', 'office:automatic-styles']),
}

/** The text of an OpenDocument text in the order of its content. */
export async function odtText({ bytes }: OriginalFile): Promise<OriginalText> {
  const zip = await openZip(bytes, 'ODT')
  const content = zip.read('content.xml')
  const { handlers, collected } = collectText(ELEMENTS)
  walkXml(content, { kind: 'ODT', part: 'content.xml' }, NAMESPACES, handlers)
  return { text: collected(), source: Buffer.from(content).toString('utf8') }
}
