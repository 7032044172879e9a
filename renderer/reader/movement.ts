import { paragraphAt, type Block, type TextRange } from '../../core/text/block.ts'
import { sentences } from '../../core/text/sentence.ts'

/** What the reading caret moves over. */
export interface Reading {
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47, or null when unknown. */
  readonly language: string | null
}

/** The reading caret: equal ends are a caret, others a selection. UTF-16 offsets into the text. */
export interface Caret {
  readonly anchor: number
  readonly focus: number
}

/** `edge` is the start or end of the paragraph one is in; `article` that of the whole text. */
export type Unit = 'character' | 'word' | 'sentence' | 'paragraph' | 'edge' | 'article'

export interface Motion {
  readonly unit: Unit
  readonly direction: 1 | -1
  readonly extend: boolean
}

/**
 * The keys of the article. Plain arrows walk by sentence and paragraph, as one reads; with Shift they select by word and sentence,
 * as one quotes. With Ctrl the steps are finer across, and larger down.
 */
export const MOTIONS = {
  nextSentence: { shortcut: 'ArrowRight', motion: { unit: 'sentence', direction: 1, extend: false } },
  previousSentence: { shortcut: 'ArrowLeft', motion: { unit: 'sentence', direction: -1, extend: false } },
  nextParagraph: { shortcut: 'ArrowDown', motion: { unit: 'paragraph', direction: 1, extend: false } },
  previousParagraph: { shortcut: 'ArrowUp', motion: { unit: 'paragraph', direction: -1, extend: false } },
  nextWord: { shortcut: 'Mod+ArrowRight', motion: { unit: 'word', direction: 1, extend: false } },
  previousWord: { shortcut: 'Mod+ArrowLeft', motion: { unit: 'word', direction: -1, extend: false } },
  selectWord: { shortcut: 'Shift+ArrowRight', motion: { unit: 'word', direction: 1, extend: true } },
  selectWordBack: { shortcut: 'Shift+ArrowLeft', motion: { unit: 'word', direction: -1, extend: true } },
  selectSentence: { shortcut: 'Shift+ArrowDown', motion: { unit: 'sentence', direction: 1, extend: true } },
  selectSentenceBack: { shortcut: 'Shift+ArrowUp', motion: { unit: 'sentence', direction: -1, extend: true } },
  selectCharacter: { shortcut: 'Mod+Shift+ArrowRight', motion: { unit: 'character', direction: 1, extend: true } },
  selectCharacterBack: { shortcut: 'Mod+Shift+ArrowLeft', motion: { unit: 'character', direction: -1, extend: true } },
  selectParagraph: { shortcut: 'Mod+Shift+ArrowDown', motion: { unit: 'paragraph', direction: 1, extend: true } },
  selectParagraphBack: { shortcut: 'Mod+Shift+ArrowUp', motion: { unit: 'paragraph', direction: -1, extend: true } },
  paragraphStart: { shortcut: 'Home', motion: { unit: 'edge', direction: -1, extend: false } },
  paragraphEnd: { shortcut: 'End', motion: { unit: 'edge', direction: 1, extend: false } },
  selectToStart: { shortcut: 'Shift+Home', motion: { unit: 'edge', direction: -1, extend: true } },
  selectToEnd: { shortcut: 'Shift+End', motion: { unit: 'edge', direction: 1, extend: true } },
  articleStart: { shortcut: 'Mod+Home', motion: { unit: 'article', direction: -1, extend: false } },
  articleEnd: { shortcut: 'Mod+End', motion: { unit: 'article', direction: 1, extend: false } },
} as const satisfies Readonly<Record<string, { readonly shortcut: string; readonly motion: Motion }>>

/**
 * Where the caret is after a motion. A caret stops where words, sentences and paragraphs start. A selection stops at their
 * ends after the anchor and at their starts before it, so that it never takes in the space or comma beyond.
 */
export function move(reading: Reading, caret: Caret, motion: Motion): Caret {
  const { blocks } = reading
  if (blocks.length === 0) return caret
  const { direction, extend, unit } = motion
  if (unit === 'article' || unit === 'edge') return land(caret, edgeOf(reading, caret.focus, motion), extend)

  const { anchor, focus } = caret
  const afterAnchor = extend && (direction === 1 ? focus >= anchor : focus > anchor)
  const found = stop(reading, unit, focus, direction, afterAnchor ? 'end' : 'start') ?? edgeOf(reading, focus, { ...motion, unit: 'article' })
  if (!extend) return land(caret, found, false)
  const passesAnchor = direction === 1 ? focus < anchor && found > anchor : focus > anchor && found < anchor
  return land(caret, passesAnchor ? anchor : found, true)
}

/** The selection as a range, or null for a bare caret. */
export function selectedRange(caret: Caret): TextRange | null {
  if (caret.anchor === caret.focus) return null
  return { start: Math.min(caret.anchor, caret.focus), end: Math.max(caret.anchor, caret.focus) }
}

/** The sentence a caret stands in or before, for reading it out. */
export function sentenceAround(reading: Reading, offset: number): TextRange | null {
  const block = reading.blocks[paragraphAt(reading.blocks, offset) - 1]
  if (!block) return null
  const found = sentences(reading.text, block)
  return found.find((sentence) => sentence.end > offset) ?? found.at(-1) ?? null
}

function land(caret: Caret, focus: number, extend: boolean): Caret {
  return { anchor: extend ? caret.anchor : focus, focus }
}

function edgeOf({ blocks }: Reading, offset: number, { unit, direction }: Motion): number {
  const block = unit === 'article' ? blocks[direction === 1 ? blocks.length - 1 : 0]! : blocks[paragraphAt(blocks, offset) - 1]!
  return direction === 1 ? block.end : block.start
}

/** The nearest start or end of a unit strictly beyond `from`, over block borders; null when there is none. */
function stop(reading: Reading, unit: Unit, from: number, direction: 1 | -1, side: 'start' | 'end'): number | null {
  const { blocks } = reading
  for (let index = paragraphAt(blocks, from) - 1; index >= 0 && index < blocks.length; index += direction) {
    const stops = unitsOf(reading, blocks[index]!, unit).map((range) => range[side])
    const found = direction === 1 ? stops.find((offset) => offset > from) : stops.findLast((offset) => offset < from)
    if (found !== undefined) return found
  }
  return null
}

function unitsOf(reading: Reading, block: Block, unit: Unit): readonly TextRange[] {
  switch (unit) {
    case 'character': return segments(reading, block, 'grapheme')
    case 'word': return wordsOrAll(reading, block)
    case 'sentence': return sentences(reading.text, block)
    default: return [block]
  }
}

/** A block without a single word, such as "* * *", is one stop. */
function wordsOrAll(reading: Reading, block: Block): readonly TextRange[] {
  const words = segments(reading, block, 'word')
  return words.length > 0 ? words : [block]
}

const segmenters = new Map<string, Intl.Segmenter>()

function segments(reading: Reading, block: Block, granularity: 'word' | 'grapheme'): TextRange[] {
  const key = `${granularity} ${reading.language ?? ''}`
  let segmenter = segmenters.get(key)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(knownLocale(reading.language), { granularity })
    segmenters.set(key, segmenter)
  }
  const found: TextRange[] = []
  for (const part of segmenter.segment(reading.text.slice(block.start, block.end))) {
    if (granularity === 'word' && !part.isWordLike) continue
    found.push({ start: block.start + part.index, end: block.start + part.index + part.segment.length })
  }
  return found
}

/** An article's language is what its source says and may be no language tag at all. */
function knownLocale(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? 'en')[0] ?? 'en'
  } catch {
    return 'en'
  }
}
