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
  /** The glyph id of each composite, in the order they were given. */
  readonly ids: readonly number[]
}

/**
 * Adds glyphs that are put together from others, in places that the subset left empty, or else at the end. `used`: glyphs that
 * must stay, those without an outline among them.
 *
 * Why: a syllable of Khmer or Thai is drawn by several glyphs. As one glyph it has one place in ToUnicode, so that every
 * reader copies and finds it as the text it stands for, also those that do not know /ActualText.
 */
export function addComposites(font: Uint8Array, composites: readonly CompositeGlyph[], used: ReadonlySet<number>): ExtendedFont {
  if (composites.length === 0) return { font, ids: [] }
  const tables = readTables(font)
  const [head, maxp, hhea, loca, glyf, hmtx] = ['head', 'maxp', 'hhea', 'loca', 'glyf', 'hmtx'].map((tag) => {
    const table = tables.get(tag)
    if (!table) throw new Error(`The font has no ${tag} table.`)
    return table
  }) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const glyphs = readGlyphs(glyf, loca, viewOf(head).getInt16(50) === 1, viewOf(maxp).getUint16(4))
  const metrics = readMetrics(hmtx, viewOf(hhea).getUint16(34), glyphs.length)
  const free = emptyPlaces(glyphs, used)
  const ids = composites.map((composite) => {
    const bounds = boundsOf(composite.parts.map(({ glyph, x, y }) => move(glyphBounds(glyphs[glyph]!), x, y)))
    const id = free.next().value
    glyphs[id] = writeComposite(composite, bounds)
    metrics[id] = { advance: composite.advance, bearing: bounds[0] }
    return id
  })
  tables.set('glyf', concat(glyphs))
  tables.set('loca', writeLoca(glyphs))
  viewOf(head).setInt16(50, 1)
  tables.set('hmtx', writeMetrics(metrics))
  viewOf(hhea).setUint16(34, glyphs.length)
  raiseLimits(viewOf(maxp), glyphs.length, Math.max(...composites.map(({ parts }) => parts.length)))
  return { font: writeTables(tables), ids }
}

/** The most glyphs a font can have. */
const MAX_GLYPHS = 0xffff

function* emptyPlaces(glyphs: readonly Uint8Array[], used: ReadonlySet<number>): Generator<number, never> {
  // Glyph 0 stands for what is missing.
  for (let id = 1; id < MAX_GLYPHS; id += 1) if (id >= glyphs.length || (glyphs[id]!.length === 0 && !used.has(id))) yield id
  throw new Error('The font has no room for more glyphs.')
}

/** The outlines, one for each glyph; empty for a glyph without one, such as a space. */
function readGlyphs(glyf: Uint8Array, loca: Uint8Array, long: boolean, count: number): Uint8Array[] {
  const view = viewOf(loca)
  const offset = (glyph: number): number => (long ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2)
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)))
}

function writeLoca(glyphs: readonly Uint8Array[]): Uint8Array {
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4))
  let offset = 0
  glyphs.forEach((glyph, id) => {
    offset += glyph.length
    loca.setUint32((id + 1) * 4, offset)
  })
  return new Uint8Array(loca.buffer)
}

/** Null for a glyph without an outline. */
function glyphBounds(glyph: Uint8Array): Bounds | null {
  if (glyph.length === 0) return null
  const view = viewOf(glyph)
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)]
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

interface Metric {
  readonly advance: number
  /** From the origin to the left edge of the outline. */
  readonly bearing: number
}

/** Glyphs after the last long metric share its advance. */
function readMetrics(hmtx: Uint8Array, longs: number, count: number): Metric[] {
  const view = viewOf(hmtx)
  return Array.from({ length: count }, (_, glyph) => ({
    advance: view.getUint16(Math.min(glyph, longs - 1) * METRIC),
    bearing: view.getInt16(glyph < longs ? glyph * METRIC + 2 : longs * METRIC + (glyph - longs) * 2),
  }))
}

function writeMetrics(metrics: readonly Metric[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(metrics.length * METRIC))
  metrics.forEach(({ advance, bearing }, glyph) => {
    hmtx.setUint16(glyph * METRIC, advance)
    hmtx.setInt16(glyph * METRIC + 2, bearing)
  })
  return new Uint8Array(hmtx.buffer)
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
