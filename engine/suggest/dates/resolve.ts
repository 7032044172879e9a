import { addDays, lastWeekday, type Day } from '../../../core/timeline/calendar.ts'
import { calendarDate, type CalendarDate, type EdtfDate } from '../../../core/timeline/edtf.ts'
import type { WrittenDate, WrittenParts } from './written-date.ts'

/** What the surroundings say about when a text was written or what it is about: a heading's date, or the publication's. */
export type Anchor = CalendarDate | null

export interface ResolvedDate {
  readonly date: EdtfDate
  readonly certainty: 'explicit' | 'inferred'
}

/** Fills in what a written date leaves out. Null when the anchor cannot tell, or when the calendar has no such day. */
export function resolveDate(written: WrittenDate, anchor: Anchor): ResolvedDate | null {
  const to = written.to ? resolveParts(written.to, anchor, written) : null
  // The first end of a range is never later than the second: "from December to March 2024".
  const from = resolveParts(written.from, written.to && to ? endAnchor(written.from, to, anchor) : anchor, written)
  if (!from || (written.to && !to)) return null
  const explicit = isExplicit(written.from) && (!written.to || isExplicit(written.to)) && !written.ambiguous
  const certainty = explicit ? 'explicit' : 'inferred'
  if (to) return order(from) > order(to) ? null : { date: { from, to }, certainty }
  if (written.bound === 'since') return { date: { from, to: null }, certainty }
  if (written.bound === 'until') return { date: { from: null, to: from }, certainty }
  return { date: from, certainty }
}

function isExplicit(parts: WrittenParts): boolean {
  return parts.year !== undefined
}

function endAnchor(from: WrittenParts, to: CalendarDate, anchor: Anchor): Anchor {
  return from.month !== undefined && from.year === undefined ? to : anchor
}

function order(date: CalendarDate): number {
  return date.year * 10_000 + (date.month ?? 1) * 100 + (date.day ?? 1)
}

function resolveParts(parts: WrittenParts, anchor: Anchor, written: WrittenDate): CalendarDate | null {
  const about = written.approximate ?? false
  if (parts.year !== undefined) return calendarDate(parts.year, parts.month ?? null, parts.day ?? null, about)
  if (!anchor) return null
  if (parts.yearShift !== undefined) return calendarDate(anchor.year + parts.yearShift, parts.month ?? null, parts.day ?? null, about)
  if (parts.monthShift !== undefined) return shiftedMonth(parts, anchor, about)
  if (parts.weekday !== undefined || parts.dayShift !== undefined) return written.ahead ? null : shiftedDay(parts, anchor, about)
  if (parts.month === undefined) return null
  return calendarDate(yearFor(parts.month, parts.day ?? null, anchor, written.ahead ?? false), parts.month, parts.day ?? null, about)
}

function shiftedMonth(parts: WrittenParts, anchor: CalendarDate, about: boolean): CalendarDate | null {
  if (anchor.month === null) return null
  const months = anchor.year * 12 + anchor.month - 1 + parts.monthShift!
  return calendarDate(Math.floor(months / 12), (months % 12) + 1, parts.day ?? null, about)
}

/** Weekdays look back: reports tell what happened. One that is still to come is left alone. */
function shiftedDay(parts: WrittenParts, anchor: CalendarDate, about: boolean): CalendarDate | null {
  if (anchor.month === null || anchor.day === null) return null
  const day: Day = { year: anchor.year, month: anchor.month, day: anchor.day }
  const meant = parts.weekday !== undefined ? lastWeekday(day, parts.weekday) : addDays(day, parts.dayShift!)
  return calendarDate(meant.year, meant.month, meant.day, about)
}

/**
 * The year of a month or day that is written without one: the last such day before the anchor, or, when the words look
 * ahead, the next after it.
 */
function yearFor(month: number, day: number | null, anchor: CalendarDate, ahead: boolean): number {
  if (anchor.month === null) return anchor.year
  const isLater = month > anchor.month || (month === anchor.month && day !== null && anchor.day !== null && day > anchor.day)
  const monthsAhead = (month - anchor.month + 12) % 12
  if (ahead && monthsAhead <= 6) return isLater || month === anchor.month ? anchor.year : anchor.year + 1
  return isLater ? anchor.year - 1 : anchor.year
}
