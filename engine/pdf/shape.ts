import * as harfbuzz from 'harfbuzzjs'
import type { Face } from './face.ts'

/** Lengths in font units. `x` and `y` move the glyph from the pen; `advance` moves the pen. */
export interface Glyph {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly advance: number
}

/** The glyphs that stand for `text.slice(start, end)` and cannot be told apart any further. */
export interface GlyphCluster {
  readonly start: number
  readonly end: number
  readonly advance: number
  readonly glyphs: readonly Glyph[]
}

const buffer = new harfbuzz.Buffer()

/** Wide marks of Chinese and Japanese that fill half their square: what closes stands in its left half, what opens in its right. */
const CLOSING = '、。，．”’）】》〉」』〕］｝'
const OPENING = '“‘（【《〈「『〔［｛'
const AFTER_CLOSING = new RegExp(`[${CLOSING}](?=[${CLOSING}${OPENING}：；！？])`, 'gu')
const AFTER_OPENING = new RegExp(`(?<=[${OPENING}])[${OPENING}]`, 'gu')

/** Takes the empty half from one of two wide marks that meet, as Chinese is set. A face without such halves stays as it is. */
function tightened(text: string, start: number, end: number): harfbuzz.Feature[] {
  const run = text.slice(start, end)
  return [AFTER_CLOSING, AFTER_OPENING].flatMap((pattern) => [...run.matchAll(pattern)])
    .map(({ index }) => new harfbuzz.Feature('halt', 1, start + index, start + index + 1))
}

/**
 * Shapes `text.slice(start, end)`, seeing what stands around it, and returns its clusters in the order of the text.
 * Left to right only: no face here holds a script that runs the other way.
 */
export function shape(face: Face, text: string, start: number, end: number): GlyphCluster[] {
  buffer.reset()
  buffer.addText(text, start, end - start)
  buffer.guessSegmentProperties()
  buffer.setDirection(harfbuzz.Direction.LTR)
  harfbuzz.shape(face.font, buffer, tightened(text, start, end))
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const clusters: GlyphCluster[] = []
  for (let i = 0; i < infos.length;) {
    const from = infos[i]!.cluster
    const glyphs: Glyph[] = []
    let advance = 0
    for (; i < infos.length && infos[i]!.cluster === from; i += 1) {
      const { xAdvance, xOffset, yOffset } = positions[i]!
      glyphs.push({ id: infos[i]!.codepoint, x: xOffset, y: yOffset, advance: xAdvance })
      advance += xAdvance
    }
    // Invisible characters may leave no glyph: at the start of a run they go with the first that does.
    clusters.push({ start: clusters.length === 0 ? start : from, end: infos[i]?.cluster ?? end, advance, glyphs })
  }
  return clusters
}
