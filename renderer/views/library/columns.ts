import type { CallInput } from '../../../contract/calls.ts'

export type LibrarySort = NonNullable<CallInput<'articles.list'>['sort']>

export interface Column {
  readonly key: 'pick' | 'format' | 'title' | 'outlet' | 'published' | 'language' | 'words' | 'annotations' | 'mentions' | 'imported'
  /** The order this column's head asks for, and its direction as the engine has it; null: the column does not sort. */
  readonly sort: { readonly by: LibrarySort; readonly direction: 'ascending' | 'descending' } | null
}

export const COLUMNS: readonly Column[] = [
  { key: 'pick', sort: null },
  { key: 'format', sort: null },
  { key: 'title', sort: { by: 'title', direction: 'ascending' } },
  { key: 'outlet', sort: { by: 'outlet', direction: 'ascending' } },
  { key: 'published', sort: { by: 'published', direction: 'descending' } },
  { key: 'language', sort: null },
  { key: 'words', sort: null },
  { key: 'annotations', sort: null },
  { key: 'mentions', sort: null },
  { key: 'imported', sort: { by: 'imported', direction: 'descending' } },
]
