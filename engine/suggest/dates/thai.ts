import { anyOf, dated, digits, form, GAP } from './digits.ts'
import type { DateForm } from './written-date.ts'

const MONTHS: Readonly<Record<string, number>> = {
  มกราคม: 1, กุมภาพันธ์: 2, มีนาคม: 3, เมษายน: 4, พฤษภาคม: 5, มิถุนายน: 6,
  กรกฎาคม: 7, สิงหาคม: 8, กันยายน: 9, ตุลาคม: 10, พฤศจิกายน: 11, ธันวาคม: 12,
  'ม.ค.': 1, 'ก.พ.': 2, 'มี.ค.': 3, 'เม.ย.': 4, 'พ.ค.': 5, 'มิ.ย.': 6, 'ก.ค.': 7, 'ส.ค.': 8, 'ก.ย.': 9, 'ต.ค.': 10, 'พ.ย.': 11, 'ธ.ค.': 12,
}
const DIGIT = '[0-9๐-๙]'
const MONTH = `(?<month>${anyOf(Object.keys(MONTHS))})`
const YEAR = `${GAP}(?:พ\\.ศ\\.|ค\\.ศ\\.|ปี)?${GAP}(?<year>${DIGIT}{4})`

/** 24 ตุลาคม 2567, 6 พ.ย. 2567, พ.ศ. 2567: years of the Buddhist era or the common one. */
export const THAI: readonly DateForm[] = [
  form(`(?<!${DIGIT})(?<day>${DIGIT}{1,2})${GAP}${MONTH}(?:${YEAR})?`, ({ groups: g }) => (
    dated(g!.year, { month: MONTHS[g!.month!]!, day: digits(g!.day) })
  )),
  form(`${MONTH}${YEAR}`, ({ groups: g }) => dated(g!.year, { month: MONTHS[g!.month!]! })),
  form(`(?:พ\\.ศ\\.|ปี)${GAP}(?<year>${DIGIT}{4})`, ({ groups: g }) => dated(g!.year, {})),
]
