import { canonicalLine } from '../../../core/text/canonical.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import { DocxFields } from './docx-fields.ts'
import { isListId, isOn, type DocxStyle } from './docx-styles.ts'
import { Story, type Place } from './story.ts'
import { symbolSign } from './symbol-fonts.ts'
import type { AttributeOf, XmlHandlers } from './xml-walk.ts'

/** What the walk through one part needs of the others. */
export interface DocxSurroundings {
  readonly styleOf: (id: string) => DocxStyle
  /** The mark of a note that is referred to here, and its text; null for none that is there. `mark` is null where the author's own follows in the text. */
  readonly noteOf?: (kind: 'footnote' | 'endnote', id: string, ownMark: boolean) => { readonly mark: string | null; readonly parts: readonly BlockText[] } | null
  /** The words in a diagram or chart, by the relation that names it. */
  readonly drawingOf?: (relation: string) => readonly BlockText[]
  /** The text of a part in another format, by the relation that names it. */
  readonly chunkOf?: (relation: string) => readonly BlockText[]
  readonly pageNumbers: boolean
}

export interface DocxSection {
  readonly titlePage: boolean
  /** Relations to headers and footers, by "header first", "footer default", … */
  readonly margins: ReadonlyMap<string, string>
}

export interface DocxText {
  readonly parts: readonly BlockText[]
  readonly notes: readonly BlockText[]
  /** The first paragraph of the style of titles. */
  readonly title: string | null
  /** Those of the blocks that are bold from end to end. */
  readonly bold: ReadonlySet<BlockText>
  readonly sections: readonly DocxSection[]
}

interface Paragraph {
  style: DocxStyle | null
  listed: boolean | null
  outline: number | null
  /** Its end was deleted, or it is a drop cap: the next one goes on in it. */
  joined: boolean
  bold: boolean
  plain: boolean
}

interface Run {
  hidden: boolean
  bold: boolean | null
}

/** What is left out with all that is in it: deleted and moved away text, earlier formatting, what newer programs write again for older ones, readings above signs. */
const SKIPPED = new Set([
  'w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange', 'w:numberingChange',
])

