/** What is looked for, as the index can answer it. Numbers are those of terms. */
export type Match =
  | Row
  | { readonly kind: 'any' | 'all'; readonly of: readonly Match[] }
  | { readonly kind: 'without'; readonly of: Match; readonly not: Match }
  /** Some documents, ascending. */
  | { readonly kind: 'these'; readonly documents: Int32Array }
  /** Every document. */
  | { readonly kind: 'every' }

/** Terms that stand together in one field; or one term. */
export interface Row {
  readonly kind: 'row'
  /** A place in SEARCH_FIELDS; null: any of them. */
  readonly field: number | null
  /** At least one; one without terms matches nothing. */
  readonly slots: readonly Slot[]
  /** Null: in the order of the slots, each with its gap. Else in any order, with so many other tokens among them. */
  readonly within: number | null
  /** What must stand there letter for letter, between two signs that are no letters; null: anything of these terms. */
  readonly exact: string | null
}

/** A place of a row. */
export interface Slot {
  /** Those that may stand there, ascending. */
  readonly terms: Int32Array
  /** How many tokens may stand between it and the one before. */
  readonly gap: number
  /** Of several: it is a letter of its own, and not what an apostrophe joins to a word, as in "police's". The text has to tell. */
  readonly isInitial?: boolean
}

/** Matches what any of `matches` does; nulls match nothing. */
export function anyOf(matches: readonly (Match | null)[]): Match | null {
  const some = matches.filter(match => match !== null)
  return some.length === 0 ? null : some.length === 1 ? some[0]! : { kind: 'any', of: some }
}

/** Matches what every one of `matches` does; nothing when one is null. `matches` is not empty. */
export function allOf(matches: readonly (Match | null)[]): Match | null {
  const every = matches.filter(match => match !== null)
  if (every.length < matches.length) return null
  return every.length === 1 ? every[0]! : { kind: 'all', of: every }
}

export const without = (of: Match | null, not: Match | null): Match | null => (of && not ? { kind: 'without', of, not } : of)

export function rowsOf(match: Match): Row[] {
  switch (match.kind) {
    case 'row': return [match]
    case 'without': return rowsOf(match.of)
    case 'any': case 'all': return match.of.flatMap(rowsOf)
    default: return []
  }
}
