import type { Figure, FigurePrecision } from '../../../core/text/figure.ts'

export type FigureMatch = RegExpMatchArray & { readonly index: number; readonly groups: Record<string, string | undefined> }

/** What a form makes of a match; its range is the match's unless it says otherwise. Null: it only looks like a figure. */
export type FigureReading = (Omit<Figure, 'start' | 'end'> & { readonly end?: number }) | null

/** One way to write sums or counts of people. */
export interface FigureForm {
  readonly pattern: RegExp
  readonly read: (match: FigureMatch, text: string) => FigureReading
}

export function money(value: number, currency: string, precision: FigurePrecision, to: number | null = null): FigureReading {
  return value > 0 ? { kind: 'money', value, to, currency, counted: null, precision } : null
}

/** Below two it is no count: "one person". */
export function people(value: number, counted: string | null, precision: FigurePrecision): FigureReading {
  return value >= 2 ? { kind: 'people', value, to: null, currency: null, counted, precision } : null
}

/** Patterns of words that say how near a figure is, and what each says. */
export interface Precisions {
  readonly about: string
  readonly least: string
  readonly most: string
}

export const anyPrecision = ({ about, least, most }: Precisions): string => `${least}|${most}|${about}`

export function precisionOf(words: string | undefined, { about, least, most }: Precisions): FigurePrecision {
  const said = words?.trim().toLowerCase() ?? ''
  const is = (pattern: string): boolean => said !== '' && new RegExp(`^(?:${pattern})$`, 'u').test(said)
  if (is(least)) return 'least'
  if (is(most)) return 'most'
  return is(about) ? 'about' : 'exact'
}

/** Everything `forms` find in `text`, overlaps included. */
export function readFigures(text: string, forms: readonly FigureForm[]): Figure[] {
  return forms.flatMap(({ pattern, read }) => [...text.matchAll(pattern)].flatMap((match) => {
    const reading = read({ ...match, groups: match.groups ?? {} } as unknown as FigureMatch, text)
    return reading ? [{ ...reading, start: match.index, end: reading.end ?? match.index + match[0].length }] : []
  }))
}
