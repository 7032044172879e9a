import type { TextRange } from '../text/block.ts'
import { wordEnd, wordStart } from '../text/cut.ts'

/** A piece of an article around what was found. `marks` are UTF-16 offsets in `snippet`; `passage` is the best match, in the article's text. */
export interface Snippet {
  readonly snippet: string
  readonly marks: readonly (readonly [number, number])[]
  readonly passage: TextRange | null
}

/** Lengths in UTF-16 units. */
const LENGTH = 240
const LEAD = 60

/**
 * The stretch of `text` with the most different things found in it, the rare ones first; the beginning of the text when nothing was found
 * there. `found` is in order and does not overlap. Line breaks become spaces, and an ellipsis stands where text is left out.
 */
export function makeSnippet(text: string, found: readonly TextRange[]): Snippet {
  const best = bestWindow(text, found)
  const first = best?.start ?? 0
  const start = first <= LEAD ? 0 : wordStart(text, first - LEAD)
  const end = text.length - start <= LENGTH ? text.length : wordEnd(text, start + LENGTH)

  let snippet = start > 0 ? '…' : ''
  const marks: (readonly [number, number])[] = []
  let from = start
  for (const range of found) {
    if (range.start < start) continue
    if (range.start >= end) break
    snippet += oneLine(text.slice(from, range.start))
    from = Math.min(range.end, end)
    const mark = oneLine(text.slice(range.start, from))
    marks.push([snippet.length, snippet.length + mark.length])
    snippet += mark
  }
  snippet += oneLine(text.slice(from, end)) + (end < text.length ? '…' : '')
  return { snippet, marks, passage: best?.passage ?? null }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** Where the best stretch begins and the match in it that tells most. A thing found often in the article tells less each time. */
function bestWindow(text: string, found: readonly TextRange[]): { start: number; passage: TextRange } | null {
  if (found.length === 0) return null
  const keys = found.map(({ start, end }) => text.slice(start, end).toLowerCase())
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  const weight = (index: number): number => 1 / Math.sqrt(times.get(keys[index]!)!)

  const inside = new Map<string, number>()
  let next = 0
  let sum = 0
  let best = { sum: -1, first: 0, next: 0 }
  for (let first = 0; first < found.length; first++) {
    for (; next < found.length && (next === first || found[next]!.end <= found[first]!.start + LENGTH - LEAD); next++) {
      const already = inside.get(keys[next]!) ?? 0
      if (already === 0) sum += weight(next)
      inside.set(keys[next]!, already + 1)
    }
    if (sum > best.sum + 1e-9) best = { sum, first, next }
    const left = inside.get(keys[first]!)! - 1
    inside.set(keys[first]!, left)
    if (left === 0) sum -= weight(first)
  }
  let telling = best.first
  for (let index = best.first; index < best.next; index++) if (weight(index) > weight(telling)) telling = index
  return { start: found[best.first]!.start, passage: found[telling]! }
}
