import type { Block } from '../../core/text/block.ts'
import type { TextDate } from '../../core/text/figure.ts'
import { calendarDate, formatEdtf, isInterval, parseEdtf, type CalendarDate } from '../../core/timeline/edtf.ts'
import { daysBetween } from '../../core/timeline/calendar.ts'
import { ENGLISH, withWordsBefore } from './dates/english.ts'
import { OTHER_LANGUAGES } from './dates/other-languages.ts'
import { resolveDate, type Anchor } from './dates/resolve.ts'
import { readForms, type WrittenDate } from './dates/written-date.ts'

/**
 * The dates written in an article, in order, none overlapping another. What cannot be told for certain is left out:
 * a month with no year where neither heading nor publication date gives one, "two days before the raid", times, counts.
 * @param published EDTF, as an article's metadata has it.
 */
export function datesInText(text: string, blocks: readonly Block[], { published }: { readonly published: string | null }): TextDate[] {
  const written = writtenDates(text)
  const anchorAt = anchors(text, blocks, written, published)
  return written.flatMap((date) => {
    const resolved = resolveDate(date, anchorAt(date.start))
    return resolved ? [{ start: date.start, end: date.end, edtf: formatEdtf(resolved.date), certainty: resolved.certainty }] : []
  })
}

function writtenDates(text: string): WrittenDate[] {
  const found = readForms(text, ENGLISH)
  for (const { letters, forms } of OTHER_LANGUAGES) if (letters.test(text)) found.push(...readForms(text, forms))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: WrittenDate[] = []
  for (const date of found) {
    const last = kept.at(-1)
    if (!last || date.start >= last.end) kept.push(date)
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date
  }
  return kept.flatMap((date) => withWordsBefore(date, text) ?? [])
}

/** Which date the words at an offset are read against: that of the dated heading above them, else of the publication. */
function anchors(text: string, blocks: readonly Block[], written: readonly WrittenDate[], published: string | null): (offset: number) => Anchor {
  const whole = published === null ? wholeAnchor(written) : singleDate(published)
  const changes: { readonly start: number; readonly anchor: Anchor }[] = []
  let depth: number | null = null
  for (const block of blocks) {
    const heading = headingDate(text, block, written)
    if (heading) {
      depth = block.level ?? 7
      changes.push({ start: block.start, anchor: heading })
    } else if (depth !== null && block.kind === 'heading' && (block.level ?? 7) <= depth) {
      depth = null
      changes.push({ start: block.start, anchor: whole })
    }
  }
  return (offset) => changes.findLast((change) => change.start <= offset)?.anchor ?? whole
}

/** The date of a block that dates what follows: one that is nothing but a date, or a heading that begins with one. */
function headingDate(text: string, block: Block, written: readonly WrittenDate[]): CalendarDate | null {
  if (block.kind === 'caption' || block.end - block.start > 120) return null
  const inside = written.filter((date) => date.start >= block.start && date.end <= block.end)
  const date = inside[0]
  if (inside.length !== 1 || !date || date.to || date.bound || date.from.year === undefined || date.from.month === undefined) return null
  const around = text.slice(block.start, date.start) + text.slice(date.end, block.end)
  const alone = !/[\p{L}\p{N}]/u.test(around.replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/, ''))
  if (!alone && !(block.kind === 'heading' && date.start === block.start)) return null
  return calendarDate(date.from.year, date.from.month, date.from.day ?? null)
}

function singleDate(edtf: string): CalendarDate | null {
  const date = parseEdtf(edtf)
  return date && !isInterval(date) ? date : null
}

/**
 * Without a publication date: the last day that is written out in full, if all such days lie within a year. A text that
 * spans more says nothing about when its other dates are.
 */
function wholeAnchor(written: readonly WrittenDate[]): CalendarDate | null {
  const days = written.flatMap(({ from, to, ambiguous, ahead }) => {
    const { year, month, day } = to ?? from
    return year && month && day && !ambiguous && !ahead && calendarDate(year, month, day) ? [{ year, month, day }] : []
  }).sort((a, b) => daysBetween(b, a))
  const [first, last] = [days[0], days.at(-1)]
  return first && last && daysBetween(first, last) <= 366 ? calendarDate(last.year, last.month, last.day) : null
}
