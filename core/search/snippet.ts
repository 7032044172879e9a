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

/** The best stretch of an article, and how many other places there are. */
export interface BestSnippet extends Snippet {
  readonly others: number
}

/**
 * The stretch of `text` with the most different things found in it, the rare ones first; the beginning of the text when nothing was found
 * there. `found` is in order and does not overlap. Line breaks become spaces, and an ellipsis stands where text is left out.
 */
export function makeSnippet(text: string, found: readonly TextRange[]): BestSnippet {
  const best = bestWindow(text, found)
  const ends = endsAround(text, best?.start ?? 0)
  return { ...cut(text, found, ends), passage: best?.passage ?? null, others: groupsOutside(found, ends).length }
}

/** The other places of the article in reading order: what is found outside the best stretch, what stands near each other in one. */
export function otherSnippets(text: string, found: readonly TextRange[]): (Snippet & { readonly passage: TextRange })[] {
  const best = bestWindow(text, found)
  if (best === null) return []
  return groupsOutside(found, endsAround(text, best.start)).map(passage => ({ ...cut(text, found, endsAround(text, passage.start)), passage }))
}

/** The first match of each group of those that the stretch does not show. */
function groupsOutside(found: readonly TextRange[], { start, end }: TextRange): TextRange[] {
  const groups: TextRange[] = []
  let reach = -1
  for (const range of found) {
    if (range.start >= start && range.start < end) reach = -1
    else if (range.end > reach) {
      groups.push(range)
      reach = range.start + LENGTH - LEAD
    }
  }
  return groups
}

/** Where a stretch begins and ends whose first match is at `first`. */
function endsAround(text: string, first: number): TextRange {
  const start = first <= LEAD ? 0 : wordStart(text, first - LEAD)
  return { start, end: text.length - start <= LENGTH ? text.length : wordEnd(text, start + LENGTH) }
}

function cut(text: string, found: readonly TextRange[], { start, end }: TextRange): Pick<Snippet, 'snippet' | 'marks'> {
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
  return { snippet, marks }
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
