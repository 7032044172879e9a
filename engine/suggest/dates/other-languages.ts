import { YEAR, type DateForm, type WrittenParts } from './written-date.ts'

/** Perhaps a space, or the zero-width space Khmer and Thai are set with; never a line break. */
const GAP = '(?:[^\\S\\n]|\\u200B){0,3}'

const KHMER_MONTHS: Readonly<Record<string, number>> = {
  មករា: 1, កុម្ភៈ: 2, កុម្ភះ: 2, កុម្ភ: 2, មីនា: 3, មេសា: 4, ឧសភា: 5, មិថុនា: 6, កក្កដា: 7, កក្កដ: 7, សីហា: 8, កញ្ញា: 9, តុលា: 10, វិច្ឆិកា: 11, ធ្នូ: 12,
}
const THAI_MONTHS: Readonly<Record<string, number>> = {
  มกราคม: 1, กุมภาพันธ์: 2, มีนาคม: 3, เมษายน: 4, พฤษภาคม: 5, มิถุนายน: 6, กรกฎาคม: 7, สิงหาคม: 8, กันยายน: 9, ตุลาคม: 10, พฤศจิกายน: 11, ธันวาคม: 12,
  'ม.ค.': 1, 'ก.พ.': 2, 'มี.ค.': 3, 'เม.ย.': 4, 'พ.ค.': 5, 'มิ.ย.': 6, 'ก.ค.': 7, 'ส.ค.': 8, 'ก.ย.': 9, 'ต.ค.': 10, 'พ.ย.': 11, 'ธ.ค.': 12,
}
const CHINESE_DIGITS = '〇一二三四五六七八九'

/** The Thai calendar counts from 543 BCE. */
const BUDDHIST_ERA = 543

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/\./g, '\\.')).join('|')
}

/** Reads ASCII, Khmer, Thai and full-width digits. */
function digits(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(Array.from(text, (digit) => digitOf(digit)).join(''))
}

function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!
  for (const zero of [0x30, 0x17E0, 0x0E50, 0xFF10]) if (code >= zero && code <= zero + 9) return code - zero
  return Number.NaN
}

/** Reads 一 to 三十一 and years written digit by digit, 二〇二四; digits too. */
function chinese(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/[〇零一二三四五六七八九十廿]/.test(text)) return digits(text)
  const plain = text.replace(/零/g, '〇').replace(/廿/g, '二十')
  if (!plain.includes('十')) return Number(Array.from(plain, (digit) => CHINESE_DIGITS.indexOf(digit)).join(''))
  const [tens, ones] = plain.split('十')
  return (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + (ones ? CHINESE_DIGITS.indexOf(ones) : 0)
}

/** A year of the common or the Buddhist era; undefined when it is neither. */
function commonYear(year: number | undefined): number | undefined {
  if (year === undefined || Number.isNaN(year)) return undefined
  const common = year >= 2400 && year < 2700 ? year - BUDDHIST_ERA : year
  return common >= 1900 && common < 2100 ? common : undefined
}

const form = (source: string, read: DateForm['read']): DateForm => ({ pattern: new RegExp(source, 'gu'), read })

/** Null for a year that is none, so that a wrong date is not left standing without it. */
function parts(year: number | undefined, written: boolean, rest: WrittenParts): { from: WrittenParts } | null {
  return written && year === undefined ? null : { from: { ...rest, year } }
}

const KHMER_DIGIT = '[0-9០-៩]'
const KHMER_MONTH = `(?<month>${alternatives(Object.keys(KHMER_MONTHS))})(?![\\p{M}])`
const KHMER_YEAR = `(?:${GAP}ឆ្នាំ${GAP}(?<year>${KHMER_DIGIT}{4}))`

