import { create } from 'zustand'

interface SearchState {
  /** What stands in the bar. */
  readonly text: string
  /** The hit the keyboard is on; -1: none yet. */
  readonly active: number
  /** Hits of the query that was answered last; null before the first. */
  readonly total: number | null
  /** The query that the hits shown belong to, which the text in the bar may be ahead of; null while none are. */
  readonly answered: string | null
  /** Opens a hit of the results that are shown; null while none are. */
  readonly open: ((index: number) => void) | null
  readonly type: (text: string) => void
  readonly move: (active: number) => void
  readonly clear: () => void
}

const EMPTY = { text: '', active: -1, total: null, answered: null, open: null }

export const useSearch = create<SearchState>()((set) => ({
  ...EMPTY,
  type: (text) => set({ text }),
  move: (active) => set({ active }),
  clear: () => set(EMPTY),
}))
