import { FUNCTION_WORDS, MONTHS, WEEKDAYS } from './lexicon/common.ts'
import { ORGANIZATION_NOUNS, ORGANIZATION_OPENERS } from './lexicon/kinds.ts'
import { isKnownPlace, PLACE_KINDS } from './lexicon/places.ts'
import { CONNECTORS, HONORIFICS, isOffice, postEndingAt, postStartingAt, RANKS, ROLE_MODIFIERS, singularPost } from './lexicon/roles.ts'
import { isJoined, type Token } from './tokens.ts'

/** A title as it stands in the text: tokens `from` to `to` (exclusive), and the post in it. */
export interface Title {
  readonly from: number
  readonly to: number
  /** The title as written: "National Police Chief". */
  readonly role: string
  /** The post alone, lower case and singular: "chief". */
  readonly post: string
  /** Where the post stands in the title. */
  readonly postFrom: number
  readonly postTo: number
  /** Whether whoever has it is an official; otherwise a person. */
  readonly office: boolean
}

const LONGEST_TITLE = 18

/** Words that only begin a sentence, and days: they stand before a title and are no part of it. */
function endsTitle(token: Token): boolean {
  const { lower } = token
  return WEEKDAYS.has(lower) || MONTHS.has(lower) || (FUNCTION_WORDS.has(lower) && !CONNECTORS.has(lower) && !ROLE_MODIFIERS.has(lower))
}

function isTitleWord(token: Token): boolean {
  if (endsTitle(token) || (token.capital && token.opens && CONNECTORS.has(token.lower))) return false
  return token.capital || ROLE_MODIFIERS.has(token.lower) || CONNECTORS.has(token.lower) || PLACE_KINDS.has(token.lower) || isPost(token.lower)
    || (ORGANIZATION_NOUNS.has(token.lower) && !token.possessive)
}

function isPost(lower: string): boolean {
  return postEndingAt([lower], 1) > 0 || lower === 'vice-chairperson'
}

/** The ranks and honorifics ("Maj. Gen.", "H.E.") directly before token `end`: where they begin. */
export function ranksBefore(tokens: readonly Token[], end: number): number {
  let from = end
  while (from > 0 && (isJoined(tokens, from) || from === tokens.length) && isRank(tokens[from - 1]!)) from -= 1
  return from
}

function isRank(token: Token): boolean {
  return token.capital && (RANKS.has(token.lower) || HONORIFICS.has(token.lower))
}

/** The title that stands directly before token `name`, without the rank between them; null when there is none. */
export function titleBefore(text: string, tokens: readonly Token[], name: number): Title | null {
  if (!isJoined(tokens, name, true)) return null
  // "Major General" and "Director General" both end in a rank: the post decides.
  const to = postEnds(tokens, name) ? name : ranksBefore(tokens, name)
  if (to < name && to > 0 && !isJoined(tokens, to)) return null
  let from = to
  const goesOn = (): boolean => (from === to || isJoined(tokens, from, true)) && isTitleWord(tokens[from - 1]!) && !ownedByPerson(tokens, from - 1)
  while (from > 0 && to - from < LONGEST_TITLE && goesOn()) from -= 1
  from = afterStrayWords(tokens, from, to)
  return from < to ? asTitle(text, tokens, from, to) : null
}

function postEnds(tokens: readonly Token[], end: number): boolean {
  const lower = tokens.slice(Math.max(0, end - 4), end).map((token) => token.lower)
  const length = postEndingAt(lower, lower.length)
  return length > 1 || (length === 1 && !isRank(tokens[end - 1]!))
}

/** "Dara Sok's deputy": the possessive of two or more words is a person's, unless it is a place or an office. */
function ownedByPerson(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  if (!token.possessive) return false
  if (!token.capital) return true
  const before = tokens[index - 1]
  if (!before || !isJoined(tokens, index) || !before.capital || before.opens) return false
  return !isKnownPlace(`${before.text} ${token.text}`) && !ORGANIZATION_NOUNS.has(token.lower) && !isTitleWord({ ...token, capital: false })
}

/**
 * Where a title really begins: "X and spokesperson" begins at the post, "Ministry of Labour and Training spokesperson" at
 * the ministry, "told Ministry of" after the verb. Connectors count only inside the name of an office.
 */
function afterStrayWords(tokens: readonly Token[], from: number, to: number): number {
  let start = from
  for (let i = to - 1; i >= from; i--) {
    if (!CONNECTORS.has(tokens[i]!.lower) || tokens[i]!.capital) continue
    if (!tiesOffice(tokens, from, i, to)) {
      start = i + 1
      break
    }
  }
  while (start < to && (CONNECTORS.has(tokens[start]!.lower) || tokens[start]!.lower === 'the')) start += 1
  return start
}

/** Whether the connector at `index` is inside an office's name or between two posts of one person. */
function tiesOffice(tokens: readonly Token[], from: number, index: number, to: number): boolean {
  const before = tokens[index - 1]
  if (!before || index === from) return false
  const lower = tokens.slice(from, to).map((token) => token.lower)
  const at = index - from
  const isAnd = tokens[index]!.lower === 'and' || tokens[index]!.lower === '&'
  if (isAnd && postEndingAt(lower, at) > 0) return true
  if (isAnd && startsBarePost(tokens, index + 1, to)) return false
  // Look left for "Ministry of", "head of": what opens a name that a connector continues.
  for (let i = index; i > from; i--) {
    const word = tokens[i]!.lower
    if (!CONNECTORS.has(word) || word === 'and' || word === '&' || word === 'the') continue
    const opener = tokens[i - 1]!
    if (ORGANIZATION_OPENERS.has(opener.lower) || postEndingAt(lower, i - from) > 0) return true
  }
  // "the chief of the": the article inside, tied by the connector before it.
  return tokens[index]!.lower === 'the' && CONNECTORS.has(before.lower) && index - 1 > from && tiesOffice(tokens, from, index - 1, to)
}

