import type { TextRange } from '../text/block.ts'
import { CONTEXT_LENGTH, splitsPair } from './describe.ts'
import type { PassageSelectors } from './selectors.ts'

/** `position`: where it always was. `quote`: moved, but word for word. `fuzzy`: the words changed a little. */
export type AnchoredBy = 'position' | 'quote' | 'fuzzy'

export interface Anchored {
  readonly range: TextRange
  readonly how: AnchoredBy
}

/** Finds `pattern` in `text` with at most `maxErrors` edits, the best matches only: what approx-string-match does. */
export type FuzzySearch = (text: string, pattern: string, maxErrors: number) => readonly { readonly start: number; readonly end: number }[]

/** A fuzzy match may differ from the quote in a fifth of its letters: more, and it could be another statement. */
const ERROR_SHARE = 0.2
/** Bounds the cost for long quotes: the search takes time in proportion to errors / 32 × length of the text. */
const MAX_ERRORS = 64
/** UTF-16 units around a fuzzy match that must still be as they were; all of them when fewer were kept. */
const FUZZY_CONTEXT = 8

/**
 * Finds a passage again in today's text: at its position when the quote stands there, else where the quote stands word for word, else
 * where nearly the same words stand in the same surroundings. Of several places the one whose surroundings agree most is taken, then
 * the one nearest to the old position. Null: an orphan.
 */
export function resolve(text: string, selectors: PassageSelectors, fuzzy: FuzzySearch): Anchored | null {
  const { position, quote } = selectors
  if (quote.exact === '') return null
  if (text.startsWith(quote.exact, position.start) && contextIsWhole(text, selectors)) {
    return { range: { start: position.start, end: position.start + quote.exact.length }, how: 'position' }
  }
  const exact = best(text, selectors, occurrences(text, quote.exact))
  if (exact) return { range: exact, how: exact.start === position.start ? 'position' : 'quote' }
  const near = best(text, selectors, nearOccurrences(text, selectors, fuzzy))
  return near && { range: near, how: 'fuzzy' }
}

function contextIsWhole(text: string, { position: { start }, quote: { exact, prefix, suffix } }: PassageSelectors): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, start + exact.length)
}

function* occurrences(text: string, quote: string): Iterable<TextRange> {
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) yield { start, end: start + quote.length }
}

function* nearOccurrences(text: string, selectors: PassageSelectors, fuzzy: FuzzySearch): Iterable<TextRange> {
  const { exact, prefix, suffix } = selectors.quote
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(exact.length * ERROR_SHARE))
  if (maxErrors === 0) return
  const needed = Math.min(FUZZY_CONTEXT, prefix.length + suffix.length)
  for (const match of fuzzy(text, exact, maxErrors)) {
    const start = splitsPair(text, match.start) ? match.start - 1 : match.start
    const end = splitsPair(text, match.end) ? match.end + 1 : match.end
    if (start < end && agreement(text, selectors, { start, end }) >= needed) yield { start, end }
  }
}

function best(text: string, selectors: PassageSelectors, candidates: Iterable<TextRange>): TextRange | null {
  let found: TextRange | null = null
  let foundAgreement = -1
  let foundDistance = Infinity
  for (const candidate of candidates) {
    const agrees = agreement(text, selectors, candidate)
    const distance = Math.abs(candidate.start - selectors.position.start)
    if (agrees > foundAgreement || (agrees === foundAgreement && distance < foundDistance)) {
      found = candidate
      foundAgreement = agrees
      foundDistance = distance
    }
  }
  return found
}

/** How many UTF-16 units next to the range are those that were next to the passage: 0 to twice CONTEXT_LENGTH. */
function agreement(text: string, { quote: { prefix, suffix } }: PassageSelectors, { start, end }: TextRange): number {
  let before = 0
  while (before < Math.min(CONTEXT_LENGTH, prefix.length, start) && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < Math.min(CONTEXT_LENGTH, suffix.length, text.length - end) && text[end + after] === suffix[after]) after++
  return before + after
}
