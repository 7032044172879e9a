import { edtfDate } from '../../core/article/edtf-date.ts'

/** A date as it stands in a line, UTF-16 offsets. `date` is EDTF, to the day or the month. */
export interface FoundDate {
  readonly date: string
  readonly start: number
  readonly end: number
}

const MONTHS = new Map<string, number>()
for (const [language, names] of Object.entries({
  en: 'january february march april may june july august september october november december',
  enShort: 'jan feb mar apr may jun jul aug sep oct nov dec',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  ms: 'januari februari mac april mei jun julai ogos september oktober november disember',
  km: 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ',
  th: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
  thShort: 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.',
})) {
  names.split(' ').forEach((name, index) => MONTHS.set(language === 'km' ? name.normalize('NFC') : name, index + 1))
}
MONTHS.set('sept', 9)
MONTHS.set('កុម្ភះ', 2)

const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).map((name) => name.replaceAll('.', '\\.')).join('|')})`
/** Thai and Buddhist Khmer texts count years from 543 BC; no news is from the Christian year 2400. */
const YEAR = '(?<year>(?:19|20|2[45])\\d{2})'
const SOME_YEAR = new RegExp(YEAR)
const DAY = '(?<day>\\d{1,2})'
const NOT_AFTER_WORD = '(?<![\\p{L}\\p{N}])'
const NOT_BEFORE_WORD = '(?![\\p{L}\\p{N}])'

/** In this order: a longer reading of the same place comes first. */
const PATTERNS = [
  // 2024-10-27, 2024/10/27, 2024. 10. 27., with a time after it or not
  `(?<!\\d)${YEAR}(?<gap>[-/.]) ?(?<number>\\d{1,2})\\k<gap> ?${DAY}(?!\\d)\\.?(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
  // 2024年10月27日, 2024년 10월 27일
  `(?<!\\d)${YEAR} ?[年년] ?(?<number>\\d{1,2}) ?[月월] ?${DAY} ?[日号號일]`,
  // October 27, 2024; Oct. 27th 2024
  `${NOT_AFTER_WORD}${MONTH}\\.? ?${DAY}(?:st|nd|rd|th)?,? ${YEAR}${NOT_BEFORE_WORD}`,
  // 27 October 2024, 27th of October, 2024, 27-Oct-2024, 27 ตุลาคม 2567, ថ្ងៃទី២៧ ខែតុលា ឆ្នាំ២០២៤
  `(?<!\\d)${DAY}(?:st|nd|rd|th|er)?\\.?(?: of| de)?[ -]?,?(?:ខែ ?)?${MONTH}\\.?,?(?: de)?[ -]?(?:ឆ្នាំ ?|พ\\.ศ\\. ?)?${YEAR}${NOT_BEFORE_WORD}`,
  // ngày 27 tháng 10 năm 2024
  `(?<!\\d)${DAY} ?tháng ?(?<number>\\d{1,2})(?: năm|,|/)? ?${YEAR}(?!\\d)`,
  // 27/10/2024, 27.10.2024
  `(?<!\\d)(?<first>\\d{1,2})(?<gap>[-/.]) ?(?<second>\\d{1,2})\\k<gap> ?${YEAR}(?!\\d)`,
  // October 2024, ខែតុលា ឆ្នាំ២០២៤
  `${NOT_AFTER_WORD}(?:ខែ ?)?${MONTH}\\.?,? ?(?:ឆ្នាំ ?|พ\\.ศ\\. ?)?${YEAR}${NOT_BEFORE_WORD}`,
].map((source) => new RegExp(source, 'giu'))

const LOCAL_DIGITS = /[\u0E50-\u0E59\u17E0-\u17E9\uFF10-\uFF19]/g

/**
 * The dates with a year that a line of text holds, in order, written in the ways of the languages above. A date of numbers alone is read
 * day first, as this part of the world writes it, unless only the other reading is a date. Reads short lines: the cost is quadratic at worst.
 */
export function findDates(line: string): FoundDate[] {
  const digits = line.replace(LOCAL_DIGITS, (digit) => String((digit.charCodeAt(0) - (digit >= '\uFF10' ? 0xff10 : digit >= '\u17E0' ? 0x17e0 : 0xe50)) % 10))
  if (!SOME_YEAR.test(digits)) return []
  const found: FoundDate[] = []
  for (const pattern of PATTERNS) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(digits); match !== null; match = pattern.exec(digits)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const date = dateOf(match.groups ?? {})
      if (date !== null) found.push({ date, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function dateOf(groups: Record<string, string | undefined>): string | null {
  const written = Number(groups['year'])
  const year = written >= 2400 ? written - 543 : written
  if (groups['first'] !== undefined) {
    const [first, second] = [Number(groups['first']), Number(groups['second'])]
    return edtfDate(year, second, first) ?? edtfDate(year, first, second)
  }
  const month = groups['month'] === undefined ? Number(groups['number']) : MONTHS.get(groups['month'].toLowerCase())
  return edtfDate(year, month, groups['day'] === undefined ? undefined : Number(groups['day']))
}

/** The date in a machine-readable attribute, which mostly begins with it: "2024-10-27T23:30:00+07:00" is the 27th, whatever the day in UTC. */
export function readDate(value: string): string | null {
  const line = value.trim().slice(0, 200)
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?$/.exec(line)
  if (compact) return edtfDate(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  return findDates(line)[0]?.date ?? (/^\d{4}(?:-\d{2})?$/.test(line) ? edtfDate(...(line.split('-').map(Number) as [number, number?])) : null)
}
