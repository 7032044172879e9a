/** Characters that print nothing and part no words: zero-width space and joiners, word joiner, BOM, soft hyphen. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
const INVISIBLES = new RegExp(INVISIBLE, 'g')

/**
 * A text made comparable, with the way back: `at[i]` is the UTF-16 offset in the original of folded unit `i`, and
 * `at[folded.length]` the original's length. `at` is null when nothing was left out, so that offsets are the same.
 */
export interface FoldedText {
  readonly folded: string
  readonly at: Uint32Array | null
}

/**
 * One spelling for what readers do not tell apart: curly quotes, hyphens, no-break spaces. Case stays.
 * Keeps every UTF-16 offset.
 */
export function foldPunctuation(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02BC\uFF07`\u00B4]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
}

/** Lower case that keeps every UTF-16 offset: the few letters whose lower case is longer stay as they are. */
export function lowerKeepingLength(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('')
}

/** Leaves out invisible characters, which Khmer and Thai texts hold between words at will, and folds punctuation. */
export function foldText(text: string): FoldedText {
  if (!INVISIBLE.test(text)) return { folded: foldPunctuation(text), at: null }
  const at = new Uint32Array(text.length + 1)
  let kept = 0
  for (let i = 0; i < text.length; i++) if (!INVISIBLE.test(text[i]!)) at[kept++] = i
  at[kept] = text.length
  return { folded: foldPunctuation(text.replace(INVISIBLES, '')), at: at.subarray(0, kept + 1) }
}

/** A name as it is written down: NFC, no invisible characters, single spaces, none at the ends. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(INVISIBLES, '').replace(/\s+/g, ' ').trim()
}

/**
 * The key under which two spellings count as the same name: case, Latin diacritics, punctuation and spaces do not matter.
 * Marks of other scripts stay, since there they are vowels and tones.
 */
export function nameKey(name: string): string {
  return foldPunctuation(tidyName(name))
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[.'"“”-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
