import type { PageText } from '../../core/article/put-page.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { wordsOfLines } from '../import/pdf/join-lines.ts'
import { placeLines } from '../import/pdf/line-text.ts'
import { endsSentence, weight } from '../import/rules/shape.ts'
import type { Found, FoundLine, PixelBox } from './tesseract.ts'

/** Lines of less confidence are shapes in a picture, taken for letters. */
const LEAST_CONFIDENCE = 20

type Quarters = 0 | 1 | 2 | 3

/**
 * The text of a page from what was recognized in its picture of `width` by `height` pixels, which had been turned clockwise by `quarters`. Boxes are those of the page as
 * it is shown, not of the picture after it was turned and straightened.
 */
export function pageText({ blocks, radians }: Found, { width, height }: { readonly width: number; readonly height: number }, quarters: Quarters): PageText {
  const paragraphs = joinBroken(blocks.flatMap(({ paragraphs: found }) => (found ?? []).map(({ lines }) => lines.filter(isText)).filter((lines) => lines.length > 0)))
  const all = paragraphs.flat()
  const words = wordsOfLines(all.map(({ text }) => text.trim()))
  const usual = median(all.map(rowHeight))
  const parts: PageText['parts'][number][] = []
  for (const lines of paragraphs) {
    const { text, starts } = placeLines(lines.map((line) => line.text.trim()), words)
    const placed = lines.flatMap(({ bbox }, index) => {
      const [start, end] = [starts[index]!, starts[index + 1]!]
      return end > start ? [{ start, end, ...boxOnPage(bbox, radians, width, height, quarters) }] : []
    })
    if (text === '') continue
    const heading = isHeading(lines, text, usual)
    parts.push(heading ? { kind: 'heading', level: 2, text, lines: placed } : { kind: 'paragraph', text, lines: placed })
  }
  return { parts, confidence: Math.round(mean(all)) }
}

function isText({ text, confidence }: FoundLine): boolean {
  return confidence >= LEAST_CONFIDENCE && /[\p{L}\p{N}]/u.test(canonicalLine(text))
}

/** A paragraph that Tesseract parted inside a sentence, at an indent or the foot of a column. */
function joinBroken(paragraphs: readonly (readonly FoundLine[])[]): FoundLine[][] {
  const joined: FoundLine[][] = []
  for (const lines of paragraphs) {
    const before = joined.at(-1)?.at(-1)
    if (before && /^\s*\p{Ll}/u.test(lines[0]!.text) && /[\p{L}\p{M},-]\s*$/u.test(before.text) && Math.abs(rowHeight(before) - rowHeight(lines[0]!)) < rowHeight(before) * 0.25) joined.at(-1)!.push(...lines)
    else joined.push([...lines])
  }
  return joined
}

function rowHeight({ rowAttributes, bbox }: FoundLine): number {
  return rowAttributes?.rowHeight ?? bbox.y1 - bbox.y0
}

function isHeading(lines: readonly FoundLine[], text: string, usual: number): boolean {
  return lines.length <= 4 && weight(text) <= 200 && /\p{L}{3}/u.test(text) && !endsSentence(text) && lines.every((line) => rowHeight(line) > usual * 1.35)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Weighed by the letters. */
function mean(lines: readonly FoundLine[]): number {
  const letters = lines.reduce((sum, { text }) => sum + text.trim().length, 0)
  return letters === 0 ? 0 : lines.reduce((sum, { text, confidence }) => sum + confidence * text.trim().length, 0) / letters
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function boxOnPage({ x0, y0, x1, y1 }: PixelBox, radians: number, width: number, height: number, quarters: Quarters): Box {
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)]
  const [turnedWidth, turnedHeight] = quarters % 2 === 1 ? [height, width] : [width, height]
  // Only a line's middle is turned back with it: the box of a slanting box would cover the lines around it.
  const [middleX, middleY] = [(x0 + x1) / 2 - turnedWidth / 2, (y0 + y1) / 2 - turnedHeight / 2]
  const [x, y] = [middleX * cosine + middleY * sine + turnedWidth / 2, middleY * cosine - middleX * sine + turnedHeight / 2]
  const slant = Math.abs(sine) * (x1 - x0) / 2
  const [halfWidth, halfHeight] = [(x1 - x0) / 2, (y1 - y0) / 2 + slant]
  const corners = [back(x - halfWidth, y - halfHeight), back(x + halfWidth, y + halfHeight)] as const
  function back(u: number, v: number): [number, number] {
    if (quarters === 1) return [v, turnedWidth - u]
    if (quarters === 2) return [turnedWidth - u, turnedHeight - v]
    return quarters === 3 ? [turnedHeight - v, u] : [u, v]
  }
  const share = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole))
  const [[ax, ay], [bx, by]] = corners
  return { left: share(Math.min(ax, bx), width), right: share(Math.max(ax, bx), width), top: share(Math.min(ay, by), height), bottom: share(Math.max(ay, by), height) }
}
