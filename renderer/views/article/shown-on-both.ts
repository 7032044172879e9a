import { useCallback, useEffect, useState } from 'react'
import { paragraphAt, type Block, type TextRange } from '../../../core/text/block.ts'
import { sentenceAt } from '../../../core/text/sentence.ts'

/** What a person has last pointed out in an article, whichever way. Each is null when there is none. */
interface PointedOut {
  /** Words that are selected. */
  readonly selected: TextRange | null
  /** The mark that is picked. */
  readonly marked: TextRange | null
  /** Where a link or a click on the original led. */
  readonly arrived: TextRange | null
  /** The match one has stepped to. */
  readonly hit: TextRange | null
}

/** The passage to show beside the text too: whatever was pointed out last. `point` does so with the sentence at an offset. */
export function useShownOnBoth({ selected, marked, arrived, hit }: PointedOut, text: string, blocks: readonly Block[]) {
  const [shown, setShown] = useState<TextRange | null>(null)
  useEffect(() => { if (hit) setShown(hit) }, [hit])
  useEffect(() => { if (arrived) setShown(arrived) }, [arrived])
  const [start, end] = [marked?.start, marked?.end]
  useEffect(() => { if (start !== undefined && end !== undefined) setShown({ start, end }) }, [start, end])
  useEffect(() => { if (selected) setShown(selected) }, [selected])
  const point = useCallback((offset: number) => setShown(sentenceOf(text, blocks, offset)), [text, blocks])
  return { shown, point }
}

/** The sentence an offset stands in, so that it can be found elsewhere and seen. */
export function sentenceOf(text: string, blocks: readonly Block[], offset: number): TextRange {
  const block = blocks[paragraphAt(blocks, offset) - 1]
  if (!block) return { start: offset, end: offset }
  const inside = Math.min(Math.max(offset, block.start), block.end - 1)
  return sentenceAt(text, blocks, { start: inside, end: inside + 1 })
}
