import { digits, form } from './digits.ts'
import { YEAR as ANY_YEAR, type DateForm } from './written-date.ts'

const S = '[^\\S\\n]{1,3}'
const HEAD = '(?<![\\p{L}\\p{N}])'
const DAY = '(?<day>3[01]|[12][0-9]|0?[1-9])'
const MONTH = '(?<month>1[0-2]|0?[1-9])(?![0-9])'
const YEAR = `(?<year>${ANY_YEAR})(?![0-9])`

/** ngày 24 tháng 10 năm 2024, ngày 6/11, tháng 3/2023, năm 2023. */
export const VIETNAMESE: readonly DateForm[] = [
  form(`${HEAD}[Nn]gày${S}(?:mùng${S}|mồng${S})?${DAY}(?:${S}tháng${S}|[/.-])${MONTH}(?:(?:${S}năm${S}|[/-])${YEAR})?`, ({ groups: g }) => (
    { from: { year: digits(g!.year), month: digits(g!.month), day: digits(g!.day) } }
  )),
  form(`${HEAD}${DAY}${S}[Tt]háng${S}${MONTH}(?:,?${S}(?:năm${S})?${YEAR})?`, ({ groups: g }) => (
    { from: { year: digits(g!.year), month: digits(g!.month), day: digits(g!.day) } }
  )),
  form(`${HEAD}(?<!\\d${S})[Tt]háng${S}${MONTH}(?:${S}năm${S}|/|-|,${S})${YEAR}`, ({ groups: g }) => (
    { from: { year: digits(g!.year), month: digits(g!.month) } }
  )),
  form(`(?<=${HEAD}(?<since>[Tt]ừ${S})?[Nn]ăm\\s)${YEAR}`, ({ groups: g }) => (
    { from: { year: digits(g!.year) }, ...(g!.since ? { bound: 'since' as const } : {}) }
  )),
]
