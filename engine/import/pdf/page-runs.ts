import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { pictureCover } from './picture-cover.ts'
import { countSigns } from './signs.ts'

/**
 * Text in one font, as the page draws it without a wide gap. Places are in points from the top left corner of the page turned so that its text is
 * upright; `spaced`: a space was drawn before it.
 */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
  readonly rtl: boolean
  readonly spaced: boolean
}

/** A box in fractions of the page as it is shown, from its top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PageRuns {
  /** Points, as shown. */
  readonly width: number
  readonly height: number
  /** The same turned as `runs` are. */
  readonly turnedWidth: number
  readonly turnedHeight: number
  readonly runs: readonly Run[]
  /** Text along the edge, across the page's own direction. */
  readonly aside: readonly Run[]
  /** The share of the page that pictures cover, 0 to 1; asked only of pages with little text. `drawn`: there is something on it. */
  readonly cover: number
  readonly drawn: boolean
  /** Takes a box of the turned page to the page as shown. */
  readonly boxOf: (left: number, top: number, right: number, bottom: number) => Box
}

/** Fewer letters than this beside a picture of the whole page are a stamp, not its text. */
export const LITTLE_TEXT = 200

/** Quarter turns, clockwise, of text against the page. */
type Turn = 0 | 1 | 2 | 3

interface Placed { readonly item: TextItem; readonly x: number; readonly y: number; readonly size: number; readonly length: number; readonly turn: Turn; readonly spaced: boolean }

/** What is written on one page. `fonts` remembers which fonts are bold, for the whole document. */
export async function pageRuns(document: PDFDocumentProxy, number: number, fonts: Map<string, boolean>): Promise<PageRuns> {
  const page = await document.getPage(number)
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { items, styles } = await page.getTextContent()
    const placed = placeItems(items.filter((item): item is TextItem => 'str' in item), transform, styles)
    const little = countSigns(placed.map(({ item }) => item.str)).letters < LITTLE_TEXT
    const unknown = placed.some(({ item }) => !fonts.has(item.fontName))
    const operators = unknown || little ? await page.getOperatorList() : null
    if (unknown) learnFonts(page, placed, fonts)
    const { cover, drawn } = operators && little ? pictureCover(operators, width * height) : { cover: 0, drawn: true }
    const main = mainTurn(placed)
    const turned = main % 2 === 1
    return {
      width, height, turnedWidth: turned ? height : width, turnedHeight: turned ? width : height, cover, drawn,
      runs: runsOf(placed.filter(({ turn }) => turn === main), main, width, height, fonts),
      // Across the main direction, so that its lines have places of their own; the few words of such text need no more.
      aside: runsOf(placed.filter(({ turn }) => turn !== main), main, width, height, fonts),
      boxOf: (left, top, right, bottom) => turnBack(main, width, height, { left, top, right, bottom }),
    }
  } finally {
    page.cleanup()
  }
}

function placeItems(items: readonly TextItem[], view: readonly number[], styles: Readonly<Record<string, { vertical: boolean }>>): Placed[] {
  const placed: Placed[] = []
  let spaced = false
  for (const item of items) {
    if (item.str.trim() === '') {
      spaced ||= item.str !== ''
      continue
    }
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number]
    const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number]
    const vertical = styles[item.fontName]?.vertical === true
    // The direction of writing, on the page as shown: y grows downwards.
    const along = vertical ? [va * -c + vc * -d, vb * -c + vd * -d] as const : [va * a + vc * b, vb * a + vd * b] as const
    const turn = turnOf(Math.atan2(along[1], along[0]))
    const size = vertical ? item.width : Math.hypot(c, d)
    const drawn = vertical ? item.height : item.width
    // A sign whose width its font does not tell leaves no length: letters are about half as wide as their type is high.
    const length = Number.isFinite(drawn) ? drawn : item.str.length * size * 0.5
    if (turn !== null && size > 0 && Number.isFinite(e + f + size)) {
      placed.push({ item, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, size, length, turn, spaced })
    }
    spaced = false
  }
  return placed
}

/** Null for slanting text: a watermark or a stamp. */
function turnOf(angle: number): Turn | null {
  const quarters = angle / (Math.PI / 2)
  const nearest = Math.round(quarters)
  return Math.abs(quarters - nearest) > 0.06 ? null : (((nearest % 4) + 4) % 4) as Turn
}

function mainTurn(placed: readonly Placed[]): Turn {
  const letters = [0, 0, 0, 0]
  for (const { item, turn } of placed) letters[turn]! += item.str.length
  return letters.indexOf(Math.max(...letters)) as Turn
}

function runsOf(placed: readonly Placed[], main: Turn, width: number, height: number, fonts: ReadonlyMap<string, boolean>): Run[] {
  const runs: Run[] = []
  for (const { item, x, y, size, length, turn, spaced } of placed) {
    const [u, v] = turnPoint(main, width, height, x, y)
    const along = ((turn - main + 4) % 4) as Turn
    // Text the other way round begins at its right end, and text across stands in a box of its own.
    const [left, right, baseline] = along === 0 ? [u, u + length, v] : along === 2 ? [u - length, u, v] : along === 1 ? [u, u + size, v + length] : [u - size, u, v]
    const run: Run = { text: item.str, left, right, baseline, size, bold: fonts.get(item.fontName) === true, rtl: item.dir === 'rtl', spaced }
    if (!isOverprint(runs, run)) runs.push(run)
  }
  return runs
}

/** The same words drawn twice in one place, to look bold or to cast a shadow. */
function isOverprint(runs: readonly Run[], { text, left, baseline, size }: Run): boolean {
  return runs.slice(-8).some((other) => other.text === text && Math.abs(other.left - left) < size * 0.2 && Math.abs(other.baseline - baseline) < size * 0.2)
}

function turnPoint(turn: Turn, width: number, height: number, x: number, y: number): [number, number] {
  if (turn === 1) return [y, width - x]
  if (turn === 2) return [width - x, height - y]
  return turn === 3 ? [height - y, x] : [x, y]
}

function turnBack(turn: Turn, width: number, height: number, { left, top, right, bottom }: Box): Box {
  const back = (u: number, v: number): [number, number] => {
    if (turn === 1) return [width - v, u]
    if (turn === 2) return [width - u, height - v]
    return turn === 3 ? [v, height - u] : [u, v]
  }
  const [x1, y1] = back(left, top)
  const [x2, y2] = back(right, bottom)
  const share = (value: number, whole: number): number => Math.min(1, Math.max(0, whole > 0 ? value / whole : 0))
  return { left: share(Math.min(x1, x2), width), right: share(Math.max(x1, x2), width), top: share(Math.min(y1, y2), height), bottom: share(Math.max(y1, y2), height) }
}

const BOLD = /bold|black|heavy|demi|semibold|medi(?:um)?$|[-,](?:bd|blk)\b/i

/** The names of fonts are known once the page's drawing was asked for. */
function learnFonts(page: PDFPageProxy, placed: readonly Placed[], fonts: Map<string, boolean>): void {
  for (const { item: { fontName } } of placed) {
    if (fonts.has(fontName)) continue
    const font = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) as { name?: unknown; bold?: unknown; black?: unknown } | null : null
    fonts.set(fontName, font?.bold === true || font?.black === true || (typeof font?.name === 'string' && BOLD.test(font.name)))
  }
}
