import { lettersByUnit } from '../../core/text/letters.ts'
import { dominantScript, type Script } from '../../core/text/script.ts'
import { languageScores } from './language-scores.ts'

/** Scripts that only one language of the news uses, or nearly. */
const LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  Khmer: 'km', Thai: 'th', Lao: 'lo', Myanmar: 'my', Han: 'zh', Kana: 'ja', Hangul: 'ko', Greek: 'el', Hebrew: 'he', Armenian: 'hy', Georgian: 'ka', Bengali: 'bn', Tamil: 'ta',
}

/** Languages that are told apart inside the other scripts, each with the score that its texts usually have: eld's own figures. */
const LANGUAGES_OF_SCRIPT: Partial<Record<Script, Readonly<Record<string, number>>>> = {
  Latin: {
    az: 0.804, ca: 0.762, cs: 0.759, da: 0.77, de: 0.777, en: 0.777, es: 0.771, et: 0.779, eu: 0.746, fi: 0.784, fr: 0.783, hr: 0.77, hu: 0.752, is: 0.788, it: 0.784, lt: 0.777, lv: 0.789,
    ms: 0.774, nl: 0.77, no: 0.75, pl: 0.768, pt: 0.78, ro: 0.771, sk: 0.763, sl: 0.771, sq: 0.789, sv: 0.767, tl: 0.777, tr: 0.783, vi: 0.848, yo: 0.752,
  },
  Cyrillic: { be: 0.841, bg: 0.838, ru: 0.833, sr: 0.838, uk: 0.836 },
  Arabic: { ar: 0.845, fa: 0.831, ku: 0.853, ur: 0.827 },
  Devanagari: { hi: 0.883, mr: 0.884 },
}

/** UTF-16 units of a text from which on its language is told whatever its score. */
const LONG_ENOUGH = 200
/** Of its usual score, what a shorter one must have. */
const RELIABLE = 0.75

/** UTF-16 units of a text that are looked at. */
const REACH = 3000

const ENGLISH: ReadonlySet<number> = new Set(['the', 'of', 'and', 'to', 'in', 'was', 'were', 'that', 'for', 'with', 'said', 'from', 'has', 'have', 'by', 'on', 'at', 'is', 'are', 'a'].map(packedWord))
const LONGEST_ENGLISH = 4

/** Of a text's words, how many are those in English; where the first so many are plainly more or fewer, the rest is not looked at. */
const ENGLISH_SHARE = 0.22
const FIRST_WORDS = 100
const PLAINLY_MORE = 0.25
const PLAINLY_FEWER = 0.1

/** The table has no Indonesian, which comes out as Malay: words that only one of the two uses. */
const INDONESIAN = /\b(?:polisi|bahwa|karena|uang|bisa|warga|kantor|perusahaan|mereka|tersebut|dari|kamis|jumat|selasa|agustus|desember|maret|pernyataan)\b/gi
const MALAY = /\b(?:polis|bahawa|kerana|wang|boleh|pejabat|syarikat|daripada|khamis|jumaat|ogos|disember|mac|kenyataan|ringgit)\b/gi

/** The language of a text as BCP 47, or null when it is too short to tell. The script decides first; how near it is to each language of the script, within it. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, REACH)
  const script = dominantScript(sample)
  if (script === null) return null
  const only = LANGUAGE_OF_SCRIPT[script]
  if (only !== undefined) return only
  const candidates = LANGUAGES_OF_SCRIPT[script]
  if (candidates === undefined || sample.length < 20) return null
  if (script === 'Latin' && isPlainlyEnglish(sample)) return 'en'
  return detectAmong(sample, candidates)
}

/** Most files of most cases are English, and these words tell it without the table of languages. */
function isPlainlyEnglish(sample: string): boolean {
  const letters = lettersByUnit()
  let words = 0
  let common = 0
  for (let at = 0; at < sample.length; at += 1) {
    const start = at
    let word = 0
    for (; at < sample.length; at += 1) {
      const code = sample.charCodeAt(at)
      if (letters[code] !== 1) break
      word = withLetter(word, code)
    }
    if (at === start) continue
    words += 1
    if (at - start <= LONGEST_ENGLISH && ENGLISH.has(word)) common += 1
    if (words === FIRST_WORDS && (common >= words * PLAINLY_MORE || common < words * PLAINLY_FEWER)) return common >= words * ENGLISH_SHARE
  }
  return words >= 30 && common >= words * ENGLISH_SHARE
}

function packedWord(word: string): number {
  return [...word].reduce((packed, letter) => withLetter(packed, letter.charCodeAt(0)), 0)
}

/** A word of four Latin letters, whatever their case, as one number; with any other letter it is a number that no such word has. */
function withLetter(packed: number, code: number): number {
  const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code
  return (packed << 7) | (lower < 0x80 ? lower : 1)
}

function detectAmong(sample: string, candidates: Readonly<Record<string, number>>): string | null {
  const scores = languageScores(sample)
  let best: string | null = null
  for (const language of Object.keys(candidates)) if ((scores.get(language) ?? 0) > (best === null ? 0 : scores.get(best)!)) best = language
  if (best === null || (sample.length < LONG_ENOUGH && scores.get(best)! < candidates[best]! * RELIABLE)) return null
  if (best === 'ms') return count(sample, INDONESIAN) > count(sample, MALAY) ? 'id' : 'ms'
  return best
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
