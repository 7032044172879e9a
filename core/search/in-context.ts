import type { TextRange } from '../text/block.ts'
import { wordEnd, wordStart } from '../text/cut.ts'

/** A place in a text with what stands before and behind it, on one line. */
export interface InContext {
  readonly before: string
  readonly match: string
  readonly after: string
}

/** At most `width` UTF-16 units on each side, whole words where there are spaces, whole characters anyway. */
export function inContext(text: string, { start, end }: TextRange, width: number): InContext {
  // A cut may leave out half of a narrow side, and never comes to the other side of the match.
  const slack = Math.min(20, width >> 1)
  const from = start <= width ? 0 : wordStart(text, start - width, slack)
  const to = text.length - end <= width ? text.length : wordEnd(text, end + width, slack)
  const [before, after] = [onOneLine(text.slice(from, start)), onOneLine(text.slice(end, to))]
  return { before: from > 0 ? before.trimStart() : before, match: onOneLine(text.slice(start, end)), after: to < text.length ? after.trimEnd() : after }
}

/** Blocks of a text are parted by a blank line. */
const onOneLine = (text: string): string => text.replace(/\s*\n\s*\n\s*/g, ' ¶ ').replace(/\s*\n\s*/g, ' ')
