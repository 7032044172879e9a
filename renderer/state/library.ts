import { create } from 'zustand'
import type { CallInput } from '../../contract/calls.ts'

/** What stands over the list while it is filled in. */
export type LibraryPanel = 'correct' | 'collect' | 'remove'

/** How the library was left, so that going back finds it so. */
interface Library {
  /** The collection all of this is about; null: every article. */
  readonly collectionId: string | null
  readonly sort: NonNullable<CallInput<'articles.list'>['sort']>
  /** The row the keyboard is on; -1: none yet. */
  readonly active: number
  /** Ids of the articles picked for something to be done to all of them. */
  readonly picked: ReadonlySet<string>
  /** The row that picking up to another one begins at. */
  readonly anchor: number
  /** The article whose copies are shown below it, and its row. */
  readonly unfolded: { readonly articleId: string; readonly row: number } | null
  readonly panel: LibraryPanel | null
  readonly sortBy: (sort: Library['sort']) => void
  readonly move: (active: number) => void
  readonly pick: (picked: ReadonlySet<string>, anchor?: number) => void
  readonly unfold: (unfolded: Library['unfolded']) => void
  readonly show: (panel: LibraryPanel | null) => void
  /** The articles of a collection, or all, are shown: of another list than before nothing is picked yet. */
  readonly enter: (collectionId: string | null) => void
  readonly clear: () => void
}

const EMPTY = { active: -1, picked: new Set<string>(), anchor: -1, unfolded: null, panel: null }

export const useLibrary = create<Library>()((set) => ({
  ...EMPTY,
  collectionId: null,
  sort: 'published',
  sortBy: (sort) => set({ sort, active: -1, anchor: -1, unfolded: null }),
  move: (active) => set({ active }),
  pick: (picked, anchor) => set((library) => ({ picked, anchor: anchor ?? library.anchor, ...(picked.size === 0 ? { panel: null } : {}) })),
  unfold: (unfolded) => set({ unfolded, anchor: -1 }),
  show: (panel) => set({ panel }),
  enter: (collectionId) => set((library) => (library.collectionId === collectionId ? library : { ...EMPTY, collectionId })),
  clear: () => set({ ...EMPTY, collectionId: null }),
}))
