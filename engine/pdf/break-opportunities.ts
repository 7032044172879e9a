/** A place where a line may end: before `offset` (UTF-16). The higher the penalty, the less welcome. */
export interface BreakOpportunity {
  readonly offset: number
  readonly penalty: number
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })

/** Scripts written without spaces between words: Intl.Segmenter knows their words. */
const UNSPACED = new RegExp(
  `[${['Khmer', 'Thai', 'Lao', 'Myanmar', 'Han', 'Hiragana', 'Katakana'].map((script) => `\\p{Script=${script}}`).join('')}\u3000-\u303F\uFF01-\uFF60]`, 'u',
)
/** What never begins a line: closing marks, and signs that repeat or end what stands before them. */
const NO_START = /^[\p{Pe}\p{Pf}\p{M}!,.:;?%‰…、。，．：；！？·・ー々〻ゝゞヽヾ～﹐-﹖។៕៖ៗ៘ๆฯ]/u
/** What never ends a line: opening marks. */
const NO_END = /[\p{Ps}\p{Pi}¿¡$¥£€＄￥]$/u
/** Straight quotes open or close; beside letters without a space nothing says which. */
const STRAIGHT_QUOTE = /["']/
/** Spaces at which a line may end; not the no-break ones. */
const SPACE = /^[\t \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]$/u
const ZERO_WIDTH_SPACE = '\u200B'
const HYPHEN = /[-\u2010\u2013]$/
const EM_DASH = '\u2014'

/** "3 January", "12 people": a small number belongs to its word. */
const AFTER_SHORT_NUMBER = 20
const AFTER_HYPHEN = 2
const IN_TOKEN = 4
/** UTF-16 units from which an unbroken run of Latin letters, digits and signs is cut at its signs. */
const LONG_TOKEN = 24

/** The places at which a paragraph may be broken, in order; neither its start nor its end is among them. */
export function breakOpportunities(text: string): BreakOpportunity[] {
  const wordStarts = UNSPACED.test(text) ? new Set(Array.from(words.segment(text), ({ index }) => index)) : new Set<number>()
  const long = longTokens(text)
  const found: BreakOpportunity[] = []
  let before = ''
  for (const { index, segment } of graphemes.segment(text)) {
    while (long.length > 0 && long[0]!.end <= index) long.shift()
    if (before !== '') {
      const inToken = long.length > 0 && long[0]!.start < index
      const penalty = penaltyBetween(text, index, before, segment, wordStarts, inToken)
      if (penalty !== null) found.push({ offset: index, penalty })
    }
    before = segment
  }
  return found
}

/** The URLs, file names and the like in a text, in order. */
function longTokens(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[\p{Script=Latin}\p{N}\p{P}\p{S}]+/gu)]
    .filter(([token]) => token.length >= LONG_TOKEN && /[/\\@=_]|\.\p{L}/u.test(token))
    .map(({ index, 0: token }) => ({ start: index, end: index + token.length }))
}

function penaltyBetween(
  text: string, offset: number, before: string, after: string, wordStarts: ReadonlySet<number>, inToken: boolean,
): number | null {
  if (SPACE.test(after)) return null
  if (before === ZERO_WIDTH_SPACE) return 0
  // "« oui »" and "chapter ; verse": a mark that closes stays with what it closes, over a space too.
  if (SPACE.test(before)) {
    if (NO_START.test(after) && !/^[\p{Pf}\p{M}]/u.test(after)) return null
    return /(?<!\p{N})\p{N}{1,2} $/u.test(text.slice(Math.max(0, offset - 4), offset)) && /\p{L}/u.test(after) ? AFTER_SHORT_NUMBER : 0
  }
  if (NO_START.test(after) || NO_END.test(before)) return null
  if (UNSPACED.test(before) || UNSPACED.test(after)) {
    if (STRAIGHT_QUOTE.test(before + after)) return null
    return wordStarts.has(offset) ? 0 : null
  }
  return inToken ? penaltyInToken(before, after) : penaltyAtHyphen(text, offset, before, after)
}

/** After a slash and the like, before a hyphen, which at the end of a line would be taken for the line's own. */
function penaltyInToken(before: string, after: string): number | null {
  const between = /[/?&=#:\\]$/.test(before) ? /^[\p{L}\p{N}]/u.test(after) : /^[-_~+@]/.test(after) && /[\p{L}\p{N}]$/u.test(before)
  return between ? IN_TOKEN : null
}

function penaltyAtHyphen(text: string, offset: number, before: string, after: string): number | null {
  if (before === EM_DASH) return 0
  const compound = HYPHEN.test(before) && /\p{L}/u.test(after) && /\p{L}{2}.$/u.test(text.slice(Math.max(0, offset - 3), offset))
  return compound ? AFTER_HYPHEN : null
}
