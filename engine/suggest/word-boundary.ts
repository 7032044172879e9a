/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
const WORD = /[\p{L}\p{N}\p{M}]/u
/** What a cut would tear from the letter before: marks, the coeng's subscript, and the following vowels of Thai and Lao. */
const HANGS_ON = /[\p{M}\u0E30\u0E32\u0E33\u0E45\u0EB0\u0EB2\u0EB3]/u
const COENG = '\u17D2'

/** Korean particles, honorifics and kinds of place that stand directly after a name. */
const KOREAN_TAIL = new RegExp(
  `^(?:주|시|산|섬|항)?(?:${[
    '은|는|이|가|을|를|의|에|에서|에서는|에서도|에게|에는|에도|와|과|도|로|으로|만|께서|씨|측|등|까지|부터|이라는|라는|이라고|라고|이다|이며|처럼|보다|이나|나',
  ].join('|')})?(?!\\p{Script=Hangul})`, 'u',
)

/** Words that join a name with a hyphen without becoming part of it: "Sihanoukville-based". */
const JOINED = new RegExp([
  '^-(?:based|backed|born|bound|controlled|led|linked|located|operated|owned|registered|related|run|style|wide|area',
  'affiliated|aligned|headquartered)\\b',
].join('|'))

/** `The Park 2` is another place than `The Park`. */
const NUMBERED = /^ (?:[2-9]|II|III|IV)(?![\p{L}\p{N}%]|[.,]\p{N})/u

/** True when no word, letter cluster or longer hyphenated name is cut at `start`. */
export function startsName(text: string, start: number): boolean {
  if (start === 0) return true
  const before = text[start - 1]!
  const first = text[start]!
  if (before === COENG || HANGS_ON.test(first)) return false
  if (before === '-') return !(start > 1 && WORD.test(text[start - 2]!))
  if (!WORD.test(before) || !WORD.test(first)) return true
  return UNSPACED.test(first) || UNSPACED.test(before)
}

/** True when no word, letter cluster, hyphenated or numbered name goes on at `end`. */
export function endsName(text: string, end: number): boolean {
  if (end >= text.length) return true
  const last = text[end - 1]!
  const after = text[end]!
  if (last === COENG || after === COENG || HANGS_ON.test(after)) return false
  if (after === ' ') return !NUMBERED.test(text.slice(end, end + 6))
  if (after === '-') return !WORD.test(text[end + 1] ?? ' ') || JOINED.test(text.slice(end, end + 16))
  if (!WORD.test(after) || !WORD.test(last)) return true
  if (UNSPACED.test(last) || UNSPACED.test(after)) return true
  return HANGUL.test(last) && KOREAN_TAIL.test(text.slice(end, end + 5))
}
