import { lettersByUnit } from './letters.ts'
import { stretchesOf } from './stretches.ts'
import { markUnits } from './units.ts'

/** Scripts written without spaces between words. */
const UNSPACED = String.raw`[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]`
/** ICU's time grows with the square of a run: 100,000 signs without a break would take it a minute. Real sentences are shorter than this. */
const UNSPACED_RUNS = new RegExp(`${UNSPACED}{1,1000}`, 'g')

/** A word of a spaced script: letters, marks and digits, held together by apostrophes, hyphens and points inside ("U.S", "12,5"). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu

/** What a UTF-16 unit is to the count of words; all others part words. PAIRED are halves of pairs, letters of rare scripts and emoji: texts that have them take the long way. */
const LETTER = 1
const JOINER = 2
const UNSPACED_SIGN = 3
const PAIRED = 4

let kinds: Uint8Array | null = null

function kindsByUnit(): Uint8Array {
  const table = lettersByUnit().slice()
  markUnits(table, "['’.,-]", JOINER)
  markUnits(table, UNSPACED, UNSPACED_SIGN)
  return table.fill(PAIRED, 0xd800, 0xe000)
}

let segmenter: Intl.Segmenter | null = null

/**
 * How many words a text has, in any script. Those of a script without spaces are counted in a sample of a long text, and the rest taken to be like it: 1 % off in the middle, 7 % in one of twenty.
 * About 0.2 ms for 100,000 characters of Latin text, 1 ms for a text of Khmer.
 */
export function countWords(text: string): number {
  const table = (kinds ??= kindsByUnit())
  let words = 0
  let signs = 0
  // Whether the unit before is a letter, and whether it joins to one before it.
  let inside = false
  let joins = false
  for (let at = 0; at < text.length; at += 1) {
    const kind = table[text.charCodeAt(at)]!
    if (kind === LETTER) {
      if (!inside && !joins) words += 1
      inside = true
      joins = false
    } else {
      if (kind === PAIRED) return countWithPairs(text)
      if (kind === UNSPACED_SIGN) signs += 1
      joins = inside && kind === JOINER
      inside = false
    }
  }
  return signs === 0 ? words : words + countUnspaced(text.match(UNSPACED_RUNS)!, signs)
}

function countWithPairs(text: string): number {
  const runs = text.match(UNSPACED_RUNS) ?? []
  const spaced = stretchesOf(text.replace(UNSPACED_RUNS, ' ')).reduce((sum, stretch) => sum + (stretch.match(WORD)?.length ?? 0), 0)
  return spaced + countUnspaced(runs, runs.reduce((sum, run) => sum + run.length, 0))
}

/** Signs without spaces that are cut into words, about, of a text with many: ICU makes an object of each word. */
const COUNTED = 400

/** Of many runs every so many are cut, all in one go. `signs`: how many signs they have. */
function countUnspaced(runs: readonly string[], signs: number): number {
  if (signs === 0) return 0
  const step = Math.max(1, Math.floor(signs / COUNTED))
  const sample: string[] = []
  let counted = 0
  let passed = 0
  for (const run of runs) {
    if (counted * step <= passed) {
      sample.push(run)
      counted += run.length
    }
    passed += run.length
  }
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
  let words = 0
  for (const { isWordLike } of segmenter.segment(sample.join(' '))) if (isWordLike) words += 1
  return Math.round(words * signs / counted)
}
