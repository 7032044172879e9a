import { FUNCTION_WORDS, MONTHS, PEOPLES, WEEKDAYS } from './lexicon/common.ts'
import { COMPOUND_KINDS, COUNTED_NOUNS, KIND_MODIFIERS, NOT_SITE_NAMES } from './lexicon/kinds.ts'
import { PLACE_KINDS } from './lexicon/places.ts'
import { HONORIFICS, postEndingAt, RANKS } from './lexicon/roles.ts'
import { isJoined, type Token } from './tokens.ts'

/** Words a site's name may have. */
const LONGEST_NAME = 6
/** Words a kind of site may have: "special economic zone". */
const LONGEST_KIND = 4

/** A word that can be part of a site's name: capitalised, or with digits in it ("K99"), and none of agencies, dates and posts. */
function isSiteWord(token: Token): boolean {
  const { lower } = token
  if (!token.capital && !/^\p{Lu}*\p{N}+\p{Lu}*$/u.test(token.text)) return false
  if (WEEKDAYS.has(lower) || MONTHS.has(lower) || NOT_SITE_NAMES.has(lower) || RANKS.has(lower) || HONORIFICS.has(lower)) return false
  return postEndingAt([lower], 1) === 0 || lower === 'king' || lower === 'queen'
}

/** Whether a site's name can begin at a token: not at a capital that only begins a sentence, nor at "The". */
export function startsSiteName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  if (!token.capital || !isSiteWord(token)) return false
  return !FUNCTION_WORDS.has(token.lower) || (!token.opens && !['the', 'a', 'an'].includes(token.lower))
}

/** The end (exclusive) of the site's name that begins at token `from`; `from` when there is none. "Mango Park 25 people" ends before the count. */
export function siteNameEnd(tokens: readonly Token[], from: number): number {
  if (!tokens[from]?.capital || !isSiteWord(tokens[from]!)) return from
  let to = from + 1
  while (to < tokens.length && to - from < LONGEST_NAME && isJoined(tokens, to)) {
    const token = tokens[to]!
    if (/^\p{N}+$/u.test(token.text)) return token.text.length === 1 && !isCounted(tokens, to) ? to + 1 : to
    const next = tokens[to + 1]
    const tied = token.lower === 'of' && next !== undefined && isJoined(tokens, to + 1) && next.capital && isSiteWord(next)
    if (!tied && !isSiteWord(token)) break
    to += 1
  }
  return to
}

function isCounted(tokens: readonly Token[], number: number): boolean {
  const next = tokens[number + 1]
  return next !== undefined && isJoined(tokens, number + 1) && COUNTED_NOUNS.has(next.lower)
}

/** How many tokens from `from` on name a kind of site: 0 when they do not. */
function kindLength(tokens: readonly Token[], from: number): number {
  for (let length = LONGEST_KIND; length > 0; length--) {
    const words = tokens.slice(from, from + length)
    if (words.length < length || words.some((_, i) => i > 0 && !isJoined(tokens, from + i))) continue
    if (COMPOUND_KINDS.has(words.map(({ lower }) => lower).join(' '))) return length
  }
  return 0
}

/** Where the kind of site at token `from`, with words such as "housing" before it, ends; null when there is none. */
export function kindEnd(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (at - from < 2 && isJoined(tokens, at) && KIND_MODIFIERS.has(tokens[at]!.lower) && kindLength(tokens, at + 1) > 0) at += 1
  const length = isJoined(tokens, at) ? kindLength(tokens, at) : 0
  return length > 0 ? at + length : null
}

/** The end of a name with its kind: as its last words, after it, or after its closing quote. Null when no kind is there. */
export function namedKindEnd(tokens: readonly Token[], from: number, to: number): number | null {
  for (let length = Math.min(LONGEST_KIND, to - from - 1); length > 0; length--) {
    if (kindLength(tokens, to - length) === length) return to
  }
  if (tokens[to - 1]!.possessive) return null
  const after = tokens[to]
  if (after && /^[”"’'] $/.test(after.gap) && /[“"‘']$/.test(tokens[from]!.gap)) {
    const length = kindLength(tokens, to)
    return length > 0 ? to + length : null
  }
  return kindEnd(tokens, to)
}

/** The words of a site's name without its kind, "Xing Tian Di" of "Xing Tian Di casino"; null when nothing is left or there was no kind. */
export function withoutKind(words: readonly string[]): string[] | null {
  for (let length = Math.min(LONGEST_KIND, words.length - 1); length > 0; length--) {
    if (!COMPOUND_KINDS.has(words.slice(-length).join(' ').toLowerCase())) continue
    const name = words.slice(0, -length)
    while (name.length > 1 && KIND_MODIFIERS.has(name.at(-1)!.toLowerCase())) name.pop()
    return name
  }
  return null
}

/** Whether words only say what a place is, not what it is called: "Chinese", "Special Economic Zone". */
export function onlyDescribes(words: readonly string[]): boolean {
  return COMPOUND_KINDS.has(words.join(' ').toLowerCase()) || words.every((word) => {
    const lower = word.toLowerCase()
    return PEOPLES.has(lower) || KIND_MODIFIERS.has(lower) || PLACE_KINDS.has(lower) || FUNCTION_WORDS.has(lower)
  })
}
