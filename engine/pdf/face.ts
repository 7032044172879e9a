import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as harfbuzz from 'harfbuzzjs'

/** A font file, parsed. Lengths are in font units, `unitsPerEm` of them to the type size. */
export interface Face {
  /** Absolute path of the file. */
  readonly file: string
  /** PostScript-like name, without spaces. */
  readonly name: string
  readonly font: harfbuzz.Font
  readonly unitsPerEm: number
  readonly ascender: number
  /** Negative. */
  readonly descender: number
  readonly capHeight: number
  /** Degrees, negative when leaning to the right. */
  readonly italicAngle: number
  /** xMin, yMin, xMax, yMax */
  readonly bounds: readonly [number, number, number, number]
  readonly covers: (codePoint: number) => boolean
}

const faces = new Map<string, Face>()

/** Parses a font once per process; the Chinese one takes some 25 ms and 10 MB. Throws what reading the file throws. */
export function loadFace(file: string): Face {
  const known = faces.get(file)
  if (known) return known
  const face = parse(file, readFileSync(file))
  faces.set(file, face)
  return face
}

function parse(file: string, bytes: Uint8Array): Face {
  const parsed = new harfbuzz.Face(new harfbuzz.Blob(bytes))
  const font = new harfbuzz.Font(parsed)
  const { ascender, descender } = font.hExtents()
  const head = table(parsed, 'head')
  const covered = new Set(parsed.collectUnicodes())
  return {
    file, font, ascender, descender,
    name: path.basename(file, '.ttf').replace(/_\d+/, '-').replaceAll('_', ''),
    unitsPerEm: parsed.upem,
    capHeight: font.getMetricPositionWithFallback(harfbuzz.MetricsTag.CAP_HEIGHT),
    // Offsets as in the OpenType specification: head.xMin … head.yMax, and post.italicAngle as 16.16 fixed point.
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: table(parsed, 'post').getInt32(4) / 65536,
    covers: (codePoint) => covered.has(codePoint),
  }
}

function table(face: harfbuzz.Face, tag: string): DataView {
  // A copy: the memory of harfbuzz moves when it grows.
  const bytes = face.referenceTable(tag)?.slice()
  if (!bytes) throw new Error(`The font has no ${tag} table.`)
  return new DataView(bytes.buffer)
}
