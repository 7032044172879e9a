import { foldCharacter, foldTable, Kind, kindOfPair } from './fold.ts'
import { EMPTY_HASH, finishedHash, hashedWith, termHash } from './term-hash.ts'

/**
 * What takes tokens: the first `length` of `units` are the term, which stands at `start` to `end` (UTF-16) of the text; `hash` is what termHash makes of it. `units` is used again for
 * the next, and in any other scan: a sink starts none.
 */
export type TokenSink = (units: Uint16Array, length: number, start: number, end: number, hash: number) => void

export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The first so many units of a longer word stand for it: nobody types more. */
export const LONGEST_TERM = 64

/** How many units are told apart by their lowest bits, where only some beginnings are wanted. */
export const BEGINNINGS = 1024

const COMMA = 0x2c

const term = new Uint16Array(LONGEST_TERM)

/**
 * Cuts a text into the tokens that the index holds, in order. A word of a spaced script is one, and so is a number, without the commas between its thousands. Scripts written without
 * spaces are cut into letters with what belongs to them: a syllable, more or less; a word of theirs is a row of such tokens, which is found wherever it stands. A
 * dictionary would cut just the foreign and misspelt names wrongly. About 20 µs for 400 words.
 * `begins`: by the lowest bits of a unit, of BEGINNINGS, 0 where terms that begin with such are not wanted. Of most of those it is told only where they stand, with a `length` of 0: in a quarter of the time.
 */
export function scanTokens(text: string, take: TokenSink, begins: Uint8Array | null = null): void {
  const { kind, plain } = foldTable()
  for (let at = 0; at < text.length;) {
    const start = at
    let length = 0
    let hash = EMPTY_HASH
    let code = text.charCodeAt(at)
    const isPassed = begins !== null && plain[code] !== 0 && begins[plain[code]! & BEGINNINGS - 1] === 0
    if (isPassed) while (++at < text.length && plain[code = text.charCodeAt(at)] !== 0);
    // Most words are of letters and digits that fold to one unit each.
    else for (; at < text.length; at++) {
      code = text.charCodeAt(at)
      const unit = plain[code]!
      if (unit === 0) break
      if (length === LONGEST_TERM) continue
      term[length++] = unit
      hash = hashedWith(hash, unit)
    }
    if (at === text.length || (kind[code] === Kind.gap && !(code === COMMA && isThousands(text, at, kind)))) {
      if (length > 0 || isPassed) take(term, length, start, at, finishedHash(hash))
      at += 1
    } else at = scanOther(text, start, take)
  }
}

/** Scans the token that begins at `start` and is not of plain letters and digits alone, if there is one. Returns where it ends. */
function scanOther(text: string, start: number, take: TokenSink): number {
  const first = foldTable().kind[text.charCodeAt(start)]!
  if (first === Kind.dropped) return start + 1
  if (first === Kind.own || first === Kind.joins || first === Kind.binds) return scanSyllable(text, start, take)
  if (first !== Kind.high) return scanWord(text, start, take)
  const pair = text.slice(start, start + 2)
  const kind = kindOfPair(pair)
  if (kind === Kind.letter) return scanWord(text, start, take)
  const end = start + pair.length
  if (kind === Kind.own) tell(take, put(foldCharacter(pair), 0), start, end)
  return end
}

/** A letter of a script without spaces, with what belongs to it. */
function scanSyllable(text: string, start: number, take: TokenSink): number {
  const { kind, unit } = foldTable()
  let length = 0
  let end = start
  let binds = true
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const here = kind[code]!
    if (here === Kind.dropped) continue
    if (here !== Kind.joins && here !== Kind.binds && !(binds && here === Kind.own)) break
    if (length < LONGEST_TERM) term[length++] = unit[code]!
    binds = here === Kind.binds
    end = at + 1
  }
  tell(take, length, start, end)
  return at
}

/** A word of a spaced script, whatever is in it. */
function scanWord(text: string, start: number, take: TokenSink): number {
  const { kind, unit, long } = foldTable()
  let length = 0
  let end = start
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const here = kind[code]!
    if (here === Kind.letter || here === Kind.digit) {
      if (length < LONGEST_TERM) term[length++] = unit[code]!
    } else if (here === Kind.long) length = put(long.get(code)!, length)
    else if (here === Kind.high) {
      const pair = text.slice(at, at + 2)
      if (kindOfPair(pair) !== Kind.letter) break
      length = put(foldCharacter(pair), length)
      at += 1
    } else if (here !== Kind.dropped && !(code === COMMA && isThousands(text, at, kind))) break
    if (here !== Kind.dropped) end = at + 1
  }
  tell(take, length, start, end)
  return at
}

/** Puts what a character folds to behind the first `length` units of the term. Returns how many it has then. */
function put(folded: string, length: number): number {
  let next = length
  for (let at = 0; at < folded.length && next < LONGEST_TERM; at++) term[next++] = folded.charCodeAt(at)
  return next
}

function tell(take: TokenSink, length: number, start: number, end: number): void {
  if (length > 0) take(term, length, start, end, termHash(term, length))
}

/** Whether the comma at `at` stands between the digits of one number, as in 1,000. */
function isThousands(text: string, at: number, kind: Uint8Array): boolean {
  const digit = (place: number): boolean => kind[text.charCodeAt(place)] === Kind.digit
  return digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !(at + 4 < text.length && digit(at + 4))
}

/** The same as a list. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  scanTokens(text, (units, length, start, end) => tokens.push({ term: String.fromCharCode(...units.subarray(0, length)), start, end }))
  return tokens
}
