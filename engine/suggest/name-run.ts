import { FUNCTION_WORDS, MONTHS, PEOPLES, WEEKDAYS } from './lexicon/common.ts'
import { ORGANIZATION_NOUNS, OTHER_NOUNS } from './lexicon/kinds.ts'
import { isKnownPlace, PLACE_KINDS } from './lexicon/places.ts'
import { CALLINGS, KIN } from './lexicon/people.ts'
import { HONORIFICS, postEndingAt, RANKS, singularPost } from './lexicon/roles.ts'
import { words } from './lexicon/words.ts'
import { isJoined, type Token } from './tokens.ts'

/** Small words inside names of several languages. */
const PARTICLES = words('bin binti bint ibn al el de da del della di du van von der den la le dos y')
const MOST_WORDS = 5
const LONGEST_PLACE = 3
/** Family names that end the names of sites: "Park Jin-seok", but "Mango Park". */
const SITE_ENDINGS = words('park garden gardens hill')

/** Tokens `from` to `to` (exclusive) that may name a person. */
export interface NameRun {
  readonly from: number
  readonly to: number
  /** As written, without a possessive ending. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A capitalised word that can be part of a person's name. */
export function isNameWord(token: Token): boolean {
  if (!token.capital || !/^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u.test(token.text)) return false
  if (token.text.endsWith('.') && !/^(?:\p{Lu}\.)+$/u.test(token.text) && !/^[JS]r\.$/.test(token.text)) return false
  const { lower } = token
  if (RANKS.has(lower) || HONORIFICS.has(lower) || WEEKDAYS.has(lower) || PEOPLES.has(lower)) return false
  if (ORGANIZATION_NOUNS.has(lower) || OTHER_NOUNS.has(lower) || PLACE_KINDS.has(lower)) return false
  return !CALLINGS.has(lower) && !KIN.has(lower) && postEndingAt([singularPost(lower)], 1) === 0
}

/** True for words that are names only where no sentence begins: "So", "May", "Son". */
export function isCommonWord({ lower }: Token): boolean {
  return FUNCTION_WORDS.has(lower) || MONTHS.has(lower)
}

/**
 * The person's name that begins at token `from`, or null: one to five capitalised words side by side, none of which is a
 * word of offices, places or dates, and which are together no known place.
 */
export function nameRunAt(tokens: readonly Token[], from: number): NameRun | null {
  const first = tokens[from]
  if (!first || !isNameWord(first) || (first.opens && isCommonWord(first)) || isInPlace(tokens, from)) return null
  let to = from + 1
  while (to < tokens.length && isJoined(tokens, to) && to - from < MOST_WORDS + 2) {
    const token = tokens[to]!
    const isDate = MONTHS.has(token.lower) && /^\d/.test(tokens[to + 1]?.text ?? '')
    if (isDate || !(isNameWord(token) || isParticle(tokens, to))) break
    to += 1
  }
  return asRun(tokens, from, to)
}

function isParticle(tokens: readonly Token[], at: number): boolean {
  const next = isJoined(tokens, at + 1) ? tokens[at + 1] : undefined
  return PARTICLES.has(tokens[at]!.lower) && !tokens[at]!.capital && next !== undefined && isNameWord(next)
}

/**
 * Whether token `at` belongs to a known place: "Consul in Poipet Dara Sok" names Dara Sok. One word alone may be a given
 * name, but not after "in".
 */
function isInPlace(tokens: readonly Token[], at: number): boolean {
  for (let length = 2; length <= LONGEST_PLACE; length++) {
    for (let from = Math.max(0, at - length + 1); from <= at && from + length <= tokens.length; from++) {
      const parts = tokens.slice(from, from + length)
      if (parts.every((_, i) => i === 0 || isJoined(tokens, from + i)) && isKnownPlace(parts.map(({ text }) => text).join(' '))) return true
    }
  }
  const before = tokens[at - 1]
  return before !== undefined && isJoined(tokens, at) && /^(?:in|of|from|at|near|around)$/.test(before.lower) && isKnownPlace(tokens[at]!.text)
}

function asRun(tokens: readonly Token[], from: number, to: number): NameRun | null {
  const parts = tokens.slice(from, to)
  if (parts.length > MOST_WORDS || parts.every(({ text }) => text.replace(/[.-]/g, '').length < 2)) return null
  // Acronyms side by side are organizations; one family name in capitals is a way to write names.
  if (parts.every(({ text }) => text.length > 1 && text === text.toUpperCase())) return null
  if (SITE_ENDINGS.has(parts.at(-1)!.lower)) return null
  const next = isJoined(tokens, to) ? tokens[to] : undefined
  // The name goes on as that of an organization, a street, a park: "Hun Dara Boulevard".
  if (next?.capital && (ORGANIZATION_NOUNS.has(next.lower) || OTHER_NOUNS.has(next.lower))) return null
  if (next && (PLACE_KINDS.has(next.lower) || SITE_ENDINGS.has(next.lower))) return null
  const text = parts.map((part) => part.text).join(' ')
  if (isKnownPlace(text)) return null
  return { from, to, text, start: parts[0]!.start, end: parts.at(-1)!.end }
}
