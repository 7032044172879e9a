import { canonicalLine } from '../text/canonical.ts'
import { foldLetters, isUnspaced, UNSPACED } from './fold.ts'

/**
 * How the quick finder cuts names, titles and commands, and what is typed to find them; the same for lunr's index of articles and entities
 * and for that of commands. A word of a spaced script is one piece. A run of an unspaced script is cut into overlapping pairs of letters
 * with their marks: a dictionary would cut the same name differently in different surroundings, and pairs find it anywhere.
 */
export function finderWords(text: string): string[] {
  return runs(text).flatMap(run => (run.unspaced ? [...pairs(run.letters), run.letters.at(-1)!] : [run.word]))
}

/** What `typed` looks for: pieces that must each be the beginning of one of the `finderWords` of what is found. */
export function finderTerms(typed: string): string[] {
  const terms = runs(typed).flatMap(run => (!run.unspaced ? [run.word] : run.letters.length === 1 ? run.letters : pairs(run.letters)))
  return [...new Set(terms)]
}

type Run = { readonly unspaced: false; readonly word: string } | { readonly unspaced: true; readonly letters: string[] }

const RUN = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

let segmenter: Intl.Segmenter | null = null

function runs(text: string): Run[] {
  return (foldLetters(canonicalLine(text)).match(RUN) ?? []).map((run): Run => {
    if (!isUnspaced(run)) return { unspaced: false, word: run }
    segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
    return { unspaced: true, letters: Array.from(segmenter.segment(run), ({ segment }) => segment) }
  })
}

const pairs = (letters: readonly string[]): string[] => letters.slice(1).map((letter, index) => letters[index]! + letter)
