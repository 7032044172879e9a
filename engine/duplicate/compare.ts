import { diffArrays } from 'diff'
import type { Comparison, DiffPart } from '../../contract/shapes.ts'
import { tokens } from './tokens.ts'

/** So many differences are looked for between two lists of tokens; beyond, the whole stretch counts as replaced. Time grows with its square: 4,000 take about 0.3 s. */
const MOST_DIFFERENCES = 4000

/** Longer stretches are not compared word by word; UTF-16 units of both together. */
const LONGEST_STRETCH = 200_000

const WORD = /[\p{L}\p{N}]/u

type Kind = DiffPart['kind']

/** A run of text that only one of the texts has, or that both have. */
interface Stretch {
  readonly kind: Kind
  readonly text: string
}

/**
 * Two texts word by word. The texts of the parts that are not `added`, one after the other, are `before`, of those not `removed`, `after`. Compares
 * blocks first and words only inside those that changed, so that texts of 1 MB take seconds at most.
 */
export function compareTexts(before: string, after: string): Pick<Comparison, 'parts' | 'wordsAdded' | 'wordsRemoved'> {
  const stretches = merged(inBlocks(before, after))
  const parts: DiffPart[] = []
  let from = 0
  let to = 0
  for (const { kind, text } of stretches) {
    const range = (start: number) => ({ start, end: start + text.length })
    parts.push({ kind, text, before: kind === 'added' ? null : range(from), after: kind === 'removed' ? null : range(to) })
    if (kind !== 'added') from += text.length
    if (kind !== 'removed') to += text.length
  }
  return { parts, wordsAdded: wordsOf(parts, 'added'), wordsRemoved: wordsOf(parts, 'removed') }
}

function wordsOf(parts: readonly DiffPart[], kind: Kind): number {
  return parts.reduce((sum, part) => (part.kind === kind ? sum + tokens(part.text).filter(token => WORD.test(token)).length : sum), 0)
}

/** Whole blocks, then words where blocks gave way to others. A line end belongs to the block before it. */
function inBlocks(before: string, after: string): Stretch[] {
  const coarse = differences(before.match(/[^\n]*\n*/g) ?? [], after.match(/[^\n]*\n*/g) ?? [])
  const fine: Stretch[] = []
  for (let at = 0; at < coarse.length; at += 1) {
    const { kind, text } = coarse[at]!
    const next = coarse[at + 1]
    if (kind === 'same' || !next || next.kind === 'same' || next.kind === kind || text.length + next.text.length > LONGEST_STRETCH) {
      fine.push({ kind, text })
      continue
    }
    fine.push(...kind === 'removed' ? differences(tokens(text), tokens(next.text)) : differences(tokens(next.text), tokens(text)))
    at += 1
  }
  return fine
}

function differences(before: readonly string[], after: readonly string[]): Stretch[] {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_DIFFERENCES })
  if (!found) return [{ kind: 'removed', text: before.join('') }, { kind: 'added', text: after.join('') }]
  return found.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }))
}

/** Neighbours of one kind as one; between two stretches that both have, what is removed stands before what is added. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') found.push({ kind: 'removed', text: removed })
    if (added !== '') found.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of stretches) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = found.at(-1)
      if (last?.kind === 'same') found[found.length - 1] = { kind, text: last.text + text }
      else found.push({ kind, text })
    }
  }
  flush()
  return found
}
