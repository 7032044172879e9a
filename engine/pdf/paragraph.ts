import { breakOpportunities, type BreakOpportunity } from './break-opportunities.ts'
import type { Face } from './face.ts'
import type { FontFinder } from './fonts.ts'
import { itemize } from './itemize.ts'
import { breakLines } from './line-break.ts'
import { shape, type GlyphCluster } from './shape.ts'
import type { Span } from './style.ts'

/** A cluster ready to be drawn: `text` is what it stands for, `width` in points. */
export interface SetCluster {
  readonly glyphs: GlyphCluster
  readonly text: string
  readonly width: number
  readonly face: Face
  readonly span: Span
}

/** A line of text. Lengths in points. */
export interface Line {
  /** Its part of the paragraph's text, the spaces it ends in included. */
  readonly text: string
  /** Without the spaces at the end, which are not drawn. */
  readonly clusters: readonly SetCluster[]
  readonly width: number
  readonly height: number
  /** From the top of the line. */
  readonly baseline: number
}

/** Sets a paragraph in lines of at most `width` points. A text without a line break in it; empty text gives no line. */
export function setParagraph(spans: readonly Span[], width: number, find: FontFinder): Line[] {
  const text = spans.map((span) => span.text).join('')
  const clusters = shapeSpans(spans, text, find)
  const opportunities = aroundWholes(breakOpportunities(text), spans)
  const pieces = clusters.map(({ glyphs, text: own, width: wide }) => ({
    start: glyphs.start, end: glyphs.end, width: wide, space: isSpace(own),
  }))
  let from = 0
  return breakLines(pieces, opportunities, width).map((to) => {
    const line = setLine(clusters.slice(from, to))
    from = to
    return line
  })
}

/** Whether a line has letters that no face draws: they are shown as boxes. */
export function hasMissingGlyphs({ clusters }: Line): boolean {
  return clusters.some(({ glyphs }) => glyphs.glyphs.some(({ id }) => id === 0))
}

/** Width in points of a text set in one line. */
export function widthOf(spans: readonly Span[], find: FontFinder): number {
  return shapeSpans(spans, spans.map((span) => span.text).join(''), find).reduce((sum, cluster) => sum + cluster.width, 0)
}

interface ScriptCluster extends SetCluster {
  readonly leading: number
}

function shapeSpans(spans: readonly Span[], text: string, find: FontFinder): ScriptCluster[] {
  const clusters: ScriptCluster[] = []
  let offset = 0
  for (const span of spans) {
    for (const run of itemize(span.text, span.style.font, find)) {
      const scale = span.style.size / run.face.unitsPerEm
      for (const glyphs of shape(run.face, text, offset + run.start, offset + run.end)) {
        clusters.push({
          glyphs, span, face: run.face, text: text.slice(glyphs.start, glyphs.end), width: glyphs.advance * scale,
          leading: span.style.leading * run.leading,
        })
      }
    }
    offset += span.text.length
  }
  return clusters
}

/** What is whole also clings to the word before it: a citation does not begin a line if it can be helped. */
const CLING = 1000

function aroundWholes(opportunities: readonly BreakOpportunity[], spans: readonly Span[]): BreakOpportunity[] {
  const wholes: { readonly start: number; readonly end: number }[] = []
  let start = 0
  for (const { text, whole } of spans) {
    if (whole) wholes.push({ start, end: start + text.length })
    start += text.length
  }
  return opportunities.flatMap(({ offset, penalty }) => {
    const touched = wholes.find((whole) => offset >= whole.start && offset < whole.end)
    if (!touched) return [{ offset, penalty }]
    return offset === touched.start ? [{ offset, penalty: penalty + CLING }] : []
  })
}

function isSpace(text: string): boolean {
  return /^\s+$/.test(text)
}

function setLine(clusters: readonly ScriptCluster[]): Line {
  const drawn = clusters.slice(0, clusters.findLastIndex(({ text }) => !isSpace(text)) + 1)
  // An even grid: the line's height is that of its tallest style, and every style sits on the same baseline.
  const metrics = clusters.map(({ face, span: { style }, leading }) => {
    const ascent = (face.ascender / face.unitsPerEm) * style.size
    const descent = (-face.descender / face.unitsPerEm) * style.size
    return { leading, above: (leading - ascent - descent) / 2 + ascent }
  })
  return {
    text: clusters.map(({ text }) => text).join(''),
    clusters: drawn,
    width: drawn.reduce((sum, { width }) => sum + width, 0),
    height: Math.max(...metrics.map(({ leading }) => leading)),
    baseline: Math.max(...metrics.map(({ above }) => above)),
  }
}
