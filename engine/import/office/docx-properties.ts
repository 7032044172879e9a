import { unlessDamaged } from './damaged.ts'
import type { DocxPackage } from './docx-package.ts'
import type { DocumentProperties } from './properties.ts'

const FIELDS: Readonly<Record<string, string>> = {
  'dc:title': 'title', 'dc:creator': 'creator', 'dcterms:created': 'created', 'dcterms:modified': 'modified', 'dc:language': 'language', 'ep:Pages': 'pages',
}

/** What a Word document's properties say; `pages`: how many it had when it was saved. */
export function readDocxProperties(docx: DocxPackage): DocumentProperties & { readonly pages: number | null } {
  const values: Record<string, string> = {}
  for (const part of [docx.property('core-properties'), docx.property('extended-properties')]) {
    let field: string | undefined
    if (part === null) continue
    unlessDamaged(() => docx.walk(part, {
      open: (name) => {
        field = FIELDS[name]
      },
      close: () => {
        field = undefined
      },
      text: (text) => {
        if (field !== undefined) values[field] = (values[field] ?? '') + text
      },
    }))
  }
  const { creator, pages, ...properties } = values
  return { ...properties, authors: creator === undefined ? [] : [creator], pages: pages !== undefined && /^\d+$/.test(pages) ? Number(pages) : null }
}
