import { COMMA, DAY, FULL_MONTH, MONTH, S, S0, TO, WEEKDAY, WEEKDAYS, dayOf, form, formAfter, isCounted, monthOf, yearOf } from './english-words.ts'
import { YEAR, type DateForm, type FormMatch, type Reading } from './written-date.ts'

/** Lower or upper case first letter, for words that may begin a sentence. */
const anyCase = (words: string): string => words.split('|').map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')

const THIS_OR_LAST = `(?<which>this|last)${S}year`
const yearShift = (which: string): number => (which === 'last' ? -1 : 0)

/** After these a month is meant; after the others only where no name follows: "by April Dara". */
const SURE_CUE = `\\b(?:${anyCase('in|since|until|during|last|early|late|mid')})[ \\u00A0-]`
const OTHER_CUE = `\\b(?:${anyCase('by|from|of|through|between|before|after|around')})${S}`
const THE = `(?:\\b[Tt]h(?:e|is)|['’]s)${S}`
/** Months that are no other word. */
const CLEAR_MONTH = 'January|February|April|June|July|August|September|October|November|December'
/** What happens in a month: "the May raid" is no permission. */
const HAPPENINGS = 'raids?|reports?|crackdowns?|documentary|operations?|sweeps?|arrests?|attacks?|meetings?|elections?|clash(?:es)?'
const YEAR_CUE = `\\b(?:${anyCase('in|since|until|by|from|during|before|after|of|around|about|circa|early|late|mid|throughout|year')})(?:${S}|-)`
const OWN = `(?:\\b(?:${anyCase('the|its|their|his|her')})|['’]s)${S}`
const DAY_CUE = `\\b(?:${anyCase('on|last|since|late|early|after|of|by|between|and|until|before|from')})${S}`

export const ENGLISH_DATES: readonly DateForm[] = [
  // Days
  form(`(?<month>${MONTH})${S}(?<day>${DAY})(?:${COMMA}(?<year>${YEAR}))?`, monthDay),
  form(`(?<day>${DAY})${S}(?:day${S})?(?:of${S})?(?<month>${MONTH})(?:${COMMA}(?<year>${YEAR}))?`, monthDay),
  form(`(?:(?<month>${MONTH})${S}(?<day>${DAY})|(?<day2>${DAY})${S}(?<month2>${MONTH}))${COMMA}${THIS_OR_LAST}`, ({ groups: g }) => ({
    from: { month: monthOf(g!.month ?? g!.month2!), day: dayOf(g!.day ?? g!.day2!), yearShift: yearShift(g!.which!) },
  })),
  form(`(?<y>${YEAR})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])`, ({ groups: g }) => ({
    from: { year: Number(g!.y), month: Number(g!.m), day: Number(g!.d) },
  })),
  form(`(?<a>0?[1-9]|[12]\\d|3[01])(?<sep>[/.])(?<b>0?[1-9]|[12]\\d|3[01])\\k<sep>(?<y>${YEAR})`, ({ groups: g }) => {
    const [a, b] = [Number(g!.a), Number(g!.b)]
    if (a > 12 && b > 12) return null
    const [day, month] = b <= 12 ? [a, b] : [b, a]
    return { from: { year: Number(g!.y), month, day }, ambiguous: a <= 12 && b <= 12 && a !== b }
  }),

  // Months
  form(`(?<month>${MONTH})(?:${S}of)?${COMMA}(?<year>${YEAR})`, ({ groups: g, index, 0: whole }, text) => (
    isCounted(text, index + whole.length) ? null : { from: { month: monthOf(g!.month!), year: Number(g!.year) } }
  )),
  form(`(?<month>${FULL_MONTH})${COMMA}(?:of${S})?${THIS_OR_LAST}`, ({ groups: g }) => (
    { from: { month: monthOf(g!.month!), yearShift: yearShift(g!.which!) } }
  )),
  formAfter(SURE_CUE, `(?<month>${FULL_MONTH})(?!${S}\\d)`, monthAlone),
  formAfter(OTHER_CUE, `(?<month>${FULL_MONTH})(?!${S}(?:\\d|\\p{Lu}))`, monthAlone),
  formAfter(THE, `(?<month>${CLEAR_MONTH})(?=${S}\\p{Ll})`, monthAlone),
  formAfter(THE, `(?<month>March|May)(?=${S}(?:${HAPPENINGS})\\b)`, monthAlone),

  // Years
  formAfter(YEAR_CUE, `(?<year>${YEAR})(?!${TO}${YEAR})`, ({ groups: g, index, 0: whole }, text) => {
    const end = index + whole.length
    const before = text.slice(Math.max(0, index - 8), index)
    const isAmount = /\b(?:about|around|of|by)\s$/i.test(before) && /^\s+\p{Ll}+s\b/u.test(text.slice(end, end + 30))
    return isAmount || isCounted(text, end) ? null : { from: { year: Number(g!.year) } }
  }),
  formAfter('\\(', `(?<year>${YEAR})(?=\\))`, ({ groups: g }) => ({ from: { year: Number(g!.year) } })),
  formAfter(OWN, `(?<year>${YEAR})(?=${S}(?!\\p{Ll}+s\\b)[\\p{L}“"])`, ({ groups: g, index, 0: whole }, text) => (
    isCounted(text, index + whole.length) ? null : { from: { year: Number(g!.year) } }
  )),

  // Counted from the day of writing
  formAfter(DAY_CUE, `(?<weekday>${WEEKDAY})(?!${S}\\p{Lu}|${S0}[,(]+${S0}(?:${MONTH}|\\d))`, weekdayAlone),
  form(`(?<weekday>${WEEKDAY})(?=['’]s${S})`, weekdayAlone),
  form('[Yy]esterday', ({ index }, text) => (insideQuote(text, index) ? null : { from: { dayShift: -1 } })),
  form(`(?<which>[Ll]ast|[Tt]his)${S}(?<unit>month|year)`, ({ groups: g, index }, text) => {
    const shift = yearShift(g!.which!.toLowerCase())
    return insideQuote(text, index) ? null : { from: g!.unit === 'month' ? { monthShift: shift } : { yearShift: shift } }
  }),
]

function monthAlone({ groups }: FormMatch): Reading {
  return { from: { month: monthOf(groups!.month!) } }
}

function weekdayAlone({ groups }: FormMatch): Reading {
  return { from: { weekday: WEEKDAYS.indexOf(groups!.weekday!) } }
}

/** Month, day and perhaps a year. A number that counts what follows is left out: "In May 20 people were held" is May. */
function monthDay({ groups, index, 0: whole }: FormMatch, text: string): Reading {
  const { month, day, year } = groups!
  const from = { month: monthOf(month!), day: dayOf(day!) }
  if (!isCounted(text, index + whole.length)) return { from: { ...from, year: yearOf(year) } }
  if (year) return { from, end: index + whole.slice(0, -year.length).replace(/[\s,]+$/, '').length }
  return whole.startsWith(month!) ? { from: { month: from.month }, end: index + month!.length } : null
}

/** A word in quotation marks counts from when it was said, which nobody knows. */
function insideQuote(text: string, offset: number): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const count = (mark: string): number => paragraph.split(mark).length - 1
  return count('“') > count('”') || count('"') % 2 === 1
}
