import { countWhile } from '../sorted.ts'

/** One page of an article that has pages. Its number is its place in the list, from 1. */
export interface ArticlePage {
  /** Where the page's text begins, UTF-16 offset into the article's text; the next page's start for one without text. */
  readonly start: number
  /** PDF points, or pixels of a scan: only their ratio counts. */
  readonly width: number
  readonly height: number
  /** `text`: from the file's own text layer. `ocr`: read from its picture. `waiting`: OCR has still to read it. `failed`: OCR could not. `blank`: there is nothing on it. */
  readonly reading: 'text' | 'ocr' | 'waiting' | 'failed' | 'blank'
  /** How sure OCR was of this page, 0 to 100; null where the text was not read by OCR. */
  readonly confidence: number | null
}

/** A page of which OCR was less sure asks to be compared with its picture. Per cent. */
export const DOUBTFUL = 75

/**
 * A stretch of text on one line of a page: `text.slice(start, end)` stands in this box of page `page` (from 1). The box is in fractions of the page's
 * width and height, from the top left corner.
 */
export interface PlacedLine {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The number of the page that holds `offset`, from 1; null for an article without pages. */
export function pageAt(pages: readonly ArticlePage[], offset: number): number | null {
  if (pages.length === 0) return null
  // Of pages that begin at one offset, only the last has text.
  return Math.max(1, countWhile(pages.length, (index) => pages[index]!.start <= offset))
}
