import type { Segment } from './segments.ts'

/** A column of lines, in the points of the turned page. A line or two may stick out of `right`: an address, a line of code. */
export interface Column {
  readonly left: number
  readonly right: number
  readonly lines: readonly Segment[]
}

/** Joins the segments on one baseline: inside a column a wide gap is only a wide gap. */
export function columnOf(segments: readonly Segment[]): Column {
  const lines: Segment[] = []
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const open = lines.at(-1)
    if (open && Math.abs(open.baseline - segment.baseline) <= Math.min(open.size, segment.size) * 0.25) lines[lines.length - 1] = joined(open, segment)
    else lines.push(segment)
  }
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  return { left: Math.min(...lines.map(({ left }) => left)), right: rights[rights.length - 1 - Math.floor(rights.length / 12)]!, lines }
}

function joined(a: Segment, b: Segment): Segment {
  const [first, second] = (a.left <= b.left) === (a.rtl && b.rtl) ? [b, a] : [a, b]
  const main = a.text.length >= b.text.length ? a : b
  return {
    ...main, text: `${first.text} ${second.text}`, left: Math.min(a.left, b.left), right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom), bold: a.bold && b.bold,
  }
}
