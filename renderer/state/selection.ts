import { create } from 'zustand'

/** The record the inspector and the keys of the current view act on. */
export type Selection =
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'annotation'; readonly id: string }
  | { readonly kind: 'mention'; readonly id: string }
  | { readonly kind: 'entity'; readonly id: string }
  /** A suggestion has no id: its article and offsets name it. */
  | { readonly kind: 'suggestion'; readonly articleId: string; readonly start: number; readonly end: number }

interface SelectionState {
  readonly selected: Selection | null
  readonly select: (selected: Selection | null) => void
}

export const useSelection = create<SelectionState>()((set) => ({
  selected: null,
  select: (selected) => set({ selected }),
}))
