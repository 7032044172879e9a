import type { TextRange } from './block.ts'

/** Titles and ranks: a name follows, never a new sentence. Written as they stand before their full stop. */
const TITLES = new Set(
  ('Mr Mrs Ms Mx Dr Drs Prof Gen Maj Lt Col Brig Capt Cpt Cmdr Cdr Sgt Cpl Pvt Adm Gov Sen Rep Hon Rev Fr St Mt Ft Supt Insp Det Pres Amb Atty Ven '
    + 'Msgr Mme Mlle vs viz cf ie eg TP TS ThS PGS GS').split(' '),
)

/** Abbreviations that end no sentence when a number follows. */
const BEFORE_NUMBER = new Set(
  'No Nos no nos Art art Sec sec Ch ch Fig fig Vol vol p pp para approx est ca Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(' '),
)

/** Abbreviations that stand inside a sentence as often as at its end; see `OPENERS`. */
const OPEN_ENDED = new Set('Co Ltd Inc Corp Bros Plc Pte Pty Jr Sr etc al'.split(' '))

/** Words that open a sentence and hardly ever go on with a name: what decides after "U.S." or "Co. Ltd.". */
const OPENERS = new Set(
  ('The A An He She It They We I You This That These Those There In On At By For From With To But And Or So Yet However Meanwhile According After Before '
    + 'During When While Since As If Although Though Both Some Many Most Several His Her Its Their Our My One Last Then What Who Why How Now').split(' '),
)

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (!found) {
    found = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, found)
  }
  return found
}

/** Sentence rules differ between languages in little but which locale data ICU takes: the first telling letter decides. */
function sentenceLanguage(text: string): string {
  const letter = /[\u0E00-\u0E7F\u1780-\u17FF\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.exec(text)?.[0]
  if (letter === undefined) return 'en'
  if (letter <= '\u0E7F') return 'th'
  if (letter <= '\u17FF') return 'km'
  if (letter <= '\u30FF') return 'ja'
  return letter <= '\u9FFF' ? 'zh' : 'ko'
}

/**
 * The sentences of one block, in order: ranges in `text` (UTF-16 code units), without the white space around them,
 * never empty. Thai has no sentence marks, so a Thai paragraph is mostly one sentence.
 *
 * Where ICU's rules split after an abbreviation ("Maj. Gen.", "U.S.", "Co., Ltd.") the parts are put together again:
 * a sentence that is too long still quotes its source rightly, one that is cut does not.
 */
export function sentences(text: string, block: TextRange): TextRange[] {
  const body = text.slice(block.start, block.end)
  const found: TextRange[] = []
  let start = 0
  for (const { index, segment } of segmenter(sentenceLanguage(body)).segment(body)) {
    const cut = cutAfter(body, index + segment.length)
    if (cut < body.length && goesOn(body.slice(Math.max(start, cut - CONTEXT), cut), body.slice(cut, cut + CONTEXT))) continue
    pushTrimmed(found, body, start, cut, block.start)
    start = cut
  }
  return found
}

/** UTF-16 units to either side of a cut that decide whether it stays: longer than any abbreviation. */
const CONTEXT = 40

/** ICU leaves an opening quote that follows a full stop without a space (as in Chinese) with the sentence before it. */
function cutAfter(body: string, end: number): number {
  let cut = end
  while (cut > 0 && cut < body.length && /[\p{Ps}\p{Pi}]/u.test(body[cut - 1]!)) cut -= 1
  return cut === end || /[.。．！？!?។៕]/.test(body[cut - 1] ?? '') ? cut : end
}

/** Whether the sentence runs on over a place where ICU would cut it. */
function goesOn(before: string, after: string): boolean {
  const spaced = /\s$/.test(before)
  const left = before.trimEnd()
  if (!spaced && /^[\p{L}\p{N}]/u.test(after)) {
    // "พล.ต.อ.", "Co.Ltd": no full stop of a sentence. "「…。」他说": the speaker after the quote.
    if (left.endsWith('.') || /[\p{Pe}\p{Pf}"']$/u.test(left)) return true
  }
  // "“Is it?” he asked."
  if (/^\p{Ll}/u.test(after) && /[?!…]["'\p{Pe}\p{Pf}]*$/u.test(left)) return true
  // Khmer "។ល។": et cetera.
  if (after.startsWith('ល។') && left.endsWith('។')) return true
  // The number of a list item.
  if (/^\d{1,3}\.$/.test(left)) return true
  return endsInAbbreviation(left, after)
}

function endsInAbbreviation(left: string, after: string): boolean {
  const word = /(?<![\p{L}\p{M}\p{N}])((?:\p{L}\.)*\p{L}[\p{L}\p{M}]*)\.$/u.exec(left)?.[1]
  if (word === undefined) return false
  if (TITLES.has(word)) return true
  if (BEFORE_NUMBER.has(word)) return /^\p{N}/u.test(after)
  const initials = /^(?:\p{L}\.)*\p{L}$/u.test(word)
  if (!initials && !OPEN_ENDED.has(word)) return false
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0]
  return next !== undefined ? !OPENERS.has(next) : /^[\p{N}(]/u.test(after)
}

function pushTrimmed(found: TextRange[], body: string, start: number, end: number, offset: number): void {
  while (start < end && /\s/.test(body[start]!)) start += 1
  while (end > start && /\s/.test(body[end - 1]!)) end -= 1
  if (end > start) found.push({ start: offset + start, end: offset + end })
}

/**
 * The sentence that holds `range`; when the range reaches over several, from the start of the first to the end of the last,
 * over block borders too. A range outside every block comes back as it is.
 */
export function sentenceAt(text: string, blocks: readonly TextRange[], range: TextRange): TextRange {
  const first = blocks.find((block) => block.end > range.start)
  const last = blocks.findLast((block) => block.start < Math.max(range.end, range.start + 1))
  if (!first || !last || first.start > last.start) return range
  const opening = sentences(text, first)
  const closing = first === last ? opening : sentences(text, last)
  const from = opening.find((sentence) => sentence.end > range.start)
  const to = closing.findLast((sentence) => sentence.start < Math.max(range.end, range.start + 1))
  return { start: Math.min(from?.start ?? range.start, range.start), end: Math.max(to?.end ?? range.end, range.end) }
}
