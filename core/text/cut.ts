/** How far an end may move to fall between two words, unless a caller says less. UTF-16 units. */
const SLACK = 20

/** More units than this do not belong to one character. */
const LONGEST_CHARACTER = 40

/** Where a piece of a text may begin: the nearest beginning of a word at or after `from`, or failing that of a character at or before it. UTF-16 offsets. */
export function wordStart(text: string, from: number, slack = SLACK): number {
  for (let at = from; at < from + slack; at++) if (/\s/.test(text[at - 1] ?? ' ')) return Math.min(at, text.length)
  return characterStart(text, from)
}

/** Where a piece may end: the nearest end of a word at or before `to`, or failing that of a character. */
export function wordEnd(text: string, to: number, slack = SLACK): number {
  for (let at = to; at > to - slack; at--) if (/\s/.test(text[at] ?? ' ')) return Math.max(at, 0)
  return characterStart(text, to)
}

/** The nearest place at or before `at` that parts nothing a reader takes for one character: letter and marks, Khmer sign and subscript, a sequence of emoji, a surrogate pair. */
export function characterStart(text: string, at: number): number {
  let start = clusterStart(text, at)
  while (start > 0 && belongsBefore(text, start)) start = clusterStart(text, start - 1)
  return start
}

/** Whether what Unicode's rules let stand alone belongs to what is before it: a vowel sign, or a letter behind the sign that makes it a subscript. */
const belongsBefore = (text: string, at: number): boolean => /^\p{M}/u.test(text.slice(at, at + 2)) || (BINDS.test(text[at - 1]!) && /^\p{L}/u.test(text.slice(at, at + 2)))

/** Khmer coeng, Burmese virama. */
const BINDS = /[\u17d2\u1039]/

function clusterStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length))
  const from = Math.max(0, at - LONGEST_CHARACTER)
  const cluster = clusters().segment(text.slice(from, at + LONGEST_CHARACTER)).containing(at - from)
  return from + (cluster?.index ?? 0)
}

let segmenter: Intl.Segmenter | null = null
const clusters = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }))
