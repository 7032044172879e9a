import { create } from 'zustand'

/** A hit of a search in an article; `row`: the article's place in the list, from 0, null where it is not known. */
export interface Walked {
  readonly query: string
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
  /** The lines that the hits are shown on: articles with what is unfolded below one, or places. */
  readonly rows: number
  /** The query that the hits shown belong to, which the text in the bar may be ahead of; null while none are. */
  readonly answered: string | null
  /** Opens a hit of the results that are shown; null while none are. */
  readonly open: ((index: number) => void) | null
  /** Where the walk through the hits has come to since the results were left; null: nowhere. */
  readonly walked: Walked | null
  /** The article whose other places and copies are shown below it, and its row in the list. */
  readonly unfolded: { readonly articleId: string; readonly row: number } | null
  readonly type: (text: string) => void
  readonly move: (active: number) => void
  readonly walk: (walked: Walked | null) => void
  readonly unfold: (unfolded: SearchState['unfolded']) => void
  readonly clear: () => void
}

const EMPTY = { text: '', active: -1, total: null, rows: 0, answered: null, open: null, walked: null, unfolded: null }

export const useSearch = create<SearchState>()((set) => ({
  ...EMPTY,
  type: (text) => set({ text }),
  move: (active) => set({ active }),
  walk: (walked) => set({ walked }),
  unfold: (unfolded) => set({ unfolded }),
  clear: () => set(EMPTY),
}))
