import { anyOf, dated, digits, form, GAP } from './digits.ts'
import type { DateForm } from './written-date.ts'

const MONTHS: Readonly<Record<string, number>> = {
  មករា: 1, កុម្ភៈ: 2, កុម្ភះ: 2, កុម្ភ: 2, មីនា: 3, មេសា: 4, ឧសភា: 5, មិថុនា: 6, កក្កដា: 7, កក្កដ: 7,
  សីហា: 8, កញ្ញា: 9, តុលា: 10, វិច្ឆិកា: 11, ធ្នូ: 12,
}
const DIGIT = '[0-9០-៩]'
const MONTH = `(?<month>${anyOf(Object.keys(MONTHS))})(?!\\p{M})`
const YEAR = `(?:${GAP}ឆ្នាំ${GAP}(?<year>${DIGIT}{4}))`
/** "ថ្ងៃទី", with a weekday between the two or not. */
const DAY_WORD = `ថ្ងៃ\\p{Script=Khmer}{0,14}?${GAP}ទី${GAP}`

/** ថ្ងៃទី ២៤ ខែតុលា ឆ្នាំ ២០២៤; a month only after ខែ, since កញ្ញា is also a title. */
export const KHMER: readonly DateForm[] = [
  form(
    `(?:${DAY_WORD}(?<day>${DIGIT}{1,2})|(?<!${DIGIT})(?<day2>${DIGIT}{1,2})${GAP}(?=ខែ))${GAP}(?:ខែ${GAP})?${MONTH}${YEAR}?`,
    ({ groups: g }) => dated(g!.year, { month: MONTHS[g!.month!]!, day: digits(g!.day ?? g!.day2) }),
  ),
  form(`ខែ${GAP}${MONTH}${YEAR}?`, ({ groups: g }) => dated(g!.year, { month: MONTHS[g!.month!]! })),
  form(`ឆ្នាំ${GAP}(?<year>${DIGIT}{4})(?!${DIGIT})`, ({ groups: g }) => dated(g!.year, {})),
]
