import { markUnits } from '../text/units.ts'

/** What a UTF-16 unit is to the index. */
export const Kind = {
  /** Parts words. */
  gap: 0,
  letter: 1,
  digit: 2,
  /** Inside a word as if it were not there: marks on letters, soft hyphens, joiners. */
  dropped: 3,
  /** Begins a token of its own: scripts written without spaces between words. */
  own: 4,
  /** Belongs to the token of its own before it: vowel signs, tone marks. */
  joins: 5,
  /** The same, and takes the next letter with it: Khmer coeng, Burmese virama. */
  binds: 6,
  /** The first half of a pair. */
  high: 7,
  /** A letter that folds to several, or one that folds to a pair. */
  long: 8,
} as const
export type Kind = (typeof Kind)[keyof typeof Kind]

export interface FoldTable {
  /** By unit. */
  readonly kind: Uint8Array
  /** By unit: the unit that stands for it: lower case, full width, Latin, Greek, Cyrillic, Hebrew and Arabic letters without marks. */
  readonly unit: Uint16Array
  /** The same for letters and digits; 0 for all others. */
  readonly plain: Uint16Array
  /** For units of kind `long`. */
  readonly long: ReadonlyMap<number, string>
}

/** Scripts written without spaces between words, as the inside of a character class: Thai, Lao, Burmese, Khmer, kana and Han. */
export const UNSPACED = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9d\\u{20000}-\\u{3ffff}'
const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
/** Thai and Lao letters that are written behind another as a part of it. */
const BEHIND = /[\u0e33\u0eb3]/
const BINDING = /[\u17d2\u1039]/
const IGNORED = /[\u00ad\u0640\u200c]|\u200d|[\u2060\ufeff\uff9e\uff9f]/
/** Scripts whose letters are the same word with and without marks. Elsewhere a mark is a vowel. */
const MARKED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Inherited}\p{Script=Common}]/u
const LIKE_LATIN: Readonly<Record<string, string>> = { ß: 'ss', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', ŧ: 't', æ: 'ae', œ: 'oe', þ: 'th' }
/** Letters of Arabic that are written one for the other. */
const LIKE_ARABIC: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ک: 'ك', ٱ: 'ا' }

export const isUnspaced = (text: string): boolean => ANY_UNSPACED.test(text)

let table: FoldTable | null = null

/** How every unit is folded; takes some 30 ms to make. */
export function foldTable(): FoldTable {
  table ??= makeTable()
  return table
}

function makeTable(): FoldTable {
  const kind = kindsByUnit()
  const isItself = new Uint8Array(0x10000)
  markUnits(isItself, ITSELF, 1)
  const unit = new Uint16Array(0x10000)
  const plain = new Uint16Array(0x10000)
  const long = new Map<number, string>()
  for (let code = 0; code < 0x10000; code++) {
    const found = kind[code]!
    if (found === Kind.gap || found === Kind.dropped) continue
    const char = String.fromCharCode(code)
    const whole = isItself[code] === 1 ? char : foldCharacter(char)
    // Thai and Lao am would fall apart into two.
    const folded = whole.length > 1 && isUnspaced(char) ? char : whole
    if (folded.length > 1) {
      kind[code] = Kind.long
      long.set(code, folded)
    }
    unit[code] = folded.length === 1 ? folded.charCodeAt(0) : 0
    if (kind[code] === Kind.letter || kind[code] === Kind.digit) plain[code] = unit[code]!
  }
  return { kind, unit, plain, long }
}

/** Han, Yi and Hangul, four in five of all letters, which fold to themselves. */
const ITSELF = String.raw`[\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua48c\uac00-\ud7a3]`

/** From the commonest to the exceptions: each goes over those before it. */
function kindsByUnit(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  markUnits(kinds, String.raw`[\p{L}\p{M}\p{N}]`, Kind.letter)
  markUnits(kinds, String.raw`(?=\p{M})${MARKED.source}`, Kind.dropped)
  markUnits(kinds, String.raw`(?=[\p{L}\p{N}])[${UNSPACED}]`, Kind.own)
  markUnits(kinds, String.raw`(?=\p{M}|${BEHIND.source})[${UNSPACED}]`, Kind.joins)
  markUnits(kinds, BINDING.source, Kind.binds)
  markUnits(kinds, String.raw`\p{Nd}`, Kind.digit)
  markUnits(kinds, `(?:${IGNORED.source})`, Kind.dropped)
  return kinds.fill(Kind.high, 0xd800, 0xdc00)
}

/** The kind of a character of two units. */
export function kindOfPair(pair: string): typeof Kind.gap | typeof Kind.letter | typeof Kind.own {
  return isUnspaced(pair) ? Kind.own : /[\p{L}\p{N}]/u.test(pair) ? Kind.letter : Kind.gap
}

/** One character as the index has it: of compatible forms the plain one, lower case, digits as 0 to 9, and no marks where they do not make another word. */
export function foldCharacter(char: string): string {
  const plain = char.normalize('NFKC')
  const digit = /^\p{Nd}$/u.test(plain) ? digitOf(plain) : null
  if (digit !== null) return digit
  // A Σ at the end of a word would else become ς.
  const lower = plain.replaceAll('Σ', 'σ').replaceAll('ς', 'σ').toLowerCase()
  const bare = MARKED.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower
  return [...bare].map(letter => LIKE_LATIN[letter] ?? LIKE_ARABIC[letter] ?? letter).join('').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Digits of a script stand in a row of ten that begins at a multiple of what its own zero leaves. */
function digitOf(char: string): string {
  let zero = char.codePointAt(0)!
  for (let steps = 0; steps < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)); steps++) zero -= 1
  return String(char.codePointAt(0)! - zero)
}

/** A part of a word in the form in which the index has it. */
export function foldLetters(text: string): string {
  const { kind, unit, long } = foldTable()
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    switch (kind[code]) {
      case Kind.dropped: break
      case Kind.gap: folded += text[at]!; break
      case Kind.long: folded += long.get(code)!; break
      case Kind.high: {
        const pair = text.slice(at, at + 2)
        folded += kindOfPair(pair) === Kind.gap ? pair : foldCharacter(pair)
        at += 1
        break
      }
      default: folded += String.fromCharCode(unit[code]!)
    }
  }
  return folded
}
