import type { Comparison, DiffPart } from '../../contract/shapes.ts'
import { align, type Aligned, type Effort } from './align.ts'
import { tokens } from './tokens.ts'

/** Of a whole comparison. */
const EFFORT = 1_000_000

const WORD = /[\p{L}\p{N}]/u
const SPACES = /^[^\S\n]+$/

type Kind = DiffPart['kind']

interface Stretch {
  readonly kind: Kind
  readonly text: string
}

/**
 * Two texts word by word. The texts of the parts that are not `added`, one after the other, are `before`, of those not `removed`, `after`. Compares
 * blocks first and words only inside those that changed: about a second at most for texts of 1 MB.
 */
export function compareTexts(before: string, after: string): Pick<Comparison, 'parts' | 'wordsAdded' | 'wordsRemoved'> {
  const stretches = inRuns(inWords(before, after))
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
function inWords(before: string, after: string): Stretch[] {
  const effort: Effort = { left: EFFORT }
  const blocks = (text: string): readonly string[] => text.match(/[^\n]+\n*|\n+/g) ?? []
  const found: Stretch[] = []
  const gone = { removed: '', added: '' }
  const compare = (): void => {
    found.push(...align(tokens(gone.removed), tokens(gone.added), effort).map(stretch))
    gone.removed = gone.added = ''
  }
  for (const { kind, text } of align(blocks(before), blocks(after), effort).map(stretch)) {
    if (kind !== 'same') gone[kind] += text
    else {
      compare()
      found.push({ kind, text })
    }
  }
  compare()
  return found
}

const stretch = ({ kind, items }: Aligned): Stretch => ({ kind, text: items.join('') })

/**
 * Neighbours as one; of a replaced stretch what is removed stands before what is added. Words that changed one after the other are one stretch, with the
 * spaces between them.
 */
function inRuns(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  const gone = { removed: '', added: '' }
  const keep = (text: string): void => {
    const last = found.at(-1)
    if (last?.kind === 'same') found[found.length - 1] = { kind: 'same', text: last.text + text }
    else if (text !== '') found.push({ kind: 'same', text })
  }
  const flush = (): void => {
    const { removed, added } = gone
    const space = removed === '' || added === '' ? '' : endInCommon(removed, added)
    for (const kind of ['removed', 'added'] as const) {
      const text = gone[kind].slice(0, gone[kind].length - space.length)
      if (text !== '') found.push({ kind, text })
      gone[kind] = ''
    }
    keep(space)
  }
  stretches.forEach(({ kind, text }, index) => {
    if (kind !== 'same') gone[kind] += text
    else if (SPACES.test(text) && gone.removed !== '' && gone.added !== '' && (stretches[index + 1]?.kind ?? 'same') !== 'same') {
      gone.removed += text
      gone.added += text
    } else {
      flush()
      keep(text)
    }
  })
  flush()
  return found
}

/** The spaces that both end with. */
function endInCommon(a: string, b: string): string {
  const space = /[^\S\n]*$/.exec(a)![0]
  return b.endsWith(space) ? space : ''
}
