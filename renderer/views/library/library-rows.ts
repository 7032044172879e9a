import type { ArticleSummary } from '../../../core/article/article.ts'
import type { GroupMember } from '../../../contract/shapes.ts'

/** A line of the library: an article of the list, or a copy shown below the article it folds under. */
export type LibraryRow = { readonly kind: 'article'; readonly article: ArticleSummary } | { readonly kind: 'copy'; readonly member: GroupMember }

export function idOf(row: LibraryRow): string {
  return row.kind === 'article' ? row.article.id : row.member.article.id
}
