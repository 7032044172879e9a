import { hex4, type EmbeddedFont } from './embedded-font.ts'
import type { Face } from './face.ts'
import type { Line, SetCluster } from './paragraph.ts'
import type { Colour } from './style.ts'

/** Points; the origin is the lower left corner of the page. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LinkArea extends Rectangle {
  readonly to: string
}

/** The drawing of one page, as it is written. */
export interface Content {
  /** `x` is the left end of the line, `y` its baseline. */
  readonly line: (line: Line, x: number, y: number) => void
  readonly rectangle: (area: Rectangle, colour: Colour) => void
  readonly disc: (x: number, y: number, radius: number, colour: Colour) => void
  /** What `draw` draws is page furniture: readers that reflow, read aloud or extract text can leave it out. */
  readonly artifact: (draw: () => void) => void
  readonly result: () => {
    readonly operators: string
    readonly fonts: readonly EmbeddedFont[]
    readonly links: readonly LinkArea[]
    /** The lines in the order of drawing, without artifacts. */
    readonly text: readonly string[]
  }
}

/** Bézier handles at this share of the radius draw a quarter circle to within 0.03 %. */
const CIRCLE = 0.5523

export function createContent(embedded: (face: Face) => EmbeddedFont): Content {
  const operators: string[] = []
  const fonts = new Set<EmbeddedFont>()
  const links: LinkArea[] = []
  const text: string[] = []
  let furniture = false

  const line: Content['line'] = ({ clusters }, x, y) => {
    if (clusters.length === 0) return
    if (!furniture) text.push(clusters.map((cluster) => cluster.text).join(''))
    operators.push('BT', `1 0 0 1 ${number(x)} ${number(y)} Tm`)
    let pen = x
    for (const run of runsOf(clusters)) {
      const { face, span: { style, link } } = run[0]!
      const font = embedded(face)
      fonts.add(font)
      // The next run goes on where this one ends: a reader that measures text sees no gap between them.
      operators.push(`/${font.key} ${number(style.size)} Tf`, `${rgb(style.colour)} rg`, `[${shownText(run, font)}] TJ`)
      const width = run.reduce((sum, cluster) => sum + cluster.width, 0)
      if (link !== undefined) links.push({ to: link, x: pen, y: y - style.size * 0.3, width, height: style.size * 1.3 })
      pen += width
    }
    operators.push('ET')
  }

  return {
    line,
    rectangle: ({ x, y, width, height }, colour) => {
      operators.push(`${rgb(colour)} rg`, `${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`)
    },
    disc: (x, y, radius, colour) => {
      const k = radius * CIRCLE
      const curve = (...points: number[]): string => `${points.map(number).join(' ')} c`
      operators.push(
        `${rgb(colour)} rg`, `${number(x + radius)} ${number(y)} m`,
        curve(x + radius, y + k, x + k, y + radius, x, y + radius), curve(x - k, y + radius, x - radius, y + k, x - radius, y),
        curve(x - radius, y - k, x - k, y - radius, x, y - radius), curve(x + k, y - radius, x + radius, y - k, x + radius, y), 'f',
      )
    },
    artifact: (draw) => {
      operators.push('/Artifact <</Type /Pagination>> BDC')
      furniture = true
      draw()
      furniture = false
      operators.push('EMC')
    },
    result: () => ({ operators: `${operators.join('\n')}\n`, fonts: [...fonts], links, text }),
  }
}

/** Clusters that one font draws in one style. */
function runsOf(clusters: readonly SetCluster[]): SetCluster[][] {
  const runs: SetCluster[][] = []
  for (const cluster of clusters) {
    const last = runs.at(-1)
    if (last && last[0]!.face === cluster.face && last[0]!.span === cluster.span) last.push(cluster)
    else runs.push([cluster])
  }
  return runs
}

/** The operand of TJ: character codes, and between them, in thousandths of the type size, how far to move back. */
function shownText(run: readonly SetCluster[], font: EmbeddedFont): string {
  const parts: string[] = []
  let codes = ''
  for (const { glyphs, text } of run) {
    const { codes: shown, advance } = font.codesFor(glyphs, text)
    codes += shown.map(hex4).join('')
    const back = ((advance - glyphs.advance) * 1000) / font.face.unitsPerEm
    if (Math.abs(back) >= 0.5) {
      parts.push(`<${codes}>`, number(back))
      codes = ''
    }
  }
  if (codes !== '') parts.push(`<${codes}>`)
  return parts.join(' ')
}

function rgb(colour: Colour): string {
  return colour.map((part) => number(part, 3)).join(' ')
}

/** PDF knows no exponents. */
function number(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)) + 0)
}
