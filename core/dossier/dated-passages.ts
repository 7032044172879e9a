import type { Block, TextRange } from '../text/block.ts'
import { sentences } from '../text/sentence.ts'
import type { DatedPassage } from './data.ts'

/** A date as a rule found it in a text. */
export interface FoundDate extends TextRange {
  /** EDTF */
  readonly date: string
  /** Not all of the date is written there: the year, say, comes from the publication date. */
  readonly inferred: boolean
}

export interface DatableArticle {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** In order of `start`. */
  readonly dates: readonly FoundDate[]
  /** What the chronology is about: where the subject is named, and the annotations that concern it. */
  readonly concerns: readonly TextRange[]
}

/**
 * The sentences that concern the subject and say when, one passage for each date in them. Below a heading that is
 * nothing but a date, as in a year in review, that date counts for sentences which hold none of their own.
 */
export function datedPassages({ id, text, blocks, dates, concerns }: DatableArticle): DatedPassage[] {
  const found: DatedPassage[] = []
  let governing: FoundDate | null = null
  for (const block of blocks) {
    const inBlock = dates.filter((date) => overlaps(date, block))
    const heading = inBlock.find((date) => isWholeOf(text, block, date))
    if (heading || block.kind === 'heading') {
      governing = heading ?? null
      continue
    }
    if (!concerns.some((concern) => overlaps(concern, block))) continue
    for (const sentence of sentences(text, block)) {
      if (!concerns.some((concern) => overlaps(concern, sentence))) continue
      const own = distinct(inBlock.filter((date) => overlaps(date, sentence)))
      const said = own.length > 0 || !governing ? own : [{ ...governing, inferred: true }]
      for (const { date, inferred } of said) found.push({ articleId: id, start: sentence.start, end: sentence.end, date, inferred })
    }
  }
  return found
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether a block is a date and nothing else but punctuation. */
function isWholeOf(text: string, block: Block, date: TextRange): boolean {
  const rest = text.slice(block.start, Math.max(block.start, date.start)) + text.slice(Math.min(block.end, date.end), block.end)
  return !/[\p{L}\p{N}]/u.test(rest)
}

/** A date said twice counts once, and as written out where one of them is; "in October" says nothing more beside "on 24 October". */
function distinct(dates: readonly FoundDate[]): FoundDate[] {
  const byDate = new Map<string, FoundDate>()
  for (const date of dates) {
    const known = byDate.get(date.date)
    if (!known || (known.inferred && !date.inferred)) byDate.set(date.date, date)
  }
  return [...byDate.values()].filter(({ date }) => ![...byDate.keys()].some((other) => other.startsWith(`${date}-`)))
}
