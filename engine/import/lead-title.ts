import { sentences } from '../../core/text/sentence.ts'

/** UTF-16 units; a lead sentence up to a fifth longer is kept whole rather than cut. */
const LENGTH = 100

/** Longer than any first sentence that would be kept whole. */
const REACH = 1000

/** A title for a text without a headline: its first sentence, shortened at a word. */
export function titleFromLead(text: string): string {
  const lead = text.slice(0, REACH)
  const first = sentences(lead, { start: 0, end: lead.length })[0]
  const sentence = first ? lead.slice(first.start, first.end) : lead
  const plain = sentence.replace(/(?<=[^.\s])[.。។៕]$/u, '')
  if (plain.length <= LENGTH * 1.2) return plain
  return `${plain.slice(0, lastWordEnd(plain)).replace(/[\s\p{P}]+$/u, '')}…`
}

function lastWordEnd(text: string): number {
  const space = text.lastIndexOf(' ', LENGTH)
  if (space > LENGTH * 0.6) return space
  let end = 0
  for (const { index, segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text.slice(0, LENGTH * 2))) {
    if (index + segment.length > LENGTH) break
    end = index + segment.length
  }
  return end > 0 ? end : cutBetweenCharacters(text)
}

/** One endless word: between two of what a reader sees as characters. */
function cutBetweenCharacters(text: string): number {
  let end = 0
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, LENGTH * 2))) {
    if (index + segment.length > LENGTH && end > 0) break
    end = index + segment.length
  }
  return end
}
