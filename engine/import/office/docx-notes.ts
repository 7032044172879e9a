import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import type { DocxPackage } from './docx-package.ts'
import { docxText, type DocxSurroundings } from './docx-text.ts'

type NoteKind = 'footnote' | 'endnote'

/** The notes of a document, by their references in its order: footnotes are counted 1, 2, 3 and endnotes, as Word does where nobody chose otherwise, i, ii, iii. */
export function docxNotes(docx: DocxPackage, surroundings: DocxSurroundings): NonNullable<DocxSurroundings['noteOf']> {
  const texts = { footnote: noteTexts(docx, 'footnote', surroundings), endnote: noteTexts(docx, 'endnote', surroundings) }
  const counts = { footnote: 0, endnote: 0 }
  return (kind, id, ownMark) => {
    const parts = texts[kind].get(id)
    if (!parts) return null
    if (ownMark) return { mark: null, parts }
    counts[kind] += 1
    return { mark: kind === 'footnote' ? String(counts.footnote) : roman(counts.endnote), parts }
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

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}
