import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import type { Reading, ReaderInput } from '../reading.ts'
import { chunkText } from './docx-chunks.ts'
import { docxNotes } from './docx-notes.ts'
import { openDocx, type DocxPackage } from './docx-package.ts'
import { readDocxProperties } from './docx-properties.ts'
import { readDocxStyles } from './docx-styles.ts'
import { docxText, type DocxSection, type DocxSurroundings } from './docx-text.ts'
import { documentReading } from './document-reading.ts'
import { isLockedOffice, unlockOffice } from './unlock.ts'

/**
 * Reads a Word document.
 * @throws import/damaged, import/too-much, import/locked, import/password-needed, import/wrong-password
 */
export async function readDocx({ bytes, password }: ReaderInput): Promise<Reading> {
  const docx = await openDocx(isLockedOffice(bytes) ? unlockOffice(bytes, password) : bytes)
  const surroundings: DocxSurroundings = { styleOf: readDocxStyles(docx), drawingOf: (relation) => drawingText(docx, relation), pageNumbers: true }
  const { handlers, finish } = docxText({ ...surroundings, noteOf: docxNotes(docx, surroundings), chunkOf: (relation) => chunkOf(docx, relation) })
  docx.walk(docx.main, handlers)
  const { sections, ...text } = finish()
  const { pages, ...properties } = readDocxProperties(docx)
  const margin = (place: 'header' | 'footer'): readonly BlockText[] => marginText(docx, surroundings, place, sections[0], pages)
  return documentReading({ ...text, headers: margin('header'), footers: margin('footer'), properties })
}

function chunkOf(docx: DocxPackage, relation: string): readonly BlockText[] {
  const part = docx.byId(relation)
  return part === null ? [] : chunkText(docx.bytes(part), part)
}

/** What stands above or below the text of the first page, if it stands on no other. */
function marginText(docx: DocxPackage, surroundings: DocxSurroundings, place: 'header' | 'footer', section: DocxSection | undefined, pages: number | null): readonly BlockText[] {
  if (!section || (!section.titlePage && pages !== 1)) return []
  const part = docx.byId(section.margins.get(`${place} ${section.titlePage ? 'first' : 'default'}`) ?? '')
  if (part === null) return []
  const { handlers, finish } = docxText({ ...surroundings, pageNumbers: false })
  docx.walk(part, handlers)
  return finish().parts
}

/** The words of a diagram or chart, a paragraph each. */
function drawingText(docx: DocxPackage, relation: string): BlockText[] {
  const part = docx.byId(relation)
  if (part === null) return []
  const lines: string[] = []
  let inText = false
  docx.walk(part, {
    open: (name) => {
      if (name === 'a:p') lines.push('')
      inText = name === 'a:t'
    },
    close: () => {
      inText = false
    },
    text: (text) => {
      if (inText) lines.push((lines.pop() ?? '') + text)
    },
  })
  return lines.map((line) => line.trim()).filter((line) => line !== '').map((text) => ({ kind: 'paragraph', text }))
}
