import { languageTable, withByte } from './language-table.ts'

// How eld 2 works, by Nito T.M., Apache-2.0 (https://github.com/nitotm/efficient-language-detector-js), on its table of languages.

/** UTF-16 units of a text that are looked at, and bytes of its letters. */
const REACH = 1000
const BYTES = 350
/** A word that begins within BYTES is read on for so many. */
const LAST_WORD = 30
/** Bytes of a word. */
const LONGEST_WORD = 70

/** An apostrophe belongs to the word. */
const SEPARATORS = /\P{L}+(?<!['`’])/gu
const SPACE = 0x20

/** How near a text is to each language of the table, by ISO 639-1, from 0 to 1. Empty where it has hardly a word. */
export function languageScores(text: string): ReadonlyMap<string, number> {
  const ngrams = ngramsOf(text)
  const scores = new Map<string, number>()
  if (ngrams.size < 3) return scores
  const { languages, add } = languageTable()
  const sums = new Float64Array(languages.length)
  for (const ngram of ngrams) add(ngram, sums)
  for (const [number, language] of languages.entries()) {
    const mean = sums[number]! / ngrams.size
    if (mean > 0) scores.set(language, mean / (mean + 25))
  }
  return scores
}

/** Every third run of four bytes of each word, and its last four. */
function ngramsOf(text: string): ReadonlySet<number> {
  const bytes = Buffer.from(text.slice(0, REACH).replace(SEPARATORS, ' ').trim().toLowerCase())
  const found = new Set<number>()
  const end = endOfSample(bytes)
  for (let start = 0, next = 0; start < end; start = next + 1) {
    next = bytes.indexOf(SPACE, start)
    if (next === -1 || next > end) next = end
    const length = Math.min(next - start, LONGEST_WORD)
    if (length === 0) continue
    let at = 0
    for (; at + 4 < length; at += 3) found.add(ngramAt(bytes, start + at, 4, at === 0))
    const last = Math.max(0, length - 4)
    found.add(withByte(ngramAt(bytes, start + last, length - last, at === 0), SPACE))
  }
  return found
}

function ngramAt(bytes: Uint8Array, start: number, length: number, begins: boolean): number {
  let ngram = begins ? SPACE : 0
  for (let at = start; at < start + length; at += 1) ngram = withByte(ngram, bytes[at]!)
  return ngram
}

function endOfSample(bytes: Buffer): number {
  const space = bytes.indexOf(SPACE, BYTES + 1)
  if (space !== -1 && space <= BYTES + LAST_WORD) return space
  let end = BYTES + LAST_WORD + 1
  while (end < bytes.length && (bytes[end]! & 0xC0) === 0x80) end += 1
  return Math.min(end, bytes.length)
}
