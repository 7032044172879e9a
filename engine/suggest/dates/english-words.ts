import type { DateForm } from './written-date.ts'

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const SHORT_MONTH = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?'
export const FULL_MONTH = `(?:${[...NAMES, ...NAMES.map((name) => name.toUpperCase())].join('|')})`
export const MONTH = `(?:${FULL_MONTH}|${SHORT_MONTH})`
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)'
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`

/** White space inside a block; a few at most, so that a look behind it costs little. */
export const S = '[^\\S\\n]{1,3}'
export const S0 = '[^\\S\\n]{0,3}'
export const COMMA = `${S0},?${S0}`
export const TO = `(?:${S0}[-–—]${S0}|${S}(?:to|until|till|through)${S})`

const HEAD = '(?<![\\p{L}\\p{N}$€£#.,:/-])'
const TAIL = '(?![\\p{L}\\p{N}])'

export function form(source: string, read: DateForm['read']): DateForm {
  return { pattern: new RegExp(HEAD + source + TAIL, 'gu'), read }
}

/** A form that only counts after certain words, and so may also stand after their hyphen: "mid-2024". */
export function formAfter(cue: string, source: string, read: DateForm['read']): DateForm {
  return { pattern: new RegExp(`(?<=${cue})${source}${TAIL}`, 'gu'), read }
}

export function monthOf(word: string): number {
  const key = word.slice(0, 3).toLowerCase()
  return NAMES.findIndex((name) => name.toLowerCase().startsWith(key)) + 1
}

export function dayOf(word: string): number {
  return Number.parseInt(word, 10)
}

export function yearOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : Number(word)
}

const ADJECTIVES = 'more|other|foreign|young|alleged|suspected|new|extra|Chinese|Vietnamese|Taiwanese|Thai|Khmer'
const COUNTABLE = [
  'people|persons?|individuals|workers|victims|foreigners|nationals|citizens|suspects|detainees|men|women|children|officers|soldiers|members|students',
  'cases|complaints|articles|households|families|homes|rooms|phones|computers|times|hours|days|weeks|months|years|percent',
  'hectares|kilomet\\w+|met\\w+|miles|tons|tonnes|kilograms|kg|km|dollars|riels?|baht|yuan',
  'Cambodians|Indonesians|Koreans|Thais|Indians|Filipinos|Pakistanis|Malaysians|Americans|Russians|Nepalis',
].join('|')
const COUNTED = new RegExp(`^${S}(?:(?:${ADJECTIVES})${S}){0,3}(?:${COUNTABLE})\\b`, 'u')

/** Whether the words at `end` make a count of the number before them: "2000 people" is no year, "May 20 workers" no day. */
export function isCounted(text: string, end: number): boolean {
  return COUNTED.test(text.slice(end, end + 60))
}
