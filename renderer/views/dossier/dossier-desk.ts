import { create } from 'zustand'

interface DossierDesk {
  /** Lists only what has no source. */
  readonly unsourcedOnly: boolean
  readonly setUnsourcedOnly: (unsourcedOnly: boolean) => void
  /** Saves what was typed and not yet kept. The form sets it while it is shown. */
  readonly flush: () => Promise<void>
  readonly setFlush: (flush: (() => Promise<void>) | null) => void
}

const nothing = () => Promise.resolve()

/** What the form in the inspector and the pages beside it share. The choices themselves are kept in the case. */
export const useDossierDesk = create<DossierDesk>()((set) => ({
  unsourcedOnly: false,
  setUnsourcedOnly: (unsourcedOnly) => set({ unsourcedOnly }),
  flush: nothing,
  setFlush: (flush) => set({ flush: flush ?? nothing }),
}))
