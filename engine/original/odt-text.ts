import { isFlatOdt } from '../import/office/flat-odt.ts'
import { walkXml } from '../import/office/xml-walk.ts'
import { openZip } from '../import/office/zip-parts.ts'
import type { OriginalFile, OriginalText } from './request.ts'
import { collectText, type TextElements } from './xml-text.ts'

const NAMESPACES = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
}

const ELEMENTS: TextElements = {
  text: new Set(['text:p', 'text:h']),
  lines: new Set(['text:p', 'text:h']),
  signs: { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' },
  // The later ones stand in a flat document alone, in a zip in other parts.
  skipped: new Set(['office:scripts', 'office:automatic-styles', 'office:master-styles', 'office:binary-data', 'draw:object']),
}

/** The text of an OpenDocument text in the order of its content. */
export async function odtText({ bytes }: OriginalFile): Promise<OriginalText> {
  const content = isFlatOdt(bytes) ? bytes : (await openZip(bytes, 'ODT')).read('content.xml')
  const { handlers, collected } = collectText(ELEMENTS)
  walkXml(content, { kind: 'ODT', part: 'content.xml' }, NAMESPACES, handlers)
  return { text: collected(), source: Buffer.from(content).toString('utf8') }
}
