import { stretchesOf } from '../text/stretches.ts'
import { foldLetters } from './fold.ts'

/** Scripts written without spaces between words, as the inside of a character class: Thai, Lao, Myanmar, Khmer, kana and Han. */
export const UNSPACED = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
const UNSPACED_RUN = new RegExp(`[${UNSPACED}]+`, 'gu')
const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

/**
 * A word of a spaced script as the index has it: letters and digits, with a comma inside a number ("1,000"). The index's tokenizer cuts by
 * Unicode Standard Annex 29, and never sees a point, colon or apostrophe.
 */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:(?<=\p{N})[,;](?=\p{N})[\p{L}\p{M}\p{N}_]+)*/gu
/** A rule to be filled in, or marks that stand on nothing. */
const NO_WORD = /^[\p{M}_]+$/u

/** Longer ones are addresses and debris, and of no use to a wildcard. UTF-16 units. */
export const LONGEST_WORD = 40

export const isUnspaced = (text: string): boolean => ANY_UNSPACED.test(text)

/**
 * The different words of a text as they are written, lower case and without marks. Those of unspaced scripts are left out: they cannot be
 * told apart by rule, and are found without a list. About 0.12 ms for 400 English words.
 */
export function surfaceWords(text: string): Set<string> {
  const words = new Set<string>()
  for (const word of surfaceTokens(text)) if (word.length <= LONGEST_WORD) words.add(word)
  return words
}

/** The words of spaced scripts in `text`, in order. */
export function surfaceTokens(text: string): readonly string[] {
  return stretchesOf(text).flatMap((stretch) => {
    const spaced = isUnspaced(stretch) ? stretch.replace(UNSPACED_RUN, ' ') : stretch
    return foldLetters(spaced).match(WORD) ?? []
  }).filter(word => !NO_WORD.test(word))
}
