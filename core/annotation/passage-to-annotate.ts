import type { Block, TextRange } from '../text/block.ts'
import { sentenceAt } from '../text/sentence.ts'

/** UTF-16 units. A sentence that is longer, as a Thai paragraph may be, quotes more than was meant. */
const LONGEST = 600

/**
 * Where an annotation lies that is made without selecting words, from a list: on the sentence of what was found, or else, for the article as a whole, on what it opens with:
 * its headline, where it has one. Null for an article without text.
 */
export function passageToAnnotate(text: string, blocks: readonly Block[], found: TextRange | null): TextRange | null {
  const first = blocks[0]
  if (!first) return null
  const sentence = sentenceAt(text, blocks, found ?? { start: first.start, end: first.start + 1 })
  if (sentence.end - sentence.start <= LONGEST) return sentence
  return found ?? { start: first.start, end: first.end }
}
