import { create } from 'zustand'

/** Something begun at one annotation that the next passage chosen ends: it is linked with another, or placed by hand. It outlasts going to another article. */
export interface PendingPassage {
  readonly kind: 'link' | 'place'
  readonly annotationId: string
  readonly articleId: string
  /** The words it was made on. */
  readonly quote: string
}

interface Pending {
  readonly pending: PendingPassage | null
  readonly begin: (pending: PendingPassage) => void
  readonly end: () => void
}

export const usePending = create<Pending>()((set) => ({
  pending: null,
  begin: (pending) => set({ pending }),
  end: () => set({ pending: null }),
}))
