import { chineseNumber, commonYear, form, GAP } from './digits.ts'
import type { DateForm, WrittenParts } from './written-date.ts'

const DIGIT = '[0-9０-９一二三四五六七八九十]'
const NUMBER = '[0-9０-９一二三四五六七八九十廿]{1,3}'
const DAY = '[日号號]'
const YEAR = '(?<![0-9０-９])(?<year>[0-9０-９]{4}|[一二][〇零一二三四五六七八九]{3})年'
const RELATIVE_YEAR = '(?<relative>今年|去年)'

function yearParts(groups: Record<string, string | undefined>): WrittenParts {
  if (groups.relative) return { yearShift: groups.relative === '去年' ? -1 : 0 }
  return { year: commonYear(chineseNumber(groups.year)) }
}

/** 2024年10月24日, 10月24日至26日, 去年3月, 二〇二四年, 2019年以来. */
export const CHINESE: readonly DateForm[] = [
  form(
    `(?:${YEAR}|${RELATIVE_YEAR})?${GAP}(?<!${DIGIT})(?<month>${NUMBER})月${GAP}(?<day>${NUMBER})${DAY}`
    + `(?:${GAP}[至到—–-]${GAP}(?:(?<month2>${NUMBER})月)?(?<day2>${NUMBER})${DAY})?`,
    ({ groups: g }) => {
      const from = { ...yearParts(g!), month: chineseNumber(g!.month), day: chineseNumber(g!.day) }
      return g!.day2 ? { from, to: { ...from, month: chineseNumber(g!.month2) ?? from.month, day: chineseNumber(g!.day2) } } : { from }
    },
  ),
  form(`(?:${YEAR}|${RELATIVE_YEAR})${GAP}(?<month>${NUMBER})月(?!${GAP}${DIGIT}{1,3}${DAY})`, ({ groups: g }) => (
    { from: { ...yearParts(g!), month: chineseNumber(g!.month) } }
  )),
  form(`本月${GAP}(?<day>${NUMBER})${DAY}`, ({ groups: g }) => ({ from: { monthShift: 0, day: chineseNumber(g!.day) } })),
  form('(?<!\\p{Script=Han})上(?:个)?月(?![0-9])', () => ({ from: { monthShift: -1 } })),
  form(`${YEAR}(?!${GAP}${DIGIT}{1,3}月)(?<since>以来|起)?`, ({ groups: g, index, 0: whole }) => {
    const { year } = yearParts(g!)
    if (year === undefined) return null
    return g!.since ? { from: { year }, bound: 'since', end: index + whole.length - g!.since.length } : { from: { year } }
  }),
]
