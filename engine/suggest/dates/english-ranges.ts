import { COMMA, DAY, FULL_MONTH, MONTH, S, TO, dayOf, form, formAfter, isCounted, monthOf, yearOf } from './english-words.ts'
import { YEAR, type DateForm } from './written-date.ts'

const OR_AND = `(?:${TO}|${S}and${S})`
const monthDayYear = (end: 1 | 2): string => `(?<m${end}>${MONTH})${S}(?<d${end}>${DAY})(?:${COMMA}(?<y${end}>${YEAR}))?`
/** Two-digit years above this in "2019-21"; below it the digits may be a month. */
const LAST_MONTH = 12

/** "July 14 to August 2, 2025", "14–16 July", "from July 2022 to June 2023", "2019-21". */
export const ENGLISH_RANGES: readonly DateForm[] = [
  form(`${monthDayYear(1)}${TO}${monthDayYear(2)}`, ({ groups: g }) => ({
    from: { month: monthOf(g!.m1!), day: dayOf(g!.d1!), year: yearOf(g!.y1 ?? g!.y2) },
    to: { month: monthOf(g!.m2!), day: dayOf(g!.d2!), year: yearOf(g!.y2) },
  })),
  form(`(?<m>${MONTH})${S}(?<d1>${DAY})${OR_AND}(?<d2>${DAY})(?:${COMMA}(?<y>${YEAR}))?`, ({ groups: g, index, 0: whole }, text) => {
    if (dayOf(g!.d2!) <= dayOf(g!.d1!) || isCounted(text, index + whole.length)) return null
    const common = { month: monthOf(g!.m!), year: yearOf(g!.y) }
    return { from: { ...common, day: dayOf(g!.d1!) }, to: { ...common, day: dayOf(g!.d2!) } }
  }),
  form(`(?<d1>${DAY})(?:${S}(?<m1>${MONTH}))?${OR_AND}(?<d2>${DAY})${S}(?<m2>${MONTH})(?:${COMMA}(?<y>${YEAR}))?`, ({ groups: g }) => {
    if (!g!.m1 && dayOf(g!.d2!) <= dayOf(g!.d1!)) return null
    const year = yearOf(g!.y)
    return { from: { month: monthOf(g!.m1 ?? g!.m2!), day: dayOf(g!.d1!), year }, to: { month: monthOf(g!.m2!), day: dayOf(g!.d2!), year } }
  }),
  form(`(?<m1>${MONTH})(?:${COMMA}(?<y1>${YEAR}))?${TO}(?<m2>${MONTH})${COMMA}(?<y2>${YEAR})`, ({ groups: g }) => ({
    from: { month: monthOf(g!.m1!), year: yearOf(g!.y1 ?? g!.y2) }, to: { month: monthOf(g!.m2!), year: yearOf(g!.y2) },
  })),
  formAfter(`(?:[Ff]rom|[Bb]etween)${S}`, `(?<m1>${FULL_MONTH})(?:${S}(?:to|and|until|through)${S})(?<m2>${FULL_MONTH})`, ({ groups: g }) => ({
    from: { month: monthOf(g!.m1!) }, to: { month: monthOf(g!.m2!) },
  })),
  form(`(?<y1>${YEAR})${OR_AND}(?<y2>${YEAR})`, ({ groups: g, 0: whole, index }, text) => {
    if (Number(g!.y1) >= Number(g!.y2) || isCounted(text, index + whole.length)) return null
    if (/ and /.test(whole) && !/[Bb]etween\s$/.test(text.slice(Math.max(0, index - 8), index))) return null
    return { from: { year: Number(g!.y1) }, to: { year: Number(g!.y2) } }
  }),
  form(`(?<y1>${YEAR})[-–](?<y2>\\d{2})`, ({ groups: g }) => {
    const to = Number(g!.y1!.slice(0, 2) + g!.y2!)
    return to <= Number(g!.y1) || Number(g!.y2) <= LAST_MONTH ? null : { from: { year: Number(g!.y1) }, to: { year: to } }
  }),
]