/** "and spokesperson", "and deputy police chief": lower-case words up to a post, with no office of their own. */
function startsBarePost(tokens: readonly Token[], from: number, to: number): boolean {
  let i = from
  while (i < to && !tokens[i]!.capital && ROLE_MODIFIERS.has(tokens[i]!.lower)) i += 1
  const lower = tokens.slice(i, to).map((token) => token.lower)
  return !tokens[from]!.capital && lower.length > 0 && postStartingAt(lower, 0) > 0
}

/** The title that tokens `from` to `to` make up, when a post ends them or heads an "of …" that does. */
export function asTitle(text: string, tokens: readonly Token[], from: number, to: number): Title | null {
  const lower = tokens.slice(from, to).map((token) => token.lower)
  const make = (postFrom: number, postTo: number): Title => {
    const role = text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/^(?:the|a|an) /i, '')
    const post = singularPost(lower.slice(postFrom, postTo).join(' '))
    return { from, to, role, post, postFrom: from + postFrom, postTo: from + postTo, office: isOffice(post, role) }
  }
  const length = postEndingAt(lower.map((word, i) => (i === lower.length - 1 ? singularPost(word) : word)), lower.length)
  if (length > 0) return make(lower.length - length, lower.length)
  // "his deputy Dara Sok".
  if (lower.length === 1 && lower[0] === 'deputy' && tokens[from - 1] && isJoined(tokens, from, true)) return make(0, 1)
  for (let start = 0; start < lower.length - 2; start++) {
    const first = postStartingAt(lower, start)
    if (first === 0) continue
    const next = lower[start + first]
    if (!next || !CONNECTORS.has(next) || next === 'and' || next === '&') continue
    const last = tokens[to - 1]!
    const endsOffice = last.capital || PLACE_KINDS.has(last.lower) || ORGANIZATION_NOUNS.has(last.lower)
    return endsOffice && !CONNECTORS.has(last.lower) ? make(start, start + first) : null
  }
  return null
}

const NOT_BEFORE_POST = new Set(['of', 'for', 'at', 'in', 'on', 'to', 'with', 'against'])

/**
 * The title that begins at token `from`, after a name and a comma: "head of the General Department of Immigration".
 * An article before it is left out; it ends at the next punctuation or verb.
 */
export function titleAfter(text: string, tokens: readonly Token[], from: number): Title | null {
  let start = from
  if (/^(?:the|a|an|his|her|its|their)$/.test(tokens[start]?.lower ?? '')) start += 1
  let at = start
  const joined = (index: number): boolean => index === from || isJoined(tokens, index, true)
  while (at < tokens.length && at - start < 10 && joined(at)) {
    const token = tokens[at]!
    const lower = tokens.slice(at, at + 4).map((each) => each.lower)
    const length = runLength(tokens, at, postStartingAt(lower, 0))
    if (length > 0 && !continuesPost(tokens, at + length)) {
      const to = titleEnd(tokens, at + length)
      return asTitleAt(text, tokens, start, at, at + length, to)
    }
    if (!isTitleWord(token) && !token.possessive) return null
    if (NOT_BEFORE_POST.has(token.lower) && !ORGANIZATION_OPENERS.has(tokens[at - 1]?.lower ?? '') && !tokens[at - 1]?.capital) return null
    at += 1
  }
  return null
}

/** "police chief inspector", "director general": the last post of several side by side is the one. */
function continuesPost(tokens: readonly Token[], next: number): boolean {
  if (!isJoined(tokens, next)) return false
  const token = tokens[next]!
  if (CONNECTORS.has(token.lower)) return false
  return postStartingAt(tokens.slice(next, next + 4).map((each) => each.lower), 0) > 0
}

/** A post found over a gap is none: "deputy, director". */
function runLength(tokens: readonly Token[], from: number, length: number): number {
  for (let i = from + 1; i < from + length; i++) if (!isJoined(tokens, i)) return i - from === 1 && postEndingAt([tokens[from]!.lower], 1) ? 1 : 0
  return length
}

function asTitleAt(text: string, tokens: readonly Token[], from: number, postFrom: number, postTo: number, to: number): Title {
  const role = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  const post = singularPost(tokens.slice(postFrom, postTo).map((token) => token.lower).join(' '))
  return { from, to, role, post, postFrom, postTo, office: isOffice(post, role) }
}

/** Where the "of …" after a post ends: at punctuation, at a verb, never on a connector. */
function titleEnd(tokens: readonly Token[], from: number): number {
  let to = from
  if (!tokens[to] || !isJoined(tokens, to) || !CONNECTORS.has(tokens[to]!.lower)) return from
  while (to < tokens.length && isJoined(tokens, to, true) && to - from < LONGEST_TITLE && isTitleWord(tokens[to]!)) to += 1
  while (to > from && (CONNECTORS.has(tokens[to - 1]!.lower) || tokens[to - 1]!.possessive)) to -= 1
  return to
}
