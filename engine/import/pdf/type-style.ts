import type { Column } from './column.ts'

/** How the running text of a document is set. Points. */
export interface TypeStyle {
  /** Of the type. */
  readonly size: number
  /** Whether its lines are bold, so that bold tells nothing. */
  readonly bold: boolean
  /** From baseline to baseline, for lines of type of this size (rounded by `sizeKey`). */
  readonly leading: ReadonlyMap<number, number>
  /** Paragraphs begin with an indented line. */
  readonly indents: boolean
}

/** Sizes that differ by less are one. */
export function sizeKey(size: number): number {
  return Math.round(size * 2) / 2
}

/** What most letters of the document are set in. */
export function typeStyle(columns: readonly Column[]): TypeStyle {
  const letters = new Map<number, number>()
  const gaps = new Map<number, Map<number, number>>()
  let bold = 0
  let all = 0
  let indented = 0
  for (const { lines, left } of columns) {
    lines.forEach((line, index) => {
      const key = sizeKey(line.size)
      letters.set(key, (letters.get(key) ?? 0) + line.text.length)
      all += line.text.length
      if (line.bold) bold += line.text.length
      const next = lines[index + 1]
      if (next && sizeKey(next.size) === key && next.baseline - line.baseline < line.size * 3) add(gaps, key, Math.round((next.baseline - line.baseline) * 2) / 2)
      if (line.left > left + line.size * 0.7 && line.left < left + line.size * 4 && next && next.left < left + line.size * 0.3) indented += 1
    })
  }
  const leading = new Map([...gaps].map(([key, counts]) => [key, usual(counts)]))
  return { size: usual(letters) || 10, bold: bold * 2 > all, leading, indents: indented >= 2 }
}

function add(counts: Map<number, Map<number, number>>, key: number, value: number): void {
  const inner = counts.get(key) ?? new Map<number, number>()
  inner.set(value, (inner.get(value) ?? 0) + 1)
  counts.set(key, inner)
}

function usual(counts: ReadonlyMap<number, number>): number {
  let best = 0
  let most = 0
  for (const [value, count] of counts) {
    if (count > most || (count === most && value < best)) [best, most] = [value, count]
  }
  return best
}
