import { countWhile } from '../../../core/sorted.ts'

/** A stretch of a long text that is laid out by itself. */
export interface Chunk {
  /** UTF-16 offset in the whole. */
  readonly start: number
  readonly text: string
}

/** A chunk ends at the first line end behind so many units, or in the middle of a line that goes on for longer. UTF-16. */
const ENOUGH = 3000
const MOST = 12_000

/** Joined the chunks are the text again. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', start + ENOUGH)
    let end = line < 0 ? text.length : line + 1
    if (end - start > MOST) {
      end = start + MOST
      // Never between the two halves of a character.
      if (/[\ud800-\udbff]/.test(text[end - 1]!)) end -= 1
    }
    chunks.push({ start, text: text.slice(start, end) })
    start = end
  }
  return chunks
}

/** The place of the chunk that holds an offset. */
export function chunkAt(chunks: readonly Chunk[], offset: number): number {
  return Math.max(0, countWhile(chunks.length, (index) => chunks[index]!.start <= offset) - 1)
}
