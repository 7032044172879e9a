import type { TimeBar, Timeline, TimeUnit } from '../../contract/facet-shapes.ts'
import { datesIn } from '../../core/search/refine.ts'
import { daysInMonth } from '../../core/timeline/calendar.ts'

/** A unit is chosen so that there are not more bars than this, days first. */
const MOST: Readonly<Record<Exclude<TimeUnit, 'decade'>, number>> = { day: 62, month: 72, year: 120 }

/**
 * How many of the documents are of each stretch of time, from the first to the last of them, or over the span that the query narrows to: by days, months, years or decades.
 * `day`: by document, 20241031, with zeros for what is not known; 0: undated.
 */
export function timelineOf(day: Int32Array, documents: Int32Array, query: string): Timeline {
  let [first, last, undated] = [Infinity, 0, 0]
  for (const document of documents) {
    const one = day[document]!
    if (one === 0) undated += 1
    else {
      if (one < first) first = one
      if (one > last) last = one
    }
  }
  const span = datesIn(query)
  const from = span?.from ? numberOf(span.from, 1) : first
  const to = span?.to ? numberOf(span.to, 99) : last
  if (from === Infinity || to === 0 || from > to) return { unit: 'year', bars: [], undated, vague: 0 }
  const [begin, end] = [dayOf(from, false), dayOf(to, true)]
  const unit: TimeUnit = days(end) - days(begin) < MOST.day ? 'day' : months(end) - months(begin) < MOST.month ? 'month' : years(end) - years(begin) < MOST.year ? 'year' : 'decade'
  const bars = barsOf(unit, begin, end)
  const counts = new Int32Array(bars.length)
  const origin = placeOf(unit, begin)!
  let vague = 0
  for (const document of documents) {
    const one = day[document]!
    if (one === 0) continue
    const place = placeOf(unit, one)
    if (place === null) vague += 1
    else if (place - origin >= 0 && place - origin < bars.length) counts[place - origin]! += 1
  }
  return { unit, bars: bars.map((bar, place) => ({ ...bar, articles: counts[place]! })), undated, vague }
}

/** '2024-10' as a number of eight digits; what is not said is `missing`. */
function numberOf(text: string, missing: number): number {
  const [year = 0, month = missing, date = missing] = text.split('-').map(Number)
  return (year * 100 + month) * 100 + date
}

/** A day of the calendar, as eight digits: the first or last that can be meant. */
function dayOf(number: number, latest: boolean): number {
  const [year, month, date] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100]
  const known = month === 0 || month > 12 ? (latest ? 12 : 1) : month
  const most = daysInMonth(year, known)
  return (year * 100 + known) * 100 + (date === 0 ? (latest ? most : 1) : Math.min(date, most))
}

const years = (day: number): number => Math.floor(day / 10_000)
const months = (day: number): number => years(day) * 12 + (Math.floor(day / 100) % 100) - 1
/** Days since 1970. */
function days(day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(years(day), (Math.floor(day / 100) % 100) - 1, day % 100)
  return Math.round(date.getTime() / 86_400_000)
}

/** The number of the unit a day lies in; null where it is not known so exactly. */
function placeOf(unit: TimeUnit, day: number): number | null {
  switch (unit) {
    case 'day': return day % 100 === 0 ? null : days(day)
    case 'month': return Math.floor(day / 100) % 100 === 0 ? null : months(day)
    case 'year': return years(day)
    case 'decade': return Math.floor(years(day) / 10)
  }
}

function barsOf(unit: TimeUnit, begin: number, end: number): Omit<TimeBar, 'articles'>[] {
  const [first, last] = [placeOf(unit, begin)!, placeOf(unit, end)!]
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const place = first + step
    switch (unit) {
      case 'day': return same(new Date(place * 86_400_000).toISOString().slice(0, 10))
      case 'month': return same(`${year(Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}`)
      case 'year': return same(year(place))
      case 'decade': return { from: year(place * 10), to: year(place * 10 + 9) }
    }
  })
}

const same = (text: string): Omit<TimeBar, 'articles'> => ({ from: text, to: text })
const year = (number: number): string => String(number).padStart(4, '0')