const khmer: readonly DateForm[] = [
  form(`(?:ថ្ងៃ\\p{Script=Khmer}{0,14}?${GAP}ទី${GAP}(?<day>${KHMER_DIGIT}{1,2})|(?<!${KHMER_DIGIT})(?<day2>${KHMER_DIGIT}{1,2})${GAP}(?=ខែ))${GAP}(?:ខែ${GAP})?${KHMER_MONTH}${KHMER_YEAR}?`, ({ groups: g }) => (
    parts(commonYear(digits(g!.year)), Boolean(g!.year), { month: KHMER_MONTHS[g!.month!]!, day: digits(g!.day ?? g!.day2) }))),
  form(`ខែ${GAP}${KHMER_MONTH}${KHMER_YEAR}?`, ({ groups: g }) => parts(commonYear(digits(g!.year)), Boolean(g!.year), { month: KHMER_MONTHS[g!.month!]! })),
  form(`ឆ្នាំ${GAP}(?<year>${KHMER_DIGIT}{4})(?!${KHMER_DIGIT})`, ({ groups: g }) => parts(commonYear(digits(g!.year)), true, {})),
]

const CN_NUMBER = '[0-9０-９一二三四五六七八九十廿]{1,3}'
const CN_YEAR = '(?<![0-9０-９])(?<year>[0-9０-９]{4}|[一二][〇零一二三四五六七八九]{3})年'
const CN_RELATIVE = '(?<relative>今年|去年)'
const shift = (word: string | undefined): WrittenParts => (word ? { yearShift: word === '去年' ? -1 : 0 } : {})

const han: readonly DateForm[] = [
  form(`(?:${CN_YEAR}|${CN_RELATIVE})?${GAP}(?<![0-9０-９一二三四五六七八九十])(?<month>${CN_NUMBER})月${GAP}(?<day>${CN_NUMBER})[日号號](?:${GAP}[至到—–-]${GAP}(?:(?<month2>${CN_NUMBER})月)?(?<day2>${CN_NUMBER})[日号號])?`, ({ groups: g }) => {
    const from = { ...shift(g!.relative), year: commonYear(chinese(g!.year)), month: chinese(g!.month), day: chinese(g!.day) }
    return g!.day2 ? { from, to: { ...from, month: chinese(g!.month2) ?? from.month, day: chinese(g!.day2) } } : { from }
  }),
  form(`(?:${CN_YEAR}|${CN_RELATIVE})${GAP}(?<month>${CN_NUMBER})月(?!${GAP}[0-9０-９一二三四五六七八九十]+[日号號])`, ({ groups: g }) => (
    { from: { ...shift(g!.relative), year: commonYear(chinese(g!.year)), month: chinese(g!.month) } })),
  form(`本月${GAP}(?<day>${CN_NUMBER})[日号號]`, ({ groups: g }) => ({ from: { monthShift: 0, day: chinese(g!.day) } })),
  form('(?<!\\p{Script=Han})上(?:个)?月(?![0-9])', () => ({ from: { monthShift: -1 } })),
  form(`${CN_YEAR}(?!${GAP}[0-9０-９一二三四五六七八九十]+月)(?<since>以来|起)?`, ({ groups: g, index, 0: whole }) => {
    const year = commonYear(chinese(g!.year))
    return year === undefined ? null : { from: { year }, end: index + whole.length - (g!.since?.length ?? 0), ...(g!.since ? { bound: 'since' as const } : {}) }
  }),
]

const korean: readonly DateForm[] = [
  form(`(?:(?<year>${YEAR})년${GAP})?(?<![0-9])(?<month>1[0-2]|[1-9])월${GAP}(?<day>[12][0-9]|3[01]|[1-9])일`, ({ groups: g }) => (
    { from: { year: digits(g!.year), month: digits(g!.month), day: digits(g!.day) } })),
  form(`(?<![0-9])(?<year>${YEAR})년${GAP}(?<month>1[0-2]|[1-9])월(?!${GAP}[0-9]{1,2}일)`, ({ groups: g }) => ({ from: { year: digits(g!.year), month: digits(g!.month) } })),
  form(`(?<![0-9])(?<year>${YEAR})년(?!${GAP}[0-9]{1,2}월|간|\\s*동안)`, ({ groups: g }) => ({ from: { year: digits(g!.year) } })),
]

