import { lettersByUnit } from './letters.ts'
import { stretchesOf } from './stretches.ts'

/** Scripts written without spaces between words. */
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]/
/** ICU's time grows with the square of a run: 100,000 signs without a break would take it a minute. Real sentences are shorter than this. */
const UNSPACED_RUNS = new RegExp(`${UNSPACED.source}{1,1000}`, 'g')

/** A word of a spaced script: letters, marks and digits, held together by apostrophes, hyphens and points inside ("U.S", "12,5"). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu

/** Pairs are letters of rare scripts and emoji: texts that have them take the long way. */
const PAIRS = /[\uD800-\uDFFF]/

let segmenter: Intl.Segmenter | null = null

/**
 * How many words a text has, in any script. Those of a script without spaces are counted in a sample of a long text, and the rest taken to be like it: 1 % off in the middle, 7 % in one of twenty.
 * About 0.3 ms for 100,000 characters of Latin text, 3 ms of Khmer.
 */
export function countWords(text: string): number {
  return UNSPACED.test(text) ? countSpaced(text.replace(UNSPACED_RUNS, ' ')) + countUnspaced(text.match(UNSPACED_RUNS) ?? []) : countSpaced(text)
}

/** Signs without spaces that are cut into words, about, of a text with many: ICU makes an object of each word. */
const COUNTED = 400

/** Of many runs every so many are cut. */
function countUnspaced(runs: readonly string[]): number {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
  const signs = runs.reduce((sum, run) => sum + run.length, 0)
  const step = Math.max(1, Math.floor(signs / COUNTED))
  let words = 0
  let counted = 0
  let passed = 0
  for (const run of runs) {
    if (counted * step <= passed) {
      for (const segment of segmenter.segment(run)) if (segment.isWordLike) words += 1
      counted += run.length
    }
    passed += run.length
  }
  return Math.round(words * signs / counted)
}

/** As many as WORD matches. */
function countSpaced(text: string): number {
  if (PAIRS.test(text)) return stretchesOf(text).reduce((sum, stretch) => sum + (stretch.match(WORD)?.length ?? 0), 0)
  const letters = lettersByUnit()
  let words = 0
  // Whether the unit before is a letter, and whether it joins to one before it.
  let inside = false
  let joins = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (letters[code] === 1) {
      if (!inside && !joins) words += 1
      inside = true
      joins = false
    } else {
      joins = inside && (code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2c || code === 0x2d)
      inside = false
    }
  }
  return words
}
