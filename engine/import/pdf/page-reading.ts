import type { ArticlePage } from '../../../core/article/page.ts'
import { LITTLE_TEXT, type PageRuns } from './page-runs.ts'
import { countSigns, type SignCount } from './signs.ts'

/** A picture of at least this share of the page is the page. */
export const WHOLE_PAGE = 0.6

/**
 * How the text of a page is to be had: `text` from its own layer; `waiting` from its picture, where there is no text, or the picture is the page and the text a
 * stamp on it, or the text was made without telling which letters its signs are; `blank` where nothing is drawn.
 */
export function readingOfPage({ runs, cover, drawn }: Pick<PageRuns, 'runs' | 'cover' | 'drawn'>): Extract<ArticlePage['reading'], 'text' | 'waiting' | 'blank'> {
  const texts = runs.map((run) => run.text)
  if (texts.every((text) => text.trim() === '')) return drawn ? 'waiting' : 'blank'
  const signs = countSigns(texts)
  if (cover >= WHOLE_PAGE && signs.letters < LITTLE_TEXT) return 'waiting'
  return isGarbage(signs) ? 'waiting' : 'text'
}

/** Signs that stand for no letter anyone knows; or hardly a letter among what should be text. */
function isGarbage({ length, letters, marks, unknown }: SignCount): boolean {
  return length >= 20 && (unknown * 5 > length || (letters + marks) * 3 < length)
}
