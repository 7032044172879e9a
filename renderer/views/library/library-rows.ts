import type { ArticleSummary } from '../../../core/article/article.ts'
import type { GroupMember } from '../../../contract/shapes.ts'

/** A line of the library: an article of the list, or a copy shown below the article it folds under. */
export type LibraryRow = { readonly kind: 'article'; readonly article: ArticleSummary } | { readonly kind: 'copy'; readonly member: GroupMember }

export function idOf(row: LibraryRow): string {
  return row.kind === 'article' ? row.article.id : row.member.article.id
}

/** Copies shown below one row of a list. */
export interface Unfolded {
  readonly row: number
  readonly copies: readonly GroupMember[]
}

/** What stands on a shown line: a row of the list, by its index there, or a copy. */
export function lineAt(line: number, unfolded: Unfolded | null): { readonly kind: 'listed'; readonly index: number } | { readonly kind: 'copy'; readonly member: GroupMember } {
  if (!unfolded || line <= unfolded.row) return { kind: 'listed', index: line }
  const member = unfolded.copies[line - unfolded.row - 1]
  return member ? { kind: 'copy', member } : { kind: 'listed', index: line - unfolded.copies.length }
}

/** The shown line of a row of the list. */
export function lineOf(index: number, unfolded: Unfolded | null): number {
  return unfolded && index > unfolded.row ? index + unfolded.copies.length : index
}

/** The ids of all shown lines, from those of the list. */
export function shownIds(listed: readonly string[], unfolded: Unfolded | null): readonly string[] {
  return unfolded ? listed.toSpliced(unfolded.row + 1, 0, ...unfolded.copies.map(({ article }) => article.id)) : listed
}
