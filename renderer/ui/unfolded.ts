/** What is shown below one row of a list, a line each. */
export interface Unfolded<T> {
  readonly row: number
  readonly under: readonly T[]
}

/** What stands on a shown line: a row of the list, by its index there, or something below one. */
export function lineAt<T>(line: number, unfolded: Unfolded<T> | null): { readonly kind: 'listed'; readonly index: number } | { readonly kind: 'under'; readonly item: T } {
  if (!unfolded || line <= unfolded.row) return { kind: 'listed', index: line }
  const item = unfolded.under[line - unfolded.row - 1]
  return item === undefined ? { kind: 'listed', index: line - unfolded.under.length } : { kind: 'under', item }
}

/** The row of the list that a shown line is, or is below. */
export function rowOf(line: number, unfolded: Unfolded<unknown> | null): number {
  return !unfolded || line <= unfolded.row ? line : Math.max(unfolded.row, line - unfolded.under.length)
}

/** The ids of all shown lines, from those of the list. */
export function shownIds<T>(listed: readonly string[], unfolded: Unfolded<T> | null, idOf: (item: T) => string): readonly string[] {
  return unfolded ? listed.toSpliced(unfolded.row + 1, 0, ...unfolded.under.map(idOf)) : listed
}
