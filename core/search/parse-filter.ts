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
      const [from = '', to = from, ...more] = text.split('..')
      if (more.length > 0 || (from === '' && to === '')) fail(wrong.badDate(text, start, end))
      return checked({ by: 'date', from: dayOf(from, start, end), to: dayOf(to, start, end) }, start, end)
    }
    case 'after': return { by: 'date', from: next(dayOf(text, start, end) ?? fail(wrong.badDate(text, start, end))), to: null }
    case 'before': return { by: 'date', from: null, to: previous(dayOf(text, start, end) ?? fail(wrong.badDate(text, start, end))) }
    case 'is': return { by: 'is', state: ARTICLE_STATES.find(state => state === text.toLowerCase()) ?? fail(wrong.unknownValue('is', text, ARTICLE_STATES, start, end)) }
    case 'has': return { by: 'has', what: ARTICLE_HOLDINGS.find(what => what === text.toLowerCase()) ?? fail(wrong.unknownValue('has', text, ARTICLE_HOLDINGS, start, end)) }
    default: return { by: name, text: hasLetterOrDigit(text) ? text : fail(wrong.nothingInWord(text, start, end)) }
  }
}

/** A day as a person types it, with or without zeros; '' is null. */
function dayOf(text: string, start: number, end: number): string | null {
  if (text === '') return null
  const [year, month, day] = (/^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? fail(wrong.badDate(text, start, end))).slice(1)
  const made = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(part => part !== undefined).join('-')
  if (!exists(made)) fail(wrong.badDate(text, start, end))
  return made
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
  if (from !== null && to !== null && from.slice(0, length) > to.slice(0, length)) fail(wrong.datesTurned(start, end))
  return filter
}
