import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import type { DocxPackage } from './docx-package.ts'
import { countNotes } from './note-marks.ts'
import { docxText, type DocxSurroundings } from './docx-text.ts'

type NoteKind = 'footnote' | 'endnote'

/** The notes of a document, by their references in its order. */
export function docxNotes(docx: DocxPackage, surroundings: DocxSurroundings): NonNullable<DocxSurroundings['noteOf']> {
  const texts = { footnote: noteTexts(docx, 'footnote', surroundings), endnote: noteTexts(docx, 'endnote', surroundings) }
  const markOf = countNotes()
  const marked = new Map<string, string>()
  return (kind, id, ownMark) => {
    const parts = texts[kind].get(id)
    if (!parts) return null
    const known = marked.get(`${kind} ${id}`)
    // Referred to again: its text stands there once.
    if (known !== undefined) return { mark: known, parts: [] }
    const mark = ownMark ? null : markOf(kind)
    marked.set(`${kind} ${id}`, mark ?? '*')
    return { mark, parts }
  }
}

function noteTexts(docx: DocxPackage, kind: NoteKind, surroundings: DocxSurroundings): Map<string, readonly BlockText[]> {
  const notes = new Map<string, readonly BlockText[]>()
  const part = docx.byType(`${kind}s`)
  if (part === null) return notes
  let note: { id: string; text: ReturnType<typeof docxText> } | null = null
  docx.walk(part, {
    open: (name, attribute) => {
      if (name !== `w:${kind}`) note?.text.handlers.open(name, attribute)
      // Others are the lines that part notes from the text.
      else if ((attribute('w:type') ?? 'normal') === 'normal') note = { id: attribute('w:id') ?? '', text: docxText(surroundings) }
    },
    close: (name) => {
      if (name !== `w:${kind}`) note?.text.handlers.close?.(name)
      else if (note) {
        notes.set(note.id, note.text.finish().parts)
        note = null
      }
    },
    text: (text) => note?.text.handlers.text?.(text),
  })
  return notes
}
