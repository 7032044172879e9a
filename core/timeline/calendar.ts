/** A day of the proleptic Gregorian calendar: month 1–12, day 1–31. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const DAY_MS = 86_400_000

function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(utc(day)).getUTCDay()
}

/** The day `days` later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(utc(day) + days * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Days from `a` to `b`, negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((utc(b) - utc(a)) / DAY_MS)
}

/** The last day before or on `day` that is the given weekday (0 Sunday … 6 Saturday). */
export function lastWeekday(day: Day, wanted: number): Day {
  return addDays(day, -((weekday(day) - wanted + 7) % 7))
}
