import { RedthreadError } from '../../../contract/errors.ts'
import type { Reading, ReaderInput } from '../reading.ts'
import { pictureFile } from './pictures.ts'

/** A scan of more pages is a library. */
const MOST_PAGES = 2000

/**
 * Reads a picture as an article whose pages all wait for OCR. Only the headers are looked at.
 * @throws import/damaged, import/too-much, import/too-many-pages
 */
export function readImage({ bytes }: ReaderInput): Reading {
  const { pages, taken } = pictureFile(bytes)
  if (pages.length > MOST_PAGES) throw new RedthreadError('import/too-many-pages', { limit: MOST_PAGES })
  return {
    parts: [],
    // The day the picture was taken, which is at best near the day of what it shows.
    candidates: taken === null ? [] : [{ field: 'published', value: taken, origin: 'document', confidence: 'low' }],
    paged: {
      lines: [],
      pages: pages.map(({ width, height, orientation }) => ({ part: 0, at: 0, ...(orientation >= 5 ? { width: height, height: width } : { width, height }), reading: 'waiting', confidence: null })),
    },
  }
}
