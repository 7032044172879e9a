/** A place where a line may end: before `offset` (UTF-16). The higher the penalty, the less welcome. */
export interface BreakOpportunity {
  readonly offset: number
  readonly penalty: number
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })

/** Scripts written without spaces between words: Intl.Segmenter knows their words. */
const UNSPACED = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u
/** What never begins a line: closing marks, and signs that repeat or end what stands before them. */
const NO_START = /^[\p{Pe}\p{Pf}\p{M}!,.:;?%‰…、。，．：；！？·・ー々〻ゝゞヽヾ～﹐-﹖។៕៖ៗ៘ៈๆฯ]/u
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
const AFTER_SEPARATOR = 4
/** UTF-16 units from which an unbroken run of Latin letters, digits and signs is cut at its signs: URLs, file names. */
const LONG_TOKEN = 24

/** The places at which a paragraph may be broken, in order; neither its start nor its end is among them. */
export function breakOpportunities(text: string): BreakOpportunity[] {
  const wordStarts = UNSPACED.test(text) ? new Set(Array.from(words.segment(text), ({ index }) => index)) : new Set<number>()
  const found: BreakOpportunity[] = []
  let before = ''
  let token = 0
  for (const { index, segment } of graphemes.segment(text)) {
    if (before !== '') {
      const penalty = penaltyBetween(text, index, before, segment, wordStarts) ?? penaltyInToken(text, token, index)
      if (penalty !== null) found.push({ offset: index, penalty })
    }
    if (SPACE.test(before) || UNSPACED.test(before)) token = index
    before = segment
  }
  return found
}

function penaltyBetween(text: string, offset: number, before: string, after: string, wordStarts: ReadonlySet<number>): number | null {
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
  if (before === EM_DASH) return 0
  if (HYPHEN.test(before) && /\p{L}/u.test(after) && /\p{L}{2}.$/u.test(text.slice(Math.max(0, offset - 3), offset))) return AFTER_HYPHEN
  return null
}

/** Long tokens without a space, such as a URL, may be cut after a sign that parts them. */
function penaltyInToken(text: string, start: number, offset: number): number | null {
  if (!/[/?&=#_.~%:;,@+\\-]/.test(text[offset - 1]!) || !/[\p{L}\p{N}]/u.test(text[offset]!)) return null
  const tail = text.slice(offset).search(/\s/)
  const end = tail < 0 ? text.length : offset + tail
  return end - start >= LONG_TOKEN && /[/\\@=_]|\.\p{L}/u.test(text.slice(start, end)) ? AFTER_SEPARATOR : null
}
