import type { TextRange } from '../../core/text/block.ts'
import { words } from './lexicon/words.ts'

/** A word of a text in an alphabet with capitals. Offsets are UTF-16 units of the whole text. */
export interface Token {
  /** Without a possessive ending, with the full stop of an abbreviation. */
  readonly text: string
  /** `text` in lower case, with straight apostrophes. */
  readonly lower: string
  readonly start: number
  /** Of `text`. */
  readonly end: number
  /** Whether "'s" follows. */
  readonly possessive: boolean
  /** Begins with a capital. */
  readonly capital: boolean
  /** What stands between this word and the one before (all before it, for the first). */
  readonly gap: string
  /** First of a sentence, or after an opening quote, a colon or a dash: its capital may say nothing. */
  readonly opens: boolean
}

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*/gu
const ABBREVIATIONS = words(`
  maj gen pol lt col brig capt sgt cmdr adm insp supt cpl pvt dr mr mrs ms prof hon rev ven st co ltd inc corp jr sr sen rep gov no
`)
const POSSESSIVE = /['’]s$/i

/** The words of one block, in order. */
export function tokenize(text: string, { start, end }: TextRange): Token[] {
  const body = text.slice(start, end)
  const tokens: Token[] = []
  let last = 0
  for (const match of body.matchAll(WORD)) {
    let word = match[0]
    let length = word.length
    const possessive = POSSESSIVE.test(word)
    if (possessive) word = word.slice(0, -2)
    else if (body[match.index + length] === '.' && (ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word))) {
      word += '.'
      length += 1
    }
    const gap = body.slice(last, match.index)
    tokens.push({
      text: word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      start: start + match.index,
      end: start + match.index + word.length,
      possessive,
      capital: /^\p{Lu}/u.test(word),
      gap,
      opens: tokens.length === 0 || /[.!?…:;“"«(—–•*]|\s-\s/.test(gap),
    })
    last = match.index + length
  }
  return tokens
}

/** Whether a token follows the one before it after nothing but a space, with no possessive between unless allowed. */
export function isJoined(tokens: readonly Token[], index: number, acrossPossessive = false): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  return token !== undefined && before !== undefined && token.gap === ' ' && (acrossPossessive || !before.possessive)
}

/** Whether a block is written with a capital on most of its words, as headlines are: then capitals show no names. A sentence is not. */
export function isTitleCase(text: string, { end }: TextRange, tokens: readonly Token[]): boolean {
  if (/[.!?…][”"’')\]]*$/.test(text.slice(Math.max(0, end - 4), end)) && tokens.some(({ capital }) => !capital)) return false
  const long = tokens.filter(({ lower }) => lower.length >= 4 && /^\p{L}/u.test(lower))
  if (long.length < 4) return tokens.length > 3 && long.every(({ capital }) => capital)
  return long.filter(({ capital }) => capital).length / long.length > 0.7
}
