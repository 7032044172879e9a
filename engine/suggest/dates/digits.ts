import type { DateForm, Reading, WrittenParts } from './written-date.ts'

/** Perhaps a space, or the zero-width space Khmer and Thai are set with; never a line break. */
export const GAP = '(?:[^\\S\\n]|\\u200B){0,3}'

/** The first of the ten digits of each script, in which they follow one another: ASCII, Khmer, Thai, full-width. */
const ZEROS = [0x30, 0x17E0, 0x0E50, 0xFF10]
const CHINESE_DIGITS = '〇一二三四五六七八九'
/** The Thai calendar counts from 543 BCE. */
const BUDDHIST_ERA = 543

export function form(source: string, read: DateForm['read']): DateForm {
  return { pattern: new RegExp(source, 'gu'), read }
}

/** Reads digits of several scripts; NaN for anything else. */
export function digits(text: string): number
export function digits(text: string | undefined): number | undefined
export function digits(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(Array.from(text, digitOf).join(''))
}

function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? Number.NaN : code - zero
}

/** Reads 一 to 三十一, years written digit by digit such as 二〇二四, and digits. */
export function chineseNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/[〇零一二三四五六七八九十廿]/.test(text)) return digits(text)
  const plain = text.replace(/零/g, '〇').replace(/廿/g, '二十')
  if (!plain.includes('十')) return Number(Array.from(plain, (digit) => CHINESE_DIGITS.indexOf(digit)).join(''))
  const [tens, ones] = plain.split('十')
  return (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + (ones ? CHINESE_DIGITS.indexOf(ones) : 0)
}

/** A year of the common or the Buddhist era as one of the common era; undefined when it is neither. */
export function commonYear(year: number | undefined): number | undefined {
  if (year === undefined || Number.isNaN(year)) return undefined
  const common = year >= 2400 && year < 2700 ? year - BUDDHIST_ERA : year
  return common >= 1900 && common < 2100 ? common : undefined
}

/** A date whose year is written or left out. Null for a year that is none, so that no wrong date is left standing without it. */
export function dated(writtenYear: string | undefined, rest: WrittenParts): Reading {
  const year = commonYear(digits(writtenYear))
  return writtenYear !== undefined && year === undefined ? null : { from: { ...rest, year } }
}

/** A pattern for any of `words`, longest first. */
export function anyOf(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/\./g, '\\.')).join('|')
}
