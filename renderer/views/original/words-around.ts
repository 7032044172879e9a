import type { TextRange } from '../../../core/text/block.ts'

/** A line longer than this is a whole paragraph: words near the place say more. UTF-16 units. */
const LONGEST_LINE = 400

/** On either side, when the line is not to be found. UTF-16 units. */
const NEAR = [60, 24, 10] as const

/** Stretches of a text around an offset, to look for in another: the line it stands in, then fewer and fewer words. */
export function wordsAround(text: string, offset: number): TextRange[] {
  const at = Math.min(offset, Math.max(0, text.length - 1))
  const before = text.lastIndexOf('\n', at - 1)
  const after = text.indexOf('\n', at)
  const line = { start: before + 1, end: after < 0 ? text.length : after }
  const near = NEAR.map((units) => ({ start: Math.max(line.start, at - units), end: Math.min(line.end, at + units) }))
  return (line.end - line.start > LONGEST_LINE ? near : [line, ...near]).filter(({ start, end }) => end > start)
}
