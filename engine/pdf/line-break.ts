import type { BreakOpportunity } from './break-opportunities.ts'

/** The smallest piece of a paragraph that can be measured; never cut. `end` is its UTF-16 offset, exclusive. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Points. */
  readonly width: number
  /** Takes no room at the end of a line. */
  readonly space: boolean
}

interface Candidate {
  /** Number of pieces before it. */
  readonly at: number
  readonly penalty: number
}

interface Best {
  readonly cost: number
  /** Index of the candidate at which the line begins. */
  readonly from: number
}

/** So that no text is spread over more lines than it needs for the sake of an even edge. */
const COST_OF_LINE = 60
/** Cost of a line left wholly empty; it grows with the square of what is empty. */
const COST_OF_RAGGEDNESS = 1000
/** A last line shorter than this share of the measure looks like an accident. */
const RUNT = 0.18
const COST_OF_RUNT = 25
/** Inside a word that no line can hold. */
const EMERGENCY_PENALTY = 200

/**
 * Breaks a paragraph into lines of at most `width` points, ragged right, so that the lines together are as even as can be:
 * the least sum of squared gaps, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981). Returns, for each line, the
 * number of pieces before its end. A word wider than the line is cut between pieces; a piece wider than the line stands alone.
 */
export function breakLines(pieces: readonly Piece[], opportunities: readonly BreakOpportunity[], width: number): number[] {
  if (pieces.length === 0) return []
  const measure = measurer(pieces)
  const candidates = candidatesFor(pieces, opportunities, width, measure)
  const best: Best[] = [{ cost: 0, from: -1 }]
  for (let to = 1; to < candidates.length; to += 1) best.push(bestLineTo(to, candidates, best, width, measure))
  const ends: number[] = []
  for (let at = candidates.length - 1; at > 0; at = best[at]!.from) ends.push(candidates[at]!.at)
  return ends.reverse()
}

/** Width of pieces `from` to `to` (exclusive) as a line: without the spaces at its end. */
type Measure = (from: number, to: number) => number

function measurer(pieces: readonly Piece[]): Measure {
  const before = [0]
  /** For each number of pieces: how many remain when the spaces at the end are left off. */
  const trimmed = [0]
  pieces.forEach((piece, index) => {
    before.push(before[index]! + piece.width)
    trimmed.push(piece.space ? trimmed[index]! : index + 1)
  })
  return (from, to) => before[Math.max(from, trimmed[to]!)]! - before[from]!
}

/** Rounding must not cut a word that just fits. */
const TOLERANCE = 0.001

function candidatesFor(pieces: readonly Piece[], opportunities: readonly BreakOpportunity[], width: number, measure: Measure): Candidate[] {
  const penalties = new Map(opportunities.map(({ offset, penalty }) => [offset, penalty]))
  const candidates: Candidate[] = [{ at: 0, penalty: 0 }]
  const add = (at: number, penalty: number): void => {
    const from = candidates.at(-1)!.at
    if (measure(from, at) > width + TOLERANCE) {
      for (let inside = from + 1; inside < at; inside += 1) candidates.push({ at: inside, penalty: EMERGENCY_PENALTY })
    }
    candidates.push({ at, penalty })
  }
  for (let at = 1; at < pieces.length; at += 1) {
    const penalty = penalties.get(pieces[at]!.start)
    if (penalty !== undefined) add(at, penalty)
  }
  add(pieces.length, 0)
  return candidates
}

function bestLineTo(to: number, candidates: readonly Candidate[], best: readonly Best[], width: number, measure: Measure): Best {
  const { at, penalty } = candidates[to]!
  const last = to === candidates.length - 1
  let found: Best | null = null
  for (let from = to - 1; from >= 0; from -= 1) {
    const filled = measure(candidates[from]!.at, at) / width
    if (filled > 1 + TOLERANCE / width && from < to - 1) break
    const cost = best[from]!.cost + COST_OF_LINE + penalty + (last ? lastLineCost(filled, from) : COST_OF_RAGGEDNESS * (1 - Math.min(1, filled)) ** 2)
    if (!found || cost < found.cost) found = { cost, from }
  }
  return found!
}

function lastLineCost(filled: number, from: number): number {
  return from > 0 && filled < RUNT ? COST_OF_RUNT : 0
}