/** Makes the blocks of a part of a Word document: the body, a header, or one note of a part with all of them. */
export function docxText({ styleOf, noteOf, drawingOf, chunkOf, pageNumbers }: DocxSurroundings): { handlers: XmlHandlers; finish: () => DocxText } {
  const story = new Story()
  const fields = new DocxFields(pageNumbers)
  const paragraphs: Paragraph[] = []
  const placeholders: boolean[] = []
  const rows: { kept: boolean }[] = []
  /** The runs that hold the text boxes around. */
  const outer: (Run | null)[] = []
  const sections: { titlePage: boolean; margins: Map<string, string> }[] = []
  let section: { titlePage: boolean; margins: Map<string, string> } | null = null
  let run: Run | null = null
  /** In the properties of a paragraph's end; in those of a row. */
  let inMark = false
  let inRow = false
  let collecting: 'text' | 'code' | null = null
  let skipped = 0
  let title: string | null = null
  const bold = new Set<BlockText>()
  /** A mark the author typed stands in the run after its reference. */
  let ownMark: ((mark: string) => void) | null = null

  const add = (piece: string): void => {
    if (run?.hidden || !fields.shown) return
    const paragraph = paragraphs.at(-1)
    if (paragraph && /\S/.test(piece)) {
      if (run?.bold ?? paragraph.style?.bold ?? false) paragraph.bold = true
      else paragraph.plain = true
    }
    story.text(piece)
  }

  /** A control that shows its prompt only, or a table of contents. */
  function leaveOutControl(): void {
    if (placeholders.length > 0) placeholders[placeholders.length - 1] = true
  }

  function openNote(kind: 'footnote' | 'endnote', attribute: AttributeOf): void {
    if (run?.hidden || !fields.shown) return
    const own = attribute('w:customMarkFollows') !== undefined && attribute('w:customMarkFollows') !== '0'
    const note = noteOf?.(kind, attribute('w:id') ?? '', own)
    if (!note) return
    if (note.mark !== null) {
      story.text(`[${note.mark}]`)
      story.note(note.mark, note.parts)
    } else ownMark = (mark) => story.note(mark, note.parts)
  }

  function open(name: string, attribute: AttributeOf): void {
    if (skipped > 0 || SKIPPED.has(name)) {
      // A deleted end of paragraph or row is an empty element that says so of what it stands in.
      if (skipped === 0 && name === 'w:del' && inMark && paragraphs.length > 0) paragraphs.at(-1)!.joined = true
      if (skipped === 0 && name === 'w:del' && inRow && rows.length > 0) rows.at(-1)!.kept = false
      skipped += 1
      return
    }
    const paragraph = paragraphs.at(-1)
    switch (name) {
      case 'w:p': paragraphs.push({ style: null, listed: null, outline: null, joined: false, bold: false, plain: false }); return
      case 'w:pStyle': if (paragraph) paragraph.style = styleOf(attribute('w:val') ?? ''); return
      case 'w:outlineLvl': if (paragraph) paragraph.outline = Number(attribute('w:val') ?? 9); return
      case 'w:numId': if (paragraph) paragraph.listed = isListId(attribute); return
      case 'w:r': run = { hidden: false, bold: null }; return
      case 'w:rPr': inMark = run === null; return
      case 'w:vanish': if (run) run.hidden = isOn(attribute); return
      case 'w:b': if (run) run.bold = isOn(attribute); return
      case 'w:rStyle': if (run) {
        const style = styleOf(attribute('w:val') ?? '')
        if (style.hidden) run.hidden = true
        if (style.bold) run.bold ??= true
      } return
      case 'w:t': case 'm:t': case 'a:t': case 'w:delText': collecting = name === 'w:delText' ? null : 'text'; return
      case 'w:instrText': collecting = 'code'; return
      case 'w:fldChar': fields.mark(attribute('w:fldCharType')); return
      case 'w:fldSimple': if (!fields.shows(attribute('w:instr') ?? '')) skipped = 1; return
      case 'w:tab': case 'w:br': case 'w:cr': case 'w:ptab': if (run && !inMark) add(' '); return
      case 'w:noBreakHyphen': add('-'); return
      case 'w:sym': add(symbolSign(attribute('w:font') ?? '', Number.parseInt(attribute('w:char') ?? '', 16) || 0)); return
      case 'w:footnoteReference': openNote('footnote', attribute); return
      case 'w:endnoteReference': openNote('endnote', attribute); return
      case 'w:txbxContent':
        outer.push(run)
        run = null
        story.openBox()
        return
      case 'w:tbl': story.openTable(); return
      case 'w:tr': rows.push({ kept: true }); return
      case 'w:tc': story.openCell(); return
      case 'w:sdt': placeholders.push(false); return
      case 'w:showingPlcHdr': if (isOn(attribute)) leaveOutControl(); return
      case 'w:docPartGallery': if (/^table of contents$/i.test(attribute('w:val') ?? '')) leaveOutControl(); return
      case 'w:framePr': if (paragraph && (attribute('w:dropCap') ?? 'none') !== 'none') paragraph.joined = true; return
      case 'w:trPr': inRow = true; return
      case 'w:sdtContent': if (placeholders.at(-1)) skipped = 1; return
      case 'w:sectPr': sections.push(section = { titlePage: false, margins: new Map() }); return
      case 'w:titlePg': if (section) section.titlePage = isOn(attribute); return
      case 'w:headerReference': case 'w:footerReference':
        section?.margins.set(`${name.slice(2, 8)} ${attribute('w:type') ?? 'default'}`, attribute('r:id') ?? ''); return
      case 'dgm:relIds': story.place(drawingOf?.(attribute('r:dm') ?? '') ?? []); return
      case 'w:altChunk':
        story.place(chunkOf?.(attribute('r:id') ?? '') ?? [])
        story.endParagraph({ kind: 'paragraph' })
        return
      case 'c:chart': story.place(drawingOf?.(attribute('r:id') ?? '') ?? []); return
    }
  }

  function close(name: string): void {
    if (skipped > 0) {
      skipped -= 1
      return
    }
    switch (name) {
      case 'w:p': endParagraph(); return
      case 'w:r': run = null; return
      case 'w:rPr': inMark = false; return
      case 'w:trPr': inRow = false; return
      case 'w:t': case 'm:t': case 'a:t': case 'w:instrText': case 'w:delText': collecting = null; return
      case 'w:txbxContent':
        run = outer.pop() ?? null
        story.closeBox()
        return
      case 'w:tc': story.closeCell(); return
      case 'w:tr': story.closeRow(rows.pop()?.kept); return
      case 'w:tbl': story.closeTable(); return
      case 'w:sdt': placeholders.pop(); return
      case 'w:sectPr': section = null; return
    }
  }

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    fields.endParagraph()
    if (!paragraph || paragraph.joined) return
    const part = story.endParagraph(placeOf(paragraph))
    if (title === null && paragraph.style?.title && part) title = part.text
    if (part && paragraph.bold && !paragraph.plain) bold.add(part)
  }

  function text(piece: string): void {
    if (skipped > 0 || collecting === null) return
    if (collecting === 'code') fields.code(piece)
    else if (ownMark && /\S/.test(piece)) {
      ownMark(canonicalLine(piece))
      ownMark = null
      add(`[${piece}]`)
    } else add(piece)
  }

  return {
    handlers: { open, close, text },
    finish: () => {
      story.endParagraph({ kind: 'paragraph' })
      return { parts: story.parts, notes: story.notes, title, bold, sections }
    },
  }
}

function placeOf({ style, listed, outline }: Paragraph): Place {
  if (outline !== null && outline >= 0 && outline < 9) return { kind: 'heading', level: Math.min(6, outline + 1) }
  const place = outline === null || style?.place?.kind !== 'heading' ? style?.place : null
  if (place) return place
  return (listed ?? style?.listed ?? false) ? { kind: 'listItem' } : { kind: 'paragraph' }
}
