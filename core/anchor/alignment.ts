import type { TextRange } from '../text/block.ts'
import { expectedAt, landmarksOf, type Landmark } from './landmarks.ts'
import { lettersOf, unitFrom, type Letters } from './letters.ts'

/** Finds the same words in two states of one text: an original as its bytes have it, and the article's text. */
export interface Alignment {
  /** Where in the original a passage of the article's text stands; null when its words are not there. Offsets are UTF-16. */
  readonly inOriginal: (passage: TextRange) => TextRange | null
  /** The way back. */
  readonly inText: (passage: TextRange) => TextRange | null
}

/**
 * Lays an original and the article's text side by side. Case, spaces, punctuation and hyphens count for nothing; ligatures are their letters. Of words that stand
 * several times those are meant that have the same words around them, and then those where the texts run side by side. A long passage may have words between
 * its beginning and its end that the other text leaves out. About 250 ms for 1 MB each; after that a passage costs microseconds, a whole text of that size 2 ms.
 */
export function alignment(original: string, text: string): Alignment {
  const originalLetters = lettersOf(original)
  const textLetters = lettersOf(text)
  const there = landmarksOf(textLetters.letters, originalLetters.letters)
  const back = there.map(({ a, b }): Landmark => ({ a: b, b: a }))
  return {
    inOriginal: passage => same(textLetters, originalLetters, there, passage),
    inText: passage => same(originalLetters, textLetters, back, passage),
  }
}

function same(from: Letters, to: Letters, landmarks: readonly Landmark[], passage: TextRange): TextRange | null {
  const start = unitFrom(from, passage.start)
  const end = unitFrom(from, passage.end)
  if (start >= end) return null
  const expected = (at: number): number => expectedAt(landmarks, at, { a: from.letters.length, b: to.letters.length })
  const found = inContext(from, to, { start, end }, expected(start)) ?? byItsEnds(from.letters, to.letters, { start, end }, expected)
  return found && { start: to.starts[found.start]!, end: to.ends[found.end - 1]! }
}

/** Units of context by which equal words are told apart: as much as is the same on both sides, or on one. */
const CONTEXTS = [48, 16, 6] as const

function inContext(from: Letters, to: Letters, { start, end }: TextRange, expected: number): TextRange | null {
  const words = from.letters.slice(start, end)
  const bare = nearest(to.letters, words, expected)
  if (bare === null) return null
  for (const units of CONTEXTS) {
    for (const [before, after] of [[units, units], [0, units], [units, 0]] as const) {
      const first = Math.max(0, start - before)
      const last = Math.min(from.letters.length, end + after)
      if (first === start && last === end) continue
      const at = nearest(to.letters, from.letters.slice(first, last), expected - (start - first))
      if (at !== null) return { start: at + start - first, end: at + end - first }
    }
  }
  const at = nearestWhole(to, words, expected, { before: isGap(from, start), after: isGap(from, end) }) ?? bare
  return { start: at, end: at + end - start }
}

/** The place of `words` that is nearest to `expected`. */
function nearest(text: string, words: string, expected: number): number | null {
  const before = text.lastIndexOf(words, Math.max(0, expected))
  const after = text.indexOf(words, Math.max(0, expected))
  if (before === -1 || after === -1) return before === -1 ? (after === -1 ? null : after) : before
  return expected - before <= after - expected ? before : after
}

/** Places of the same letters that are looked at on either side for one that is no piece of a longer word. */
const MOST_PLACES = 200

/** As `nearest`, of the places that begin and end where words do, if the passage does. */
function nearestWhole(to: Letters, words: string, expected: number, gaps: { readonly before: boolean; readonly after: boolean }): number | null {
  const isWhole = (at: number): boolean => (!gaps.before || isGap(to, at)) && (!gaps.after || isGap(to, at + words.length))
  const search = (step: (at: number) => number, at: number): number => {
    for (let left = MOST_PLACES; at !== -1 && left > 0; left -= 1, at = step(at)) if (isWhole(at)) return at
    return -1
  }
  const { letters } = to
  const before = search(at => (at === 0 ? -1 : letters.lastIndexOf(words, at - 1)), letters.lastIndexOf(words, Math.max(0, expected)))
  const after = search(at => letters.indexOf(words, at + 1), letters.indexOf(words, Math.max(0, expected)))
  if (before === -1 || after === -1) return before === -1 ? (after === -1 ? null : after) : before
  return expected - before <= after - expected ? before : after
}

/** Whether something stands before this unit that is no letter, or nothing. */
function isGap({ starts, ends }: Letters, unit: number): boolean {
  return unit === 0 || unit >= starts.length || starts[unit]! > ends[unit - 1]!
}

/** Units of a passage's beginning and end by which it is found where it is not the same throughout. */
const END = 24
/** The most that may stand between them for each unit there should be, and beyond that. */
const STRETCH = 2
const SLACK = 1000

function byItsEnds(from: string, to: string, { start, end }: TextRange, expected: (at: number) => number): TextRange | null {
  if (end - start < 2 * END) return null
  const head = nearest(to, from.slice(start, start + END), expected(start))
  const tail = nearest(to, from.slice(end - END, end), expected(end - END))
  if (head === null || tail === null || tail < head) return null
  return tail + END - head <= (end - start) * STRETCH + SLACK ? { start: head, end: tail + END } : null
}
