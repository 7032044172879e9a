import { deflateSync, inflateSync } from 'node:zlib'
import type { PlacedLine } from '../../core/article/page.ts'

/** Boxes are kept to this share of a page: a quarter of a millimetre on A4. */
const STEPS = 1000

/** Seven whole numbers a line: the start counted from the last line's end, length, page, left, top, right, bottom. Deflated JSON; null without lines. */
export function packLines(lines: readonly PlacedLine[]): Uint8Array | null {
  if (lines.length === 0) return null
  let at = 0
  const numbers = lines.flatMap(({ start, end, page, left, top, right, bottom }) => {
    const row = [start - at, end - start, page, ...[left, top, right, bottom].map((share) => Math.round(share * STEPS))]
    at = end
    return row
  })
  return deflateSync(JSON.stringify(numbers))
}

export function unpackLines(packed: Uint8Array | null): PlacedLine[] {
  if (packed === null) return []
  const numbers = JSON.parse(inflateSync(packed).toString('utf8')) as number[]
  const lines: PlacedLine[] = []
  let at = 0
  for (let index = 0; index < numbers.length; index += 7) {
    const [gap = 0, length = 0, page = 0, left = 0, top = 0, right = 0, bottom = 0] = numbers.slice(index, index + 7)
    const start = at + gap
    at = start + length
    lines.push({ start, end: at, page, left: left / STEPS, top: top / STEPS, right: right / STEPS, bottom: bottom / STEPS })
  }
  return lines
}
