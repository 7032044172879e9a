import { create } from 'zustand'

/** A name that is being typed in the tree: of a collection that is there, or of a new one at a place. */
export type Naming = { readonly kind: 'rename'; readonly id: string } | { readonly kind: 'new'; readonly parentId: string | null }

/** How the tree of collections is shown. */
interface Collections {
  /** Collections whose children are shown. */
  readonly open: ReadonlySet<string>
  readonly naming: Naming | null
  readonly setOpen: (ids: readonly string[], isOpen: boolean) => void
  readonly name: (naming: Naming | null) => void
  readonly clear: () => void
}

const NONE: ReadonlySet<string> = new Set()

export const useCollections = create<Collections>()((set) => ({
  open: NONE,
  naming: null,
  setOpen: (ids, isOpen) => set(({ open }) => ({ open: isOpen ? new Set([...open, ...ids]) : new Set([...open].filter((id) => !ids.includes(id))) })),
  name: (naming) => set({ naming }),
  clear: () => set({ open: NONE, naming: null }),
}))
