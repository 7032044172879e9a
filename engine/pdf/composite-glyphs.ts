import { readTables, viewOf, writeTables } from './truetype.ts'

/** Lengths in font units, whole numbers that fit 16 bits. */
export interface CompositeGlyph {
  readonly advance: number
  readonly parts: readonly { readonly glyph: number; readonly x: number; readonly y: number }[]
}

/** Flags of a composite's part, as the glyf table has them. */
const ARGS_ARE_WORDS = 0x0001
const ARGS_ARE_XY = 0x0002
const MORE_PARTS = 0x0020

/** Bytes of a glyph's header, of one part, and of one long horizontal metric. */
const GLYPH_HEADER = 10
const PART = 8
const METRIC = 4

type Bounds = readonly [xMin: number, yMin: number, xMax: number, yMax: number]

export interface ExtendedFont {
  readonly font: Uint8Array
  /** Id of the first glyph that was added; the others follow. */
  readonly firstGlyph: number
}

/**
 * Appends glyphs that are put together from others.
 *
 * Why: a syllable of Khmer or Thai is drawn by several glyphs. As one glyph it has one place in ToUnicode, so that every
 * reader copies and finds it as the text it stands for, also those that do not know /ActualText.
 */
export function appendComposites(font: Uint8Array, composites: readonly CompositeGlyph[]): ExtendedFont {
  const tables = readTables(font)
  const [head, maxp, hhea, loca, glyf, hmtx] = ['head', 'maxp', 'hhea', 'loca', 'glyf', 'hmtx'].map((tag) => {
    const table = tables.get(tag)
    if (!table) throw new Error(`The font has no ${tag} table.`)
    return table
  }) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const firstGlyph = viewOf(maxp).getUint16(4)
  if (composites.length === 0) return { font, firstGlyph }
  const count = firstGlyph + composites.length
  if (count > 0xffff) throw new Error('The font has no room for more glyphs.')

  const offsets = readLoca(loca, viewOf(head).getInt16(50) === 1, firstGlyph)
  const boxes = composites.map(({ parts }) => boundsOf(parts.map(({ glyph, x, y }) => move(glyphBounds(glyf, offsets, glyph), x, y))))
  const written = composites.map((composite, index) => writeComposite(composite, boxes[index]!))
  const glyphs = concat([glyf, ...written])
  for (const glyph of written) offsets.push(offsets.at(-1)! + glyph.length)

  tables.set('glyf', glyphs)
  tables.set('loca', writeLoca(offsets))
  viewOf(head).setInt16(50, 1)
  tables.set('hmtx', writeMetrics(hmtx, viewOf(hhea).getUint16(34), firstGlyph, composites.map(({ advance }, index) => [advance, boxes[index]![0]])))
  viewOf(hhea).setUint16(34, count)
  raiseLimits(viewOf(maxp), count, Math.max(...composites.map(({ parts }) => parts.length)))
  return { font: writeTables(tables), firstGlyph }
}

function readLoca(loca: Uint8Array, long: boolean, glyphs: number): number[] {
  const view = viewOf(loca)
  return Array.from({ length: glyphs + 1 }, (_, glyph) => (long ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2))
}

function writeLoca(offsets: readonly number[]): Uint8Array {
  const loca = new DataView(new ArrayBuffer(offsets.length * 4))
  offsets.forEach((offset, glyph) => loca.setUint32(glyph * 4, offset))
  return new Uint8Array(loca.buffer)
}

/** Null for a glyph without an outline, such as a space. */
function glyphBounds(glyf: Uint8Array, offsets: readonly number[], glyph: number): Bounds | null {
  const at = offsets[glyph]!
  if (at === offsets[glyph + 1]) return null
  const view = viewOf(glyf)
  return [view.getInt16(at + 2), view.getInt16(at + 4), view.getInt16(at + 6), view.getInt16(at + 8)]
}

function move(bounds: Bounds | null, x: number, y: number): Bounds | null {
  return bounds && [bounds[0] + x, bounds[1] + y, bounds[2] + x, bounds[3] + y]
}

function boundsOf(boxes: readonly (Bounds | null)[]): Bounds {
  const drawn = boxes.filter((box) => box !== null)
  if (drawn.length === 0) return [0, 0, 0, 0]
  return [
    Math.min(...drawn.map(([xMin]) => xMin)), Math.min(...drawn.map(([, yMin]) => yMin)),
    Math.max(...drawn.map(([, , xMax]) => xMax)), Math.max(...drawn.map(([, , , yMax]) => yMax)),
  ]
}

function writeComposite({ parts }: CompositeGlyph, bounds: Bounds): Uint8Array {
  const glyph = new DataView(new ArrayBuffer((GLYPH_HEADER + parts.length * PART + 3) & ~3))
  glyph.setInt16(0, -1)
  bounds.forEach((value, index) => glyph.setInt16(2 + index * 2, value))
  parts.forEach((part, index) => {
    const at = GLYPH_HEADER + index * PART
    glyph.setUint16(at, ARGS_ARE_WORDS | ARGS_ARE_XY | (index < parts.length - 1 ? MORE_PARTS : 0))
    glyph.setUint16(at + 2, part.glyph)
    glyph.setInt16(at + 4, part.x)
    glyph.setInt16(at + 6, part.y)
  })
  return new Uint8Array(glyph.buffer)
}

/** A long metric (advance, left side bearing) for every glyph; glyphs after the last long one share its advance. */
function writeMetrics(hmtx: Uint8Array, longs: number, glyphs: number, added: readonly (readonly [number, number])[]): Uint8Array {
  const from = viewOf(hmtx)
  const metrics = new DataView(new ArrayBuffer((glyphs + added.length) * METRIC))
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const long = Math.min(glyph, longs - 1)
    metrics.setUint16(glyph * METRIC, from.getUint16(long * METRIC))
    metrics.setInt16(glyph * METRIC + 2, from.getInt16(glyph < longs ? glyph * METRIC + 2 : longs * METRIC + (glyph - longs) * 2))
  }
  added.forEach(([advance, bearing], index) => {
    metrics.setUint16((glyphs + index) * METRIC, advance)
    metrics.setInt16((glyphs + index) * METRIC + 2, bearing)
  })
  return new Uint8Array(metrics.buffer)
}

/** What a reader sets memory aside for, as the maxp table tells it. */
function raiseLimits(maxp: DataView, glyphs: number, parts: number): void {
  const points = Math.max(maxp.getUint16(6), maxp.getUint16(10))
  const contours = Math.max(maxp.getUint16(8), maxp.getUint16(12))
  maxp.setUint16(4, glyphs)
  maxp.setUint16(10, Math.min(0xffff, points * parts))
  maxp.setUint16(12, Math.min(0xffff, contours * parts))
  maxp.setUint16(28, Math.max(maxp.getUint16(28), parts))
  maxp.setUint16(30, maxp.getUint16(30) + 1)
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
