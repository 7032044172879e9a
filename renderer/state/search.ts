import { create } from 'zustand'

/** A hit in an article; `row`: the article's place in the list, from 0, null where it is not in it. */
interface Walked {
  readonly articleId: string
  readonly start: number
  readonly row: number | null
}

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
  /** Where the walk through the hits has come to since the results were left; null: nowhere. */
  readonly walked: Walked | null
  readonly type: (text: string) => void
  readonly move: (active: number) => void
  readonly walk: (walked: Walked | null) => void
  readonly clear: () => void
}

const EMPTY = { text: '', active: -1, total: null, answered: null, open: null, walked: null }

export const useSearch = create<SearchState>()((set) => ({
  ...EMPTY,
  type: (text) => set({ text }),
  move: (active) => set({ active }),
  walk: (walked) => set({ walked }),
  clear: () => set(EMPTY),
}))
