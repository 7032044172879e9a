/** What of a view can scroll together with another: both have the article's text in common. */
export interface ScrollsTogether {
  readonly scroller: () => HTMLElement | null
  /** The offset in the article's text that stands at the reading line; null when none does. */
  readonly atLine: () => number | null
  readonly alignLine: (offset: number) => void
}

export interface OriginalHandle extends ScrollsTogether {
  /** Page from 1. Does nothing where there are no pages. */
  readonly showPage: (page: number) => void
}