const VI_MONTH = '(?<month>1[0-2]|0?[1-9])(?![0-9])'
const VI_YEAR = `(?:(?:\\s+năm\\s+|/|-)(?<year>${YEAR})(?![0-9]))`

const vietnamese: readonly DateForm[] = [
  form(`(?<![\\p{L}\\p{N}])[Nn]gày\\s+(?:mùng\\s+|mồng\\s+)?(?<day>3[01]|[12][0-9]|0?[1-9])(?:\\s+tháng\\s+|[/.-])${VI_MONTH}${VI_YEAR}?`, ({ groups: g }) => (
    { from: { year: digits(g!.year), month: digits(g!.month), day: digits(g!.day) } })),
  form(`(?<![\\p{L}\\p{N}])(?<day>3[01]|[12][0-9]|0?[1-9])\\s+[Tt]háng\\s+${VI_MONTH}(?:,?\\s+(?:năm\\s+)?(?<year>${YEAR})(?![0-9]))?`, ({ groups: g }) => (
    { from: { year: digits(g!.year), month: digits(g!.month), day: digits(g!.day) } })),
  form(`(?<![\\p{L}\\p{N}])(?<!ngày\\s{1,3}\\d{1,2}\\s{1,3})[Tt]háng\\s+${VI_MONTH}(?:${VI_YEAR}|,\\s+(?<year2>${YEAR}))`, ({ groups: g }) => ({ from: { year: digits(g!.year ?? g!.year2), month: digits(g!.month) } })),
  form(`(?<=(?<![\\p{L}\\p{N}])[Nn]ăm\\s)(?<year>${YEAR})(?![0-9])`, ({ groups: g, index }, text) => (
    { from: { year: digits(g!.year) }, ...(/\b(?:từ|kể từ)\s+năm\s$/iu.test(text.slice(Math.max(0, index - 16), index)) ? { bound: 'since' as const } : {}) })),
]

const THAI_DIGIT = '[0-9๐-๙]'
const THAI_MONTH = `(?<month>${alternatives(Object.keys(THAI_MONTHS))})`

const thai: readonly DateForm[] = [
  form(`(?<!${THAI_DIGIT})(?<day>${THAI_DIGIT}{1,2})${GAP}${THAI_MONTH}(?:${GAP}(?:พ\\.ศ\\.|ค\\.ศ\\.|ปี)?${GAP}(?<year>${THAI_DIGIT}{4}))?`, ({ groups: g }) => (
    parts(commonYear(digits(g!.year)), Boolean(g!.year), { month: THAI_MONTHS[g!.month!]!, day: digits(g!.day) }))),
  form(`${THAI_MONTH}${GAP}(?:พ\\.ศ\\.|ค\\.ศ\\.|ปี)?${GAP}(?<year>${THAI_DIGIT}{4})`, ({ groups: g }) => parts(commonYear(digits(g!.year)), true, { month: THAI_MONTHS[g!.month!]! })),
  form(`(?:พ\\.ศ\\.|ปี)${GAP}(?<year>${THAI_DIGIT}{4})`, ({ groups: g }) => parts(commonYear(digits(g!.year)), true, {})),
]

/** The forms of each language, tried only on texts that hold its letters. */
export const OTHER_LANGUAGES: readonly { readonly letters: RegExp; readonly forms: readonly DateForm[] }[] = [
  { letters: /[\u1780-\u17D3]/, forms: khmer },
  { letters: /[年月]/, forms: han },
  { letters: /[년월]/, forms: korean },
  { letters: /[Nn]gày|[Tt]háng|[Nn]ăm/, forms: vietnamese },
  { letters: /[\u0E01-\u0E4E]/, forms: thai },
]
