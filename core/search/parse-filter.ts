import { hasLetterOrDigit } from './characters.ts'
import { fail } from './mistake.ts'
import * as wrong from './query-error.ts'
import { ARTICLE_HOLDINGS, ARTICLE_STATES, FILTER_FIELDS, type Filter } from './tree.ts'

const NAMES = ['date', 'after', 'before', 'is', 'has', ...FILTER_FIELDS] as const
export type FilterName = (typeof NAMES)[number]

export const isFilterName = (name: string): name is FilterName => (NAMES as readonly string[]).includes(name)

/** What a filter says; `text` stands at `start` to `end` of the query. */
export function readFilter(name: FilterName, text: string, start: number, end: number): Filter {
  switch (name) {
    case 'date': {
      const beside = /^([<>]=?)(.*)$/.exec(text)
      if (beside) return besideDay(beside[1]!, sureDay(beside[2]!, start, end))
      const [from = '', to = from, ...more] = text.split(BETWEEN)
      if (more.length > 0 || (from === '' && to === '')) fail(wrong.badDate(text, start, end))
      return checked({ by: 'date', from: dayOf(from, start, end), to: dayOf(to, start, end) }, start, end)
    }
    case 'after': return besideDay('>', sureDay(text, start, end))
    case 'before': return besideDay('<', sureDay(text, start, end))
    case 'is': return { by: 'is', state: oneOf(ARTICLE_STATES, text) ?? fail(wrong.unknownValue('is', text, ARTICLE_STATES, start, end)) }
    case 'has': return { by: 'has', what: oneOf(ARTICLE_HOLDINGS, text) ?? fail(wrong.unknownValue('has', text, ARTICLE_HOLDINGS, start, end)) }
    default: return { by: name, text: hasLetterOrDigit(text) ? text : fail(wrong.nothingInWord(text, start, end)) }
  }
}

/** One of several words, also in the plural, or the singular. */
function oneOf<Known extends string>(known: readonly Known[], typed: string): Known | undefined {
  const lower = typed.toLowerCase()
  return known.find(word => word === lower) ?? known.find(word => `${word}s` === lower || word === `${lower}s`)
}

/** What parts the two ends of a range: as it should be, and as word processors and people make it. */
const BETWEEN = /\s*(?:\.{2,3}|…|[–—])\s*|\s+(?:-|to)\s+/

const DAY = String.raw`\d{4}(?:[-/.]\d{1,2}){0,2}`
const SPACED_RANGE = new RegExp(`^(?:${DAY})?(?:${BETWEEN.source})${DAY}(?=[\\s)]|$)|^${DAY}(?:${BETWEEN.source})(?=[\\s)]|$)`)

/** A range of days at `start` of a query, also with spaces around what is between them; null: none with a space. */
export function dateValue(query: string, start: number): { readonly text: string; readonly start: number; readonly end: number } | null {
  const found = SPACED_RANGE.exec(query.slice(start))?.[0].trimEnd()
  return found === undefined ? null : { text: found, start, end: start + found.length }
}

const besideDay = (sign: string, day: string): Filter => ({
  by: 'date', from: sign === '>' ? next(day) : sign === '>=' ? day : null, to: sign === '<' ? previous(day) : sign === '<=' ? day : null,
})

const sureDay = (text: string, start: number, end: number): string => dayOf(text, start, end) ?? fail(wrong.badDate(text, start, end))

/** A day as a person types it, with or without zeros, the year first or the month by its English name; '' is null. */
function dayOf(text: string, start: number, end: number): string | null {
  if (text === '') return null
  const made = numbersOf(text)?.filter(part => part !== undefined).map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-')
  return made !== undefined && exists(made) ? made : fail(wrong.badDate(text, start, end))
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** Year, month and day, as far as they are said. */
function numbersOf(text: string): (string | undefined)[] | null {
  const numbers = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text)
  if (numbers) return numbers.slice(1)
  const [, dayBefore, name, dayBehind, year] = /^(?:(\d{1,2})[\s-]+)?(\p{L}{3,9})\.?(?:\s+(\d{1,2}),?)?[\s,-]+(\d{4})$/u.exec(text) ?? []
  const month = name === undefined || name === '' ? -1 : MONTHS.findIndex(known => known.startsWith(name.toLowerCase()))
  return month < 0 || (dayBefore !== undefined && dayBehind !== undefined) ? null : [year, String(month + 1), dayBefore ?? dayBehind]
}

/** Whether a year, month or day is one of the calendar. */
function exists(day: string): boolean {
  const whole = `${day}-01-01`.slice(0, 10)
  const date = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole)
}

const next = (day: string): string => moved(day, 1)
const previous = (day: string): string => moved(day, -1)

/** The year, month or day behind (1) or before (-1) this one. */
function moved(day: string, by: 1 | -1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const made = new Date(Date.UTC(2000, 0, 1))
  const parts = day.split('-').length
  made.setUTCFullYear(year + (parts === 1 ? by : 0), month - 1 + (parts === 2 ? by : 0), date + (parts === 3 ? by : 0))
  return made.toISOString().slice(0, day.length)
}

/** A range that begins before it ends. */
function checked(filter: Filter & { by: 'date' }, start: number, end: number): Filter {
  const { from, to } = filter
  const length = Math.min(from?.length ?? 0, to?.length ?? 0)
  if (from !== null && to !== null && from.slice(0, length) > to.slice(0, length)) fail(wrong.datesTurned(from, to, start, end))
  return filter
}
