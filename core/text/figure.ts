import type { TextRange } from './block.ts'

/** A sum of money or a count of people in a text. Offsets are UTF-16 units and cover the words that make it approximate, too. */
export interface Figure extends TextRange {
  readonly kind: 'money' | 'people'
  /** In whole units of the currency, or people. Of a range, the lower end; of "hundreds", the least that it can mean. */
  readonly value: number
  /** The upper end of a range, else null. */
  readonly to: number | null
  /** ISO 4217, or the sign of a crypto-currency: "USDT". Null for people. */
  readonly currency: string | null
  /** Who is counted, as written: "Vietnamese nationals". Null for money, and where the text only says "people". */
  readonly counted: string | null
  readonly precision: FigurePrecision
}

/** `most`: "up to", "less than"; `least`: "more than", "hundreds of". */
export type FigurePrecision = 'exact' | 'about' | 'least' | 'most'

/** A date in a text: UTF-16 offsets of its words, and what they mean. */
export interface TextDate {
  readonly start: number
  readonly end: number
  /** EDTF as `parseEdtf` reads it. */
  readonly edtf: string
  /** `inferred`: the year, or more, comes from a dated heading above or the date of publication. */
  readonly certainty: 'explicit' | 'inferred'
}

/** A figure or a date in an article, with its words. */
export type ArticleFigure = { readonly articleId: string; readonly text: string } & (Figure | (TextDate & { readonly kind: 'date' }))
