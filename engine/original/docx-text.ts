import { openDocx } from '../import/office/docx-package.ts'
import type { OriginalFile, OriginalText } from './request.ts'
import { collectText, type TextElements } from './xml-text.ts'

/** Words that were struck with tracked changes are in the file, and shown. */
const ELEMENTS: TextElements = {
  text: new Set(['w:t', 'w:delText', 'm:t', 'a:t']),
  lines: new Set(['w:p', 'a:p']),
  signs: { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011' },
  // The same once more, for old programs; and the stops of tabs.
  skipped: new Set(['mc:Fallback', 'w:tabs']),
}

const PARTS = ['header', 'footnotes', 'endnotes', 'comments', 'footer'] as const

/** The text of a Word document as it lies in its parts: the document, then headers, notes, comments and footers. */
export async function docxText({ bytes }: OriginalFile): Promise<OriginalText> {
  const document = await openDocx(bytes)
  const names = [document.main, ...PARTS.map((type) => document.byType(type)).filter((name) => name !== null)]
  const texts = names.map((name) => {
    const { handlers, collected } = collectText(ELEMENTS)
    document.walk(name, handlers)
    return collected()
  })
  return { text: texts.filter((text) => text !== '').join('\n\n'), source: Buffer.from(document.bytes(document.main)).toString('utf8') }
}
