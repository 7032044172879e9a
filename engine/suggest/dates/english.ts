import { ENGLISH_DATES } from './english-dates.ts'
import { ENGLISH_RANGES } from './english-ranges.ts'
import { S } from './english-words.ts'
import type { DateForm, WrittenDate, WrittenParts } from './written-date.ts'

export const ENGLISH: readonly DateForm[] = [...ENGLISH_RANGES, ...ENGLISH_DATES]

const UNIT = 'days?|weeks?|months?|years?|hours?|night|morning'
const SHIFTED = new RegExp(`\\b(?:${UNIT})${S}(?:before|after|prior${S}to|from|since)${S}(?:the${S})?$`, 'i')
const SINCE = new RegExp(`\\b(?:since|starting(?:${S}from)?|after)${S}(?:(?:early|late|mid|as early as)[\\s-])?$`, 'i')
const UNTIL = new RegExp(`\\b(?:until|till|before|by|up${S}to|prior${S}to)${S}(?:(?:early|late|mid|the end of)[\\s-])?$`, 'i')
const ABOUT = new RegExp(`\\b(?:about|around|circa|roughly|c\\.)${S}$`, 'i')
const NEXT = new RegExp(`\\b(?:next|coming|upcoming|every|each)${S}(?:\\p{L}+${S})?$`, 'iu')
const AHEAD = /\b(?:will|would|scheduled|due|plans? to|planned|expected to|set to|upcoming|slated|deadline|is to)\b/i
/** UTF-16 units before a date that can say something of it, and that can say it is still to come. */
const NEAR = 40
const CLAUSE = 80

/** Adds what the words before a date say: since, until, about, still to come. Null when they shift it to a day that is not named. */
export function withWordsBefore(date: WrittenDate, text: string): WrittenDate | null {
  const before = text.slice(Math.max(0, date.start - NEAR), date.start)
  if (SHIFTED.test(before) || NEXT.test(before)) return null
  const clause = text.slice(Math.max(0, date.start - CLAUSE), date.start).split(/[.;!?\n]/).at(-1)!
  const ahead = AHEAD.test(clause)
  if (date.to) return { ...date, ahead }
  const onwards = /^\s+on(?:wards?)?\b/.test(text.slice(date.end, date.end + 10))
  const bound = SINCE.test(before) || onwards ? 'since' : UNTIL.test(before) ? 'until' : undefined
  return { ...date, ahead, approximate: ABOUT.test(before), ...(bound && isBound(date.from) ? { bound } : {}) }
}

/** "After Thursday's raid" and "by last month" say too little to be a bound. */
function isBound(parts: WrittenParts): boolean {
  return parts.weekday === undefined && parts.dayShift === undefined && parts.monthShift === undefined
}
