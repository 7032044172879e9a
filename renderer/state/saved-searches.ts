import { create } from 'zustand'
import type { SearchOrder } from '../../core/search/order.ts'

/** A name that is being typed: of a saved search, or of one that is to be saved. */
export type SearchNaming = { readonly kind: 'rename'; readonly id: string } | { readonly kind: 'new'; readonly query: string; readonly order: SearchOrder }

interface SavedSearches {
  readonly naming: SearchNaming | null
  readonly name: (naming: SearchNaming | null) => void
}

export const useSavedSearches = create<SavedSearches>()((set) => ({ naming: null, name: (naming) => set({ naming }) }))
