import { foldCharacter, foldTable, Kind, kindOfPair } from './fold.ts'

/** What takes tokens: the first `length` of `units` are the term, which stands at `start` to `end` (UTF-16) of the text. `units` is used again for the next. */
export type TokenSink = (units: Uint16Array, length: number, start: number, end: number) => void

export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The first so many units of a longer word stand for it: nobody types more. */
export const LONGEST_TERM = 64

const COMMA = 0x2c

/**
 * Cuts a text into the tokens that the index holds, in order. A word of a spaced script is one, and so is a number, without the commas between its thousands. Scripts written without
 * spaces are cut into letters with what belongs to them: a syllable, more or less; a word of theirs is a row of such tokens, which is found wherever it stands. A
 * dictionary would cut just the foreign and misspelt names wrongly. About 30 µs for 400 words.
 */
export function scanTokens(text: string, take: TokenSink): void {
  const { kind, unit, long } = foldTable()
  const units = new Uint16Array(LONGEST_TERM + 8)
  let length = 0
  const put = (folded: string): void => {
    for (let at = 0; at < folded.length && length < LONGEST_TERM; at++) units[length++] = folded.charCodeAt(at)
  }
  for (let at = 0; at < text.length;) {
    const first = kind[text.charCodeAt(at)]!
    if (first === Kind.gap || first === Kind.dropped) {
      at += 1
      continue
    }
    const start = at
    let end = at
    length = 0
    if (first === Kind.own || first === Kind.joins || first === Kind.binds) {
      let binds = true
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at)
        const here = kind[code]!
        if (here === Kind.dropped) continue
        if (here !== Kind.joins && here !== Kind.binds && !(binds && here === Kind.own)) break
        if (length < LONGEST_TERM) units[length++] = unit[code]!
        binds = here === Kind.binds
        end = at + 1
      }
    } else if (first === Kind.high && kindOfPair(text.slice(at, at + 2)) !== Kind.letter) {
      const pair = text.slice(at, at + 2)
      at += pair.length
      if (kindOfPair(pair) === Kind.gap) continue
      put(foldCharacter(pair))
      end = at
    } else {
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at)
        const here = kind[code]!
        if (here === Kind.letter || here === Kind.digit) {
          if (length < LONGEST_TERM) units[length++] = unit[code]!
        } else if (here === Kind.long) put(long.get(code)!)
        else if (here === Kind.high) {
          const pair = text.slice(at, at + 2)
          if (kindOfPair(pair) !== Kind.letter) break
          put(foldCharacter(pair))
          at += 1
        } else if (here !== Kind.dropped && !(code === COMMA && isThousands(text, at, kind))) break
        if (here !== Kind.dropped) end = at + 1
      }
    }
    if (length > 0) take(units, length, start, end)
  }
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
