import { readFileSync } from 'node:fs'
import { PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib'
import { addComposites } from './composite-glyphs.ts'
import type { Face } from './face.ts'
import type { GlyphCluster } from './shape.ts'
import { subset } from './subset.ts'

/** The character codes that show a cluster, and how far they move the pen, in font units. */
export interface ShownCodes {
  readonly codes: readonly number[]
  readonly advance: number
}

/**
 * A face as one PDF document uses it. A character code (CID) is given out for each pair of a drawing and the text it stands
 * for, so that one glyph can be copied as different text in different words.
 */
export interface EmbeddedFont {
  readonly face: Face
  /** Its name among a page's resources: F1, F2, … */
  readonly key: string
  readonly ref: PDFRef
  /** `text`: what is copied where the cluster stands. */
  readonly codesFor: (cluster: GlyphCluster, text: string) => ShownCodes
  /** Writes the font into the document, with what was asked for. */
  readonly write: () => void
}

interface Drawing {
  /** Not a glyph of the font as it is, but one put together from them. */
  readonly composite: boolean
  readonly advance: number
  /** In the order of drawing; offsets from where the pen stands, in font units. */
  readonly parts: readonly { readonly glyph: number; readonly x: number; readonly y: number }[]
}

interface Code {
  readonly drawing: Drawing
  readonly text: string
}

export function embedFont(context: PDFContext, face: Face, key: string): EmbeddedFont {
  const ref = context.nextRef()
  // Code 0 is the missing glyph, as readers expect it.
  const codes: Code[] = [{ drawing: { composite: false, advance: face.font.glyphHAdvance(0), parts: [{ glyph: 0, x: 0, y: 0 }] }, text: '' }]
  const known = new Map<string, ShownCodes>()
  const blank: Drawing = { composite: true, advance: 0, parts: [{ glyph: face.font.nominalGlyph(0x20) ?? 0, x: 0, y: 0 }] }
  const add = (drawing: Drawing, text: string): number => codes.push({ drawing, text }) - 1
  return {
    face, key, ref,
    codesFor(cluster, text) {
      const drawing = drawingOf(cluster, face)
      const id = `${drawing.parts.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join(' ')} ${text}`
      let shown = known.get(id)
      if (!shown) {
        const [letters, marks] = parted(text)
        shown = { codes: [add(drawing, letters), ...(marks === '' ? [] : [add(blank, marks)])], advance: drawing.advance }
        known.set(id, shown)
      }
      return shown
    },
    write: () => writeFont(context, ref, face, codes),
  }
}

/**
 * A cluster's text up to its first non-spacing mark, and the rest. The rest goes with a blank of no width: pdf.js, and with it
 * Firefox, takes whatever holds such a mark to have no width, and would see a gap where the next letter begins.
 */
function parted(text: string): [letters: string, marks: string] {
  const at = text.search(/\p{Mn}/u)
  return at <= 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

function drawingOf({ glyphs, advance }: GlyphCluster, face: Face): Drawing {
  let pen = 0
  const parts = glyphs.map(({ id, x, y, advance: own }) => {
    const part = { glyph: id, x: pen + x, y }
    pen += own
    return part
  })
  const own = parts.length === 1 ? face.font.glyphHAdvance(parts[0]!.glyph) : advance
  // Kerning changes the advance of a glyph by little; its drawing keeps its own. Half a square is another drawing.
  const composite = parts.length > 1 || parts[0]!.x !== 0 || parts[0]!.y !== 0 || Math.abs(advance - own) > face.unitsPerEm * KERNING
  return { composite, advance: composite ? advance : own, parts }
}

/** The most that kerning takes or gives, in type sizes. */
const KERNING = 0.3

/** A composite font as ISO 32000-1, 9.7 describes it: Type 0 over a CIDFontType2, with a ToUnicode map. */
function writeFont(context: PDFContext, ref: PDFRef, face: Face, codes: readonly Code[]): void {
  const perMille = 1000 / face.unitsPerEm
  const scaled = (length: number): number => Math.round(length * perMille)
  const composites = codes.filter(({ drawing }) => drawing.composite).map(({ drawing }) => drawing)
  const used = new Set(codes.flatMap(({ drawing }) => drawing.parts.map(({ glyph }) => glyph)))
  const { font: program, ids } = addComposites(subset(readFileSync(face.file), used), composites, used)
  const glyphOf = new Map(composites.map((drawing, index) => [drawing, ids[index]!]))
  const name = PDFName.of(`${subsetTag(codes)}+${face.name}`)
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor', FontName: name, Flags: SYMBOLIC | (face.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: face.bounds.map(scaled), ItalicAngle: face.italicAngle,
    Ascent: scaled(face.ascender), Descent: scaled(face.descender), CapHeight: scaled(face.capHeight),
    // Not known from the file and only a hint for a stand-in font, which an embedded one never needs.
    StemV: 80,
    FontFile2: context.register(context.flateStream(program, { Length1: program.byteLength })),
  }))
  const descendant = context.register(context.obj({
    Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, FontDescriptor: descriptor, DW: 1000,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    W: [0, codes.map(({ drawing }) => scaled(drawing.advance))],
    CIDToGIDMap: context.register(context.flateStream(glyphMap(codes.map(({ drawing }) => glyphOf.get(drawing) ?? drawing.parts[0]!.glyph)))),
  }))
  context.assign(ref, context.obj({
    Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant],
    ToUnicode: context.register(context.flateStream(toUnicode(codes))),
  }))
}

/** Font descriptor flags, ISO 32000-1, table 123. */
const SYMBOLIC = 1 << 2
const ITALIC = 1 << 6

/** Six capitals that tell one subset of a font from another. */
function subsetTag(codes: readonly Code[]): string {
  let hash = 0
  for (const character of JSON.stringify(codes)) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0
  let tag = ''
  for (let i = 0; i < 6; i += 1) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return tag
}

/** Two bytes for each code: its glyph. */
function glyphMap(glyphs: readonly number[]): Uint8Array {
  const map = new DataView(new ArrayBuffer(glyphs.length * 2))
  glyphs.forEach((glyph, code) => map.setUint16(code * 2, glyph))
  return new Uint8Array(map.buffer)
}

/** Entries that one bfchar block may have, as the CMap format limits it. */
const BLOCK = 100

function toUnicode(codes: readonly Code[]): string {
  const entries = codes.flatMap(({ text }, code) => (code === 0 ? [] : [`<${hex4(code)}> <${utf16(text)}>`]))
  const blocks: string[] = []
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def', '/CMapName /Adobe-Identity-UCS def', '/CMapType 2 def',
    '1 begincodespacerange', '<0000> <FFFF>', 'endcodespacerange', ...blocks,
    'endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end', '',
  ].join('\n')
}

export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0').toUpperCase()
}

/** Big-endian UTF-16 as hexadecimal digits. */
export function utf16(text: string): string {
  let hex = ''
  for (let i = 0; i < text.length; i += 1) hex += hex4(text.charCodeAt(i))
  return hex
}
