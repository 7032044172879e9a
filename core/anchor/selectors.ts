/**
 * How a passage is found again: W3C Web Annotation TextPositionSelector and TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#selectors). Offsets are UTF-16 code units into the canonical text.
 */
export interface PassageSelectors {
  readonly position: { readonly start: number; readonly end: number }
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string }
}
