import { lettersByUnit } from '../../core/text/letters.ts'
import { dominantScript, type Script } from '../../core/text/script.ts'

/** Scripts that only one language of the news uses, or nearly. */
const LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  Khmer: 'km', Thai: 'th', Lao: 'lo', Myanmar: 'my', Han: 'zh', Kana: 'ja', Hangul: 'ko', Greek: 'el', Hebrew: 'he', Armenian: 'hy', Georgian: 'ka', Bengali: 'bn', Tamil: 'ta',
}

/** Languages that are told apart inside the other scripts. */
const LANGUAGES_OF_SCRIPT: Partial<Record<Script, readonly string[]>> = {
  Latin: [
    'az', 'ca', 'cs', 'da', 'de', 'en', 'es', 'et', 'eu', 'fi', 'fr', 'hr', 'hu', 'is', 'it', 'lt', 'lv', 'ms', 'nl', 'no', 'pl', 'pt', 'ro', 'sk', 'sl', 'sq', 'sv', 'tl', 'tr', 'vi', 'yo',
  ],
  Cyrillic: ['be', 'bg', 'ru', 'sr', 'uk'],
  Arabic: ['ar', 'fa', 'ku', 'ur'],
  Devanagari: ['hi', 'mr'],
}

/** UTF-16 units of a text that are looked at. */
const REACH = 3000

const ENGLISH: ReadonlySet<string> = new Set(['the', 'of', 'and', 'to', 'in', 'was', 'were', 'that', 'for', 'with', 'said', 'from', 'has', 'have', 'by', 'on', 'at', 'is', 'are', 'a'])
const LONGEST_ENGLISH = 4

/** eld has no Indonesian and calls it Malay: words that only one of the two uses. */
const INDONESIAN = /\b(?:polisi|bahwa|karena|uang|bisa|warga|kantor|perusahaan|mereka|tersebut|dari|kamis|jumat|selasa|agustus|desember|maret|pernyataan)\b/gi
const MALAY = /\b(?:polis|bahawa|kerana|wang|boleh|pejabat|syarikat|daripada|khamis|jumaat|ogos|disember|mac|kenyataan|ringgit)\b/gi

/** The language of a text as BCP 47, or null when it is too short to tell. The script decides first; eld within it. */
export async function detectLanguage(text: string): Promise<string | null> {
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

/** Most files of most cases are English, and these words tell it without loading eld, which takes 0.4 s. */
function isPlainlyEnglish(sample: string): boolean {
  const letters = lettersByUnit()
  let words = 0
  let common = 0
  for (let at = 0; at < sample.length; at += 1) {
    const start = at
    while (letters[sample.charCodeAt(at)] === 1) at += 1
    if (at === start) continue
    words += 1
    if (at - start <= LONGEST_ENGLISH && ENGLISH.has(sample.slice(start, at).toLowerCase())) common += 1
  }
  return words >= 30 && common >= words * 0.22
}

async function detectAmong(sample: string, candidates: readonly string[]): Promise<string | null> {
  const { eld } = await import('eld/small')
  const found = eld.detect(sample)
  const scores = Object.entries(found.getScores()).filter(([language]) => candidates.includes(language))
  const best = scores.reduce<[string, number] | null>((top, score) => (top === null || score[1] > top[1] ? score : top), null)
  if (best === null || (!found.isReliable() && sample.length < 200)) return null
  if (best[0] === 'ms') return count(sample, INDONESIAN) > count(sample, MALAY) ? 'id' : 'ms'
  return best[0]
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
