/** How long a text is in Latin letters: one Chinese, Japanese or Korean sign writes about as much as three. */
export function weight(text: string): number {
  if (!DENSE.test(text)) return text.length
  let dense = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x3041 && (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af))) dense += 1
  }
  return text.length + 2 * dense
}

const DENSE = /[\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/

/** Whether a text's weight is `most` or less. Mostly its length alone tells. */
export function weighsAtMost(text: string, most: number): boolean {
  return text.length * 3 <= most || (text.length <= most && weight(text) <= most)
}

const FULL_STOPS = '.…。．។៕။।'
const CLOSING = /[\p{Pe}\p{Pf}"'*†\d]/u

/** Ends like a sentence of running text: a full stop in any script, closing quotes and brackets after it. A question mark ends headlines as well. */
export function endsSentence(text: string): boolean {
  let end = text.length
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end -= 1
  return end > 0 && FULL_STOPS.includes(text.charAt(end - 1))
}

/** Running text, as against a line of the page's furniture, a headline or a date. */
export function isProse(text: string): boolean {
  if (text.length >= 200) return true
  return (endsSentence(text) && !weighsAtMost(text, 49)) || !weighsAtMost(text, 199)
}

/** Could be a headline: one thought, no full stop, not as long as a paragraph. */
export function isTitleLike(text: string): boolean {
  return text.length >= 2 && weighsAtMost(text, 200) && (!endsSentence(text) || text.endsWith('…')) && /\p{L}/u.test(text) && !/[,;:，；：]$/.test(text)
}

/** In a script with capitals: every word but small ones has one. In another script: short. */
export function isNameLike(text: string, maxWords: number): boolean {
  const words = text.split(' ')
  if (words.length > maxWords) return false
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return /\p{L}/u.test(text) && text.length <= 24
  return words.every((word) => /^["“‘(]?\p{Lu}/u.test(word) || /^(?:of|the|and|&|for|de|la|le|du|van|der|von|bin|al|in|on)$/.test(word)) && /^\p{Lu}/u.test(text)
}

export function wordCount(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1
  return count
}
