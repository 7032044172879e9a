import { daysInMonth } from './calendar.ts'

/**
 * Dates as the project writes them: a subset of the Extended Date/Time Format (https://www.loc.gov/standards/datetime/),
 * levels 0 and 1: `2024`, `2024-10`, `2024-10-24`, each also about (`2021~`), from one to another (`2022-07/2023-06`),
 * from one on (`2019/..`) and until one (`../2019`).
 */
export interface CalendarDate {
  /** 1–9999. */
  readonly year: number
  /** 1–12; null when only the year is known. */
  readonly month: number | null
  /** 1–31; null when only the month is known. */
  readonly day: number | null
  readonly approximate: boolean
}

export interface DateInterval {
  /** Null: open. Never both null. */
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

export type EdtfDate = CalendarDate | DateInterval

export function isInterval(date: EdtfDate): date is DateInterval {
  return 'from' in date
}

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/

/** A checked date, or null when the calendar has none such. */
export function calendarDate(year: number, month: number | null = null, day: number | null = null, approximate = false): CalendarDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  if (month === null) return day === null ? { year, month, day, approximate } : null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (day !== null && (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month))) return null
  return { year, month, day, approximate }
}

function parseSingle(text: string): CalendarDate | null {
  const match = SINGLE.exec(text)
  if (!match) return null
  const [, year, month, day, about] = match
  return calendarDate(Number(year), month ? Number(month) : null, day ? Number(day) : null, about === '~')
}

/** Null when `text` is not in the subset, names no day of the calendar, or ends before it begins. */
export function parseEdtf(text: string): EdtfDate | null {
  const ends = text.split('/')
  if (ends.length === 1) return parseSingle(text)
  if (ends.length !== 2 || ends.every((end) => end === '..')) return null
  const [from, to] = ends.map((end) => (end === '..' ? null : parseSingle(end)))
  if ((from === null && ends[0] !== '..') || (to === null && ends[1] !== '..')) return null
  if (from && to && dayNumber(from) > lastDayNumber(to)) return null
  return { from: from!, to: to! }
}

/** The inverse of `parseEdtf`. */
export function formatEdtf(date: EdtfDate): string {
  if (isInterval(date)) return `${date.from ? formatEdtf(date.from) : '..'}/${date.to ? formatEdtf(date.to) : '..'}`
  const parts = [String(date.year).padStart(4, '0')]
  if (date.month !== null) parts.push(String(date.month).padStart(2, '0'))
  if (date.day !== null) parts.push(String(date.day).padStart(2, '0'))
  return parts.join('-') + (date.approximate ? '~' : '')
}

/** A number that sorts as the days do; for the first day a date can mean. */
function dayNumber(date: CalendarDate): number {
  return (date.year * 100 + (date.month ?? 1)) * 100 + (date.day ?? 1)
}

function lastDayNumber(date: CalendarDate): number {
  const month = date.month ?? 12
  return (date.year * 100 + month) * 100 + (date.day ?? daysInMonth(date.year, month))
}

/**
 * The order of a chronology: by the first day that can be meant, then the more precise first. A date that is only
 * "until" stands where it ends, since nothing says when it began.
 */
export function compareEdtf(a: EdtfDate, b: EdtfDate): number {
  const [firstA, lastA] = span(a)
  const [firstB, lastB] = span(b)
  return firstA - firstB || lastA - lastB || Number(isInterval(a)) - Number(isInterval(b))
    || Number(isAbout(a)) - Number(isAbout(b)) || compareText(formatEdtf(a), formatEdtf(b))
}

const FAR = 99_999_999

function span(date: EdtfDate): [number, number] {
  if (!isInterval(date)) return [dayNumber(date), lastDayNumber(date)]
  return [dayNumber(date.from ?? date.to!), date.to ? lastDayNumber(date.to) : FAR]
}

function isAbout(date: EdtfDate): boolean {
  return isInterval(date) ? Boolean(date.from?.approximate || date.to?.approximate) : date.approximate
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const

/** As a person reads it: "24 October 2024", "October 2024", "about 2021", "14 to 16 July 2025", "from 2019 on", "until 2019". */
export function describeEdtf(date: EdtfDate): string {
  if (!isInterval(date)) return describeSingle(date)
  const { from, to } = date
  if (!to) return `from ${describeSingle(from!)} on`
  if (!from) return `until ${describeSingle(to)}`
  const sameYear = from.year === to.year && from.month !== null && to.month !== null
  if (!sameYear || from.approximate) return `${describeSingle(from)} to ${describeSingle(to)}`
  const sameMonth = from.month === to.month && from.day !== null && to.day !== null
  const start = sameMonth ? String(from.day) : `${from.day === null ? '' : `${from.day} `}${MONTHS[from.month! - 1]}`
  return `${start} to ${describeSingle(to)}`
}

function describeSingle(date: CalendarDate): string {
  const words = [date.approximate ? 'about' : null, date.day, date.month === null ? null : MONTHS[date.month - 1], date.year]
  return words.filter((word) => word !== null).join(' ')
}
