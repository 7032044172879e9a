/** The dates an article can have: EDTF level 0 without times (https://www.loc.gov/standards/datetime/): YYYY, YYYY-MM or YYYY-MM-DD. */
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether `value` is YYYY, YYYY-MM or YYYY-MM-DD and such a day exists (Gregorian calendar, from year 1). */
export function isEdtfDate(value: string): boolean {
  const [, year, month, day] = SHAPE.exec(value) ?? []
  if (year === undefined || year === '0000') return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)))
}

/** The EDTF date of its parts, month 1–12; null when there is no such day. */
export function edtfDate(year: number, month?: number, day?: number): string | null {
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'))
  const date = parts.join('-')
  return isEdtfDate(date) ? date : null
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
