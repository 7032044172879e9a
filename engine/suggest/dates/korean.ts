import { digits, form, GAP } from './digits.ts'
import { YEAR as ANY_YEAR, type DateForm } from './written-date.ts'

const YEAR = `(?<![0-9])(?<year>${ANY_YEAR})년`
const MONTH = '(?<month>1[0-2]|[1-9])월'
const DAY = '(?<day>[12][0-9]|3[01]|[1-9])일'

/** 2024년 10월 24일, 10월 24일, 2024년. */
export const KOREAN: readonly DateForm[] = [
  form(`(?:${YEAR}${GAP})?(?<![0-9])${MONTH}${GAP}${DAY}`, ({ groups: g }) => (
    { from: { year: digits(g!.year), month: digits(g!.month), day: digits(g!.day) } }
  )),
  form(`${YEAR}${GAP}${MONTH}(?!${GAP}[0-9]{1,2}일)`, ({ groups: g }) => ({ from: { year: digits(g!.year), month: digits(g!.month) } })),
  form(`${YEAR}(?!${GAP}[0-9]{1,2}월|${GAP}동안|간)`, ({ groups: g }) => ({ from: { year: digits(g!.year) } })),
]
