/** How long a text is in Latin letters: one Chinese, Japanese or Korean sign writes about as much as three. */
export function weight(text: string): number {
  return text.length + 2 * (text.match(/[\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g)?.length ?? 0)
}

/** Ends like a sentence of running text: a full stop in any script, closing quotes and brackets after it. A question mark ends headlines as well. */
export function endsSentence(text: string): boolean {
  return /[.…。．។៕။।][\p{Pe}\p{Pf}"'*†\d]*$/u.test(text)
}

/** Running text, as against a line of the page's furniture, a headline or a date. */
export function isProse(text: string): boolean {
  if (text.length >= 200) return true
  const length = weight(text)
  return length >= 200 || (length >= 50 && endsSentence(text))
}

/** Could be a headline: one thought, no full stop, not as long as a paragraph. */
export function isTitleLike(text: string): boolean {
  return text.length >= 2 && text.length <= 200 && weight(text) <= 200 && (!endsSentence(text) || text.endsWith('…')) && /\p{L}/u.test(text) && !/[,;:，；：]$/.test(text)
}

/** In a script with capitals: every word but small ones has one. In another script: short. */
export function isNameLike(text: string, maxWords: number): boolean {
  const words = text.split(' ')
  if (words.length > maxWords) return false
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return /\p{L}/u.test(text) && text.length <= 24
  return words.every((word) => /^["“‘(]?\p{Lu}/u.test(word) || /^(?:of|the|and|&|for|de|la|le|du|van|der|von|bin|al|in|on)$/.test(word)) && /^\p{Lu}/u.test(text)
}

export function wordCount(text: string): number {
  return text.split(' ').length
}
