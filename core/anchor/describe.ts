import type { TextRange } from '../text/block.ts'
import type { PassageSelectors } from './selectors.ts'

/** UTF-16 units of context kept on either side: as many as Hypothesis keeps, enough to tell repeated quotes apart. */
export const CONTEXT_LENGTH = 32

/**
 * The selectors by which `range` of `text` can be found again. Context never begins or ends with half a surrogate pair.
 * @throws RangeError when the range is empty or not inside the text
 */
export function describe(text: string, { start, end }: TextRange): PassageSelectors {
  if (!isPassage(text, { start, end })) throw new RangeError(`${start}–${end} is no passage of a text of ${text.length}.`)
  return {
    position: { start, end },
    quote: { exact: text.slice(start, end), prefix: contextBefore(text, start), suffix: contextAfter(text, end) },
  }
}

/** True when the range holds something and lies inside the text. */
export function isPassage(text: string, { start, end }: TextRange): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
}

function contextBefore(text: string, start: number): string {
  const from = Math.max(0, start - CONTEXT_LENGTH)
  return text.slice(splitsPair(text, from) ? from + 1 : from, start)
}

function contextAfter(text: string, end: number): string {
  const to = Math.min(text.length, end + CONTEXT_LENGTH)
  return text.slice(end, splitsPair(text, to) ? to - 1 : to)
}

/** True when cutting at `offset` would part the two halves of one character. */
export function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
}
