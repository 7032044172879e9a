import { ENTITY_TYPES } from '../core/entity/entity.ts'

/** The letters of the reader: `spaced` is the sans with more room between letters, words and lines, which some with dyslexia read more easily. */
export const TYPEFACES = ['serif', 'sans', 'spaced'] as const
export const MEASURES = ['narrow', 'medium', 'wide'] as const
export const LEADINGS = ['close', 'medium', 'open'] as const
/** What lies on an article's text and can be taken out of sight there: by kind, and names by the type of what they name. */
export const TEXT_LAYERS = ['annotation', 'suggestion', 'hit', ...ENTITY_TYPES] as const
export type TextLayer = (typeof TEXT_LAYERS)[number]

/** How articles are read on this machine. */
export interface Reading {
  readonly typeface: (typeof TYPEFACES)[number]
  /** The length of a line. */
  readonly measure: (typeof MEASURES)[number]
  /** The room between lines. */
  readonly leading: (typeof LEADINGS)[number]
  /** Shown beside the text: its headings, and the map of what lies on it. */
  readonly outline: boolean
  readonly map: boolean
  readonly hidden: readonly TextLayer[]
}
