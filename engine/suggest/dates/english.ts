import { YEAR, type DateForm, type WrittenDate, type WrittenParts } from './written-date.ts'

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const FULL = `(?:${[...NAMES, ...NAMES.map((name) => name.toUpperCase())].join('|')})`
const SHORT = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?'
const MONTH = `(?:${FULL}|${SHORT})`
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)'
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`
/** White space inside a block; a few at most, so that a look behind it costs little. */
const S = '[^\\S\\n]{1,3}'
const COMMA = '[^\\S\\n]{0,3},?[^\\S\\n]{0,3}'
const TO = `(?:[^\\S\\n]{0,3}[-–—][^\\S\\n]{0,3}|${S}(?:to|until|till|through)${S})`
const HEAD = '(?<![\\p{L}\\p{N}$€£#.,:/-])'
const TAIL = '(?![\\p{L}\\p{N}])'

/** Nouns that a number before them counts: "2000 people" is no year, "May 20 workers" no day. */
const COUNTED = new RegExp(
  `^${S}(?:(?:more|other|foreign|young|alleged|suspected|new|extra|Chinese|Vietnamese|Taiwanese|Thai|Khmer)${S})*`
  + '(?:people|persons?|individuals|workers|victims|foreigners|nationals|citizens|suspects|detainees|men|women|children|officers|soldiers|police\\w* officers|cases|complaints|'
  + 'households|families|homes|rooms|phones|computers|hectares|kilomet\\w+|met\\w+|miles|dollars|riels?|baht|yuan|percent|hours|days|weeks|months|years|times|articles|'
  + 'members|students|tons|tonnes|kilograms|kg|km|Cambodians|Indonesians|Koreans|Thais|Indians|Filipinos|Pakistanis|Malaysians|Americans|Russians|Nepalis)\\b', 'u',
)

function monthOf(word: string): number {
  const key = word.slice(0, 3).toLowerCase()
  return NAMES.findIndex((name) => name.toLowerCase().startsWith(key)) + 1
}

function dayOf(word: string): number {
  return Number.parseInt(word, 10)
}

const form = (source: string, read: DateForm['read']): DateForm => ({ pattern: new RegExp(HEAD + source + TAIL, 'gu'), read })
/** A form that only counts after certain words, and so may also stand after their hyphen: "mid-2024". */
const after = (cue: string, source: string, read: DateForm['read']): DateForm => ({ pattern: new RegExp(`(?<=${cue})${source}${TAIL}`, 'gu'), read })

/** A year that the words after it do not turn into a count. */
function yearUnlessCounted(year: string | undefined, text: string, end: number): number | undefined {
  return year && !COUNTED.test(text.slice(end, end + 60)) ? Number(year) : undefined
}

type Reading = ReturnType<DateForm['read']>

/** Month, day and perhaps a year: without the year when it turns out to be a count. */
function monthDay(match: RegExpMatchArray & { index: number }, text: string): Reading {
  const { month, day, year } = match.groups!
  const end = match.index + match[0].length
  const counted = COUNTED.test(text.slice(end, end + 60))
  if (year && counted) {
    return { from: { month: monthOf(month!), day: dayOf(day!) }, end: match.index + match[0].length - year.length - /[\s,]*$/.exec(match[0].slice(0, -year.length))![0].length }
  }
  if (!year && counted) {
    // "In May 20 people were held": the day belongs to the people.
    const monthFirst = match[0].startsWith(month!)
    return monthFirst ? { from: { month: monthOf(month!) }, end: match.index + month!.length } : null
  }
  return { from: { month: monthOf(month!), day: dayOf(day!), year: year ? Number(year) : undefined } }
}

/** After these a month is meant; after the others only where no name follows: "by April Dara". */
const SURE_CUE = '(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id)[ \\u00A0-]'
const OTHER_CUE = `(?:[Bb]y|[Ff]rom|[Oo]f|[Tt]hrough|[Bb]etween|[Bb]efore|[Aa]fter|[Aa]round)${S}`
const THIS_OR_LAST = `(?:(?<which>this|last)${S}year)`

const FORMS: readonly DateForm[] = [
  // Ranges
  form(`(?<m1>${MONTH})${S}(?<d1>${DAY})(?:${COMMA}(?<y1>${YEAR}))?${TO}(?<m2>${MONTH})${S}(?<d2>${DAY})(?:${COMMA}(?<y2>${YEAR}))?`, ({ groups: g }) => ({
    from: { month: monthOf(g!.m1!), day: dayOf(g!.d1!), year: number(g!.y1 ?? g!.y2) }, to: { month: monthOf(g!.m2!), day: dayOf(g!.d2!), year: number(g!.y2) },
  })),
  form(`(?<m1>${MONTH})${S}(?<d1>${DAY})(?:${TO}|${S}and${S})(?<d2>${DAY})(?:${COMMA}(?<y>${YEAR}))?`, ({ groups: g, index, 0: whole }, text) => (
    dayOf(g!.d2!) <= dayOf(g!.d1!) || COUNTED.test(text.slice(index + whole.length, index + whole.length + 60)) ? null : {
      from: { month: monthOf(g!.m1!), day: dayOf(g!.d1!), year: number(g!.y) }, to: { month: monthOf(g!.m1!), day: dayOf(g!.d2!), year: number(g!.y) },
    })),
  form(`(?<d1>${DAY})(?:${S}(?<m1>${MONTH}))?(?:${TO}|${S}and${S})(?<d2>${DAY})${S}(?<m2>${MONTH})(?:${COMMA}(?<y>${YEAR}))?`, ({ groups: g }) => (
    !g!.m1 && dayOf(g!.d2!) <= dayOf(g!.d1!) ? null : {
      from: { month: monthOf(g!.m1 ?? g!.m2!), day: dayOf(g!.d1!), year: number(g!.y) }, to: { month: monthOf(g!.m2!), day: dayOf(g!.d2!), year: number(g!.y) },
    })),
  form(`(?<m1>${MONTH})(?:${COMMA}(?<y1>${YEAR}))?(?:${TO}|${S}and${S})(?<m2>${MONTH})${COMMA}(?<y2>${YEAR})`, ({ groups: g, 0: whole }) => (
    / and /.test(whole) ? null : { from: { month: monthOf(g!.m1!), year: number(g!.y1 ?? g!.y2) }, to: { month: monthOf(g!.m2!), year: number(g!.y2) } })),
  after(`(?:[Ff]rom|[Bb]etween)${S}`, `(?<m1>${FULL})(?:${S}(?:to|and|until|through)${S})(?<m2>${FULL})`, ({ groups: g }) => ({
    from: { month: monthOf(g!.m1!) }, to: { month: monthOf(g!.m2!) } })),
  form(`(?<y1>${YEAR})(?:${TO}|${S}and${S})(?<y2>${YEAR})`, ({ groups: g, 0: whole, index }, text) => {
    if (Number(g!.y1) >= Number(g!.y2) || COUNTED.test(text.slice(index + whole.length, index + whole.length + 60))) return null
    if (/ and /.test(whole) && !/[Bb]etween\s$/.test(text.slice(0, index))) return null
    return { from: { year: Number(g!.y1) }, to: { year: Number(g!.y2) } }
  }),
  form(`(?<y1>${YEAR})[-–](?<y2>\\d{2})`, ({ groups: g }) => {
    const to = Number(g!.y1!.slice(0, 2) + g!.y2!)
    return to <= Number(g!.y1) || to > Number(g!.y1) + 60 || Number(g!.y2) <= 12 ? null : { from: { year: Number(g!.y1) }, to: { year: to } }
  }),

  // Days
  form(`(?<month>${MONTH})${S}(?<day>${DAY})(?:${COMMA}(?<year>${YEAR}))?`, monthDay),
  form(`(?<day>${DAY})${S}(?:day${S})?(?:of${S})?(?<month>${MONTH})(?:${COMMA}(?<year>${YEAR}))?`, monthDay),
  form(`(?:(?<month>${MONTH})${S}(?<day>${DAY})|(?<day2>${DAY})${S}(?<month2>${MONTH}))${COMMA}${THIS_OR_LAST}`, ({ groups: g }) => ({
    from: { month: monthOf(g!.month ?? g!.month2!), day: dayOf(g!.day ?? g!.day2!), yearShift: g!.which === 'last' ? -1 : 0 } })),
  form(`(?<y>${YEAR})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])`, ({ groups: g }) => ({ from: { year: Number(g!.y), month: Number(g!.m), day: Number(g!.d) } })),
  form(`(?<a>0?[1-9]|[12]\\d|3[01])(?<sep>[/.])(?<b>0?[1-9]|[12]\\d|3[01])\\k<sep>(?<y>${YEAR})`, ({ groups: g }) => {
    const [a, b] = [Number(g!.a), Number(g!.b)]
    if (a > 12 && b > 12) return null
    const dayFirst = b <= 12
    return { from: { year: Number(g!.y), month: dayFirst ? b : a, day: dayFirst ? a : b }, ambiguous: a <= 12 && b <= 12 && a !== b }
  }),

  // Months
  form(`(?<month>${MONTH})(?:${S}of)?${COMMA}(?<year>${YEAR})`, ({ groups: g, index, 0: whole }, text) => {
    const year = yearUnlessCounted(g!.year, text, index + whole.length)
    return year === undefined ? null : { from: { month: monthOf(g!.month!), year } }
  }),
  form(`(?<month>${FULL})${COMMA}(?:of${S})?${THIS_OR_LAST}`, ({ groups: g }) => ({ from: { month: monthOf(g!.month!), yearShift: g!.which === 'last' ? -1 : 0 } })),
  after(`\\b${SURE_CUE}`, `(?<month>${FULL})(?!${S}\\d)`, ({ groups: g }) => ({ from: { month: monthOf(g!.month!) } })),
  after(`\\b${OTHER_CUE}`, `(?<month>${FULL})(?!${S}(?:\\d|\\p{Lu}))`, ({ groups: g }) => ({ from: { month: monthOf(g!.month!) } })),
  after(`(?:\\b[Tt]he|['’]s)${S}`, `(?<month>January|February|April|June|July|August|September|October|November|December)(?=${S}\\p{Ll})`, ({ groups: g }) => ({ from: { month: monthOf(g!.month!) } })),
  after(`(?:\\b[Tt]h(?:e|is)|['’]s)${S}`, `(?<month>March|May)(?=${S}(?:raid|raids|report|crackdown|documentary|operation|sweep|arrest|arrests|attack|meeting|election|elections|clash|clashes)\\b)`, ({ groups: g }) => ({ from: { month: monthOf(g!.month!) } })),

  // Years
  after(`\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Oo]f|[Aa]round|[Aa]bout|[Cc]irca|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hroughout|[Yy]ear)(?:${S}|-)`, `(?<year>${YEAR})(?!${TO}${YEAR})`, ({ groups: g, index, 0: whole }, text) => {
    const year = yearUnlessCounted(g!.year, text, index + whole.length)
    return year === undefined || /\b(?:about|around|of|by)\s$/i.test(text.slice(0, index)) && /^\s+\p{Ll}+s\b/u.test(text.slice(index + whole.length)) ? null : { from: { year } }
  }),
  form(`(?<=\\()(?<year>${YEAR})(?=\\))`, ({ groups: g }) => ({ from: { year: Number(g!.year) } })),
  after(`(?:\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|['’]s)${S}`, `(?<year>${YEAR})(?=${S}(?!\\p{Ll}+s\\b)[\\p{L}“"])`, ({ groups: g, index, 0: whole }, text) => {
    const year = yearUnlessCounted(g!.year, text, index + whole.length)
    return year === undefined ? null : { from: { year } }
  }),

  // Counted from the day of writing
  after(`\\b(?:[Oo]n|[Ll]ast|[Ss]ince|[Ll]ate|[Ee]arly|[Aa]fter|[Oo]f|[Bb]y|[Bb]etween|and|[Uu]ntil|[Bb]efore|from)${S}`, `(?<weekday>${WEEKDAY})(?!${S}\\p{Lu}|[^\\S\\n]{0,3}[,(]+[^\\S\\n]{0,3}(?:${MONTH}|\\d))`, ({ groups: g }) => ({
    from: { weekday: WEEKDAYS.indexOf(g!.weekday!) } })),
  form(`(?<weekday>${WEEKDAY})(?=['’]s${S})`, ({ groups: g }) => ({ from: { weekday: WEEKDAYS.indexOf(g!.weekday!) } })),
  form('[Yy]esterday', (match, text) => (insideQuote(text, match.index) ? null : { from: { dayShift: -1 } })),
  form(`[Ll]ast${S}(?<what>month|year)`, ({ groups: g, index }, text) => (insideQuote(text, index) ? null : { from: g!.what === 'month' ? { monthShift: -1 } : { yearShift: -1 } })),
  form(`[Tt]his${S}(?<what>month|year)`, ({ groups: g, index }, text) => (insideQuote(text, index) ? null : { from: g!.what === 'month' ? { monthShift: 0 } : { yearShift: 0 } })),
]

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

/** A word in quotation marks counts from when it was said, which nobody knows. */
function insideQuote(text: string, offset: number): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return (paragraph.match(/“/g) ?? []).length > (paragraph.match(/”/g) ?? []).length || (paragraph.match(/"/g) ?? []).length % 2 === 1
}

const SHIFTED = new RegExp(`\\b(?:days?|weeks?|months?|years?|hours?|night|morning|day)${S}(?:before|after|prior${S}to|from|since)${S}(?:the${S})?$`, 'i')
const SINCE = new RegExp(`\\b(?:since|starting(?:${S}from)?|after)${S}(?:(?:early|late|mid|as early as)[\\s-])?$`, 'i')
const UNTIL = new RegExp(`\\b(?:until|till|before|by|up${S}to|prior${S}to)${S}(?:(?:early|late|mid|the end of)[\\s-])?$`, 'i')
const ABOUT = new RegExp(`\\b(?:about|around|circa|roughly|c\\.)${S}$`, 'i')
const NEXT = new RegExp(`\\b(?:next|coming|upcoming|every|each)${S}(?:\\p{L}+${S})?$`, 'iu')
const AHEAD = /\b(?:will|would|scheduled|due|plans? to|planned|expected to|set to|upcoming|slated|deadline|is to)\b/i

/** Adds what the words before say: since, until, about, still to come. Null when they shift the date to one not named. */
function withWordsBefore(date: WrittenDate, text: string): WrittenDate | null {
  const before = text.slice(Math.max(0, date.start - 40), date.start)
  if (SHIFTED.test(before) || NEXT.test(before)) return null
  const clause = text.slice(Math.max(0, date.start - 80), date.start).split(/[.;!?\n]/).at(-1)!
  const ahead = AHEAD.test(clause)
  if (date.to) return { ...date, ahead }
  const onwards = /^\s+on(?:wards?)?\b/.test(text.slice(date.end, date.end + 10))
  const bound = SINCE.test(before) || onwards ? 'since' : UNTIL.test(before) ? 'until' : undefined
  return { ...date, ahead, approximate: ABOUT.test(before), ...(bound && bounded(date.from) ? { bound } : {}) }
}

/** "After Thursday's raid" and "by last month" say too little to be a bound. */
function bounded(parts: WrittenParts): boolean {
  return parts.weekday === undefined && parts.dayShift === undefined && parts.monthShift === undefined
}

export const english = { forms: FORMS, refine: withWordsBefore }
