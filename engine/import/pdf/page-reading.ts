import type { ArticlePage } from '../../../core/article/page.ts'
import { LITTLE_TEXT, type PageRuns } from './page-runs.ts'

/** A picture of at least this share of the page is the page. */
const WHOLE_PAGE = 0.6

/**
 * How the text of a page is to be had: `text` from its own layer; `waiting` from its picture, where there is no text, or the picture is the page and the text a
 * stamp on it, or the text was made without telling which letters its signs are; `blank` where nothing is drawn.
 */
export function readingOfPage({ runs, cover, drawn }: Pick<PageRuns, 'runs' | 'cover' | 'drawn'>): Extract<ArticlePage['reading'], 'text' | 'waiting' | 'blank'> {
  const text = runs.map((run) => run.text).join('')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (text.trim() === '') return drawn ? 'waiting' : 'blank'
  if (cover >= WHOLE_PAGE && letters < LITTLE_TEXT) return 'waiting'
  return isGarbage(text) ? 'waiting' : 'text'
}

/** Private use, controls and signs for unknown letters; or hardly a letter among what should be text. */
function isGarbage(text: string): boolean {
  const signs = text.replace(/[\s._•·-]+/gu, '')
  if (signs.length < 20) return false
  const unknown = signs.match(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)?.length ?? 0
  const letters = signs.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0
  return unknown * 5 > signs.length || letters * 3 < signs.length
}
