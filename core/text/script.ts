/** Scripts that are told apart; everything else is 'Other'. */
export type Script =
  | 'Latin' | 'Khmer' | 'Han' | 'Kana' | 'Hangul' | 'Thai' | 'Lao' | 'Myanmar' | 'Cyrillic' | 'Greek' | 'Arabic' | 'Hebrew'
  | 'Devanagari' | 'Bengali' | 'Tamil' | 'Armenian' | 'Georgian' | 'Other'

/** Ranges of UTF-16 code units, in order. Han outside the first plane is rare in news and counted as Other. */
const RANGES: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x5a, 'Latin'], [0x61, 0x7a, 'Latin'], [0xaa, 0xaa, 'Latin'], [0xba, 0xba, 'Latin'], [0xc0, 0xd6, 'Latin'], [0xd8, 0xf6, 'Latin'], [0xf8, 0x2af, 'Latin'],
  [0x370, 0x3ff, 'Greek'], [0x400, 0x52f, 'Cyrillic'], [0x531, 0x58f, 'Armenian'], [0x5d0, 0x5f2, 'Hebrew'], [0x620, 0x6ff, 'Arabic'], [0x750, 0x77f, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'], [0x980, 0x9ff, 'Bengali'], [0xb80, 0xbff, 'Tamil'], [0xe01, 0xe5b, 'Thai'], [0xe81, 0xedf, 'Lao'], [0x1000, 0x109f, 'Myanmar'],
  [0x10a0, 0x10ff, 'Georgian'], [0x1100, 0x11ff, 'Hangul'], [0x1780, 0x17f9, 'Khmer'], [0x19e0, 0x19ff, 'Khmer'], [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'], [0x3041, 0x30ff, 'Kana'], [0x3130, 0x318f, 'Hangul'], [0x31f0, 0x31ff, 'Kana'], [0x3400, 0x4dbf, 'Han'], [0x4e00, 0x9fff, 'Han'],
  [0xac00, 0xd7af, 'Hangul'], [0xf900, 0xfaff, 'Han'], [0xfb50, 0xfdff, 'Arabic'], [0xfe70, 0xfeff, 'Arabic'], [0xff21, 0xff5a, 'Latin'],
]

/** Every script by its number; 0: none. */
const SCRIPTS: readonly (Script | 'none')[] = ['none', ...new Set(RANGES.map(([, , script]) => script)), 'Other']

let scriptsByUnit: Uint8Array | null = null

/** One sign of these writes about as much as three letters of an alphabet. */
const DENSE: ReadonlySet<Script> = new Set(['Han', 'Kana', 'Hangul'])

/** The script of a UTF-16 code unit, or null when it is no letter or mark of any: digits, punctuation, spaces. */
export function scriptOf(code: number): Script | null {
  let low = 0
  let high = RANGES.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last, script] = RANGES[middle]!
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return script
  }
  return code > 0x2af && /\p{L}/u.test(String.fromCharCode(code)) ? 'Other' : null
}

/** Latin letters and what is no letter. Most texts are of nothing else, and an expression sees that ten times as fast as each unit is weighed. */
// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const LATIN_ALONE = /^[\u0000-\u02af\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf]*$/
const LATIN_LETTER = /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]/

/**
 * The script most of `text` is written in; null when it holds no letter. Han with a fair share of kana is 'Kana': Japanese.
 * Reads at most `limit` UTF-16 code units.
 */
export function dominantScript(text: string, limit = 8000): Script | null {
  const read = text.slice(0, limit)
  if (LATIN_ALONE.test(read)) return LATIN_LETTER.test(read) ? 'Latin' : null
  scriptsByUnit ??= Uint8Array.from({ length: 0x10000 }, (_, code) => SCRIPTS.indexOf(scriptOf(code) ?? 'none'))
  const weights = new Uint32Array(SCRIPTS.length)
  for (let at = 0; at < read.length; at += 1) weights[scriptsByUnit[read.charCodeAt(at)]!]! += 1
  weights[0] = 0
  for (const script of DENSE) weights[SCRIPTS.indexOf(script)]! *= 3
  const [han, kana] = [SCRIPTS.indexOf('Han'), SCRIPTS.indexOf('Kana')]
  if (weights[kana]! * 5 > weights[han]!) {
    weights[kana]! += weights[han]!
    weights[han] = 0
  }
  let best = 0
  for (let script = 1; script < weights.length; script += 1) if (weights[script]! > weights[best]!) best = script
  return best === 0 ? null : SCRIPTS[best] as Script
}
