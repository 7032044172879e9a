import { create } from 'zustand'
import type { CallInput } from '../../contract/calls.ts'

/** How the library was left, so that going back finds it so. */
interface Library {
  readonly sort: NonNullable<CallInput<'articles.list'>['sort']>
  readonly active: number
  readonly sortBy: (sort: Library['sort']) => void
  readonly move: (active: number) => void
  readonly clear: () => void
}

export const useLibrary = create<Library>()((set) => ({
  sort: 'published',
  active: -1,
  sortBy: (sort) => set({ sort, active: -1 }),
  move: (active) => set({ active }),
  clear: () => set({ active: -1 }),
}))
