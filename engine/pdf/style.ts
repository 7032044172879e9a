import type { FontStyle } from './fonts.ts'

/** Red, green and blue, each 0–1. */
export type Colour = readonly [number, number, number]

export interface TextStyle {
  readonly font: FontStyle
  /** Points. */
  readonly size: number
  /** Points from baseline to baseline. */
  readonly leading: number
  readonly colour: Colour
}

/** A stretch of a paragraph in one style. */
export interface Span {
  readonly text: string
  readonly style: TextStyle
  /** Name of the anchor it leads to. */
  readonly link?: string
  /** Never broken over two lines. */
  readonly whole?: boolean
}

export function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => part / 255) as [number, number, number]
}
