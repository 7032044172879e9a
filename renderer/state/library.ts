import { create } from 'zustand'
import type { CallInput } from '../../contract/calls.ts'
import { useLibraryPicks } from './picks.ts'

/** How the library was left, so that going back finds it so. */
interface Library {
  /** The collection all of this is about; null: every article. */
  readonly collectionId: string | null
  readonly sort: NonNullable<CallInput<'articles.list'>['sort']>
  /** The row the keyboard is on; -1: none yet. */
  readonly active: number
  /** The article whose copies are shown below it, and its row. */
  readonly unfolded: { readonly articleId: string; readonly row: number } | null
  readonly sortBy: (sort: Library['sort']) => void
  readonly move: (active: number) => void
  readonly unfold: (unfolded: Library['unfolded']) => void
  /** The articles of a collection, or all, are shown. */
  readonly enter: (collectionId: string | null) => void
  readonly clear: () => void
}

const EMPTY = { active: -1, unfolded: null }

export const useLibrary = create<Library>()((set) => ({
  ...EMPTY,
  collectionId: null,
  sort: 'published',
  sortBy: (sort) => {
    useLibraryPicks.getState().loosen()
    set({ ...EMPTY, sort })
  },
  move: (active) => set({ active }),
  unfold: (unfolded) => {
    useLibraryPicks.getState().loosen()
    set({ unfolded })
  },
  enter: (collectionId) => {
    useLibraryPicks.getState().enter(collectionId)
    set((library) => (library.collectionId === collectionId ? library : { ...EMPTY, collectionId }))
  },
  clear: () => {
    useLibraryPicks.getState().clear()
    set({ ...EMPTY, collectionId: null })
  },
}))
