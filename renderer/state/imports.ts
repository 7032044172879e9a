import { create } from 'zustand'

/** What this window knows of imports beside what the case keeps. */
interface Imports {
  /** Ended jobs whose outcome the status bar need not tell any more. */
  readonly hidden: ReadonlySet<string>
  /** Jobs that were paused in this window: the others are by a closed case or an end of the program. */
  readonly pausedHere: ReadonlySet<string>
  /** Each folder becomes a collection. */
  readonly collections: boolean
  readonly hide: (jobIds: readonly string[]) => void
  readonly notePaused: (jobId: string) => void
  readonly setCollections: (collections: boolean) => void
  readonly forget: () => void
}

const NONE: ReadonlySet<string> = new Set()

export const useImports = create<Imports>()((set) => ({
  hidden: NONE,
  pausedHere: NONE,
  collections: true,
  hide: (jobIds) => set(({ hidden }) => ({ hidden: new Set([...hidden, ...jobIds]) })),
  notePaused: (jobId) => set(({ pausedHere }) => ({ pausedHere: new Set([...pausedHere, jobId]) })),
  setCollections: (collections) => set({ collections }),
  forget: () => set({ hidden: NONE, pausedHere: NONE }),
}))
