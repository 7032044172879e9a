/** One end of a date as it is written, before what it leaves out is filled in from its surroundings. */
export interface WrittenParts {
  readonly year?: number
  /** "last year" is -1; counted from the year of the surroundings. */
  readonly yearShift?: number
  readonly month?: number
  /** "last month" is -1. */
  readonly monthShift?: number
  readonly day?: number
  /** "yesterday" is -1. */
  readonly dayShift?: number
  /** 0 Sunday … 6 Saturday: the last such day is meant. */
  readonly weekday?: number
}

/** A date as a reader of one language found it. Offsets are UTF-16 units of the text. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly from: WrittenParts
  /** The other end of a range. */
  readonly to?: WrittenParts
  /** `since`: from that date on; `until`: up to it. */
  readonly bound?: 'since' | 'until'
  readonly approximate?: boolean
  /** The words allow another reading: day and month in numbers only. */
  readonly ambiguous?: boolean
  /** Something still to come when it was written: "will open on 4 May". */
  readonly ahead?: boolean
}

export type FormMatch = RegExpMatchArray & { readonly index: number }

/** What a form reads from a match; its range is the match's unless it says otherwise. Null: it only looks like a date. */
export type Reading = (Omit<WrittenDate, 'start' | 'end'> & Partial<Pick<WrittenDate, 'start' | 'end'>>) | null

/** One way to write dates. */
export interface DateForm {
  readonly pattern: RegExp
  readonly read: (match: FormMatch, text: string) => Reading
}

/** Everything `forms` find in `text`, overlaps included. */
export function readForms(text: string, forms: readonly DateForm[]): WrittenDate[] {
  const found: WrittenDate[] = []
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const written = read(match as FormMatch, text)
      if (written) found.push({ start: match.index, end: match.index + match[0].length, ...written })
    }
  }
  return found
}

/** 1900–2099: what a bare number must be to pass as a year. */
export const YEAR = '(?:19|20)\\d{2}'
