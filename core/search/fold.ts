import { canonicalLine } from '../text/canonical.ts'

/**
 * A word or phrase of a query in the form in which articles are indexed: canonical, apostrophes, points and colons as spaces, đ as d.
 * The store's view `article_folded` does the same to the articles, one character for one.
 */
export function foldForIndex(text: string): string {
  return canonicalLine(text).replace(/['.:\u00b7\u2018\u2019\u02bc\ufdd0\ufdd1]/g, ' ').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

/** As the index's tokenizer does: lower case, and no marks on Latin, Greek and Cyrillic letters. */
export function foldLetters(text: string): string {
  // Letter by letter: a Σ at the end of a word would else become ς.
  const lower = text.replaceAll('Σ', 'σ').toLowerCase()
  if (isAscii(lower)) return lower
  return lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replaceAll('đ', 'd')
}

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text)
