import type { Clause } from './tree.ts'

/** How many words may stand among others near each other. */
export const isDistance = (number: number): boolean => number >= 1 && number <= 99

/** Two clauses as one of their words near each other; null where they are not a word or phrase each, or one says more than the other. Field and sign stand before the first, a boost behind the second. */
export function nearEachOther(first: Clause, second: Clause, distance: number): Clause | null {
  const [one, other] = [first.term, second.term]
  if ((one.kind !== 'word' && one.kind !== 'phrase') || (other.kind !== 'word' && other.kind !== 'phrase')) return null
  if (one.exact || other.exact || first.boost !== 1 || second.presence !== 'should') return null
  if (other.field !== null && other.field !== one.field) return null
  return { start: first.start, end: second.end, presence: first.presence, boost: second.boost, term: { kind: 'near', field: one.field, text: `${one.text} ${other.text}`, distance } }
}
