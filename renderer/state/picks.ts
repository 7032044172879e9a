import { create } from 'zustand'
import type { TextRange } from '../../core/text/block.ts'

/** What stands over a list while it is filled in: what is done to the picked articles. */
export type PickedPanel = 'annotate' | 'tag' | 'correct' | 'collect' | 'remove'

/** The articles picked in a list for something to be done to all of them. */
export interface Picks {
  /** Their ids. */
  readonly picked: ReadonlySet<string>
  /** The row that picking up to another one begins at; -1: none. */
  readonly anchor: number
  readonly panel: PickedPanel | null
  /** The place that is meant in the one article that is picked; null: none in particular. */
  readonly place: TextRange | null
  /** What the list is about. */
  readonly list: string | null
  readonly pick: (picked: ReadonlySet<string>, anchor?: number) => void
  /** The rows stand otherwise than before. */
  readonly loosen: () => void
  readonly show: (panel: PickedPanel | null, place?: TextRange | null) => void
  /** Of another list than before nothing is picked yet. */
  readonly enter: (list: string | null) => void
  readonly clear: () => void
}

const EMPTY = { picked: new Set<string>(), anchor: -1, panel: null, place: null, list: null }

const makePicks = () => create<Picks>()((set) => ({
  ...EMPTY,
  pick: (picked, anchor) => set((picks) => ({ picked, place: null, anchor: anchor ?? picks.anchor, ...(picked.size === 0 ? { panel: null } : {}) })),
  loosen: () => set({ anchor: -1 }),
  show: (panel, place = null) => set({ panel, place }),
  enter: (list) => set((picks) => (picks.list === list ? picks : { ...EMPTY, list })),
  clear: () => set(EMPTY),
}))

/** What is picked in the library. */
export const useLibraryPicks = makePicks()
/** What is picked of the results of a search. */
export const useHitPicks = makePicks()
