import { create } from 'zustand'
import type { NotebookGrouping, NotebookOrder, NotebookRow, NotebookTask } from '../../contract/notebook-shapes.ts'
import type { HighlightColour } from '../../core/annotation/annotation.ts'

/** What the notebook is narrowed to. */
export interface NotebookFilter {
  readonly text: string
  readonly colour: HighlightColour | null
  readonly tag: string | null
  readonly entityId: string | null
  readonly articleId: string | null
  readonly collectionId: string | null
  readonly task: NotebookTask | null
  readonly noted: boolean
  /** Only those whose passage is not found. */
  readonly lost: boolean
}

export type NotebookPanel = 'tag' | 'meanings' | 'rename'

/** How the notebook was left, so that going back finds it so. */
interface NotebookState {
  readonly filter: NotebookFilter
  readonly group: NotebookGrouping
  readonly order: NotebookOrder
  /** Keys of the groups that are folded. */
  readonly folded: ReadonlySet<string>
  /** The line the keyboard is on; -1: none yet. */
  readonly active: number
  /** What stands on that line, for the inspector. */
  readonly current: NotebookRow | null
  /** Ids of annotations. */
  readonly picked: ReadonlySet<string>
  readonly anchor: number
  readonly panel: NotebookPanel | null
  readonly narrow: (filter: Partial<NotebookFilter>) => void
  readonly arrange: (how: Partial<Pick<NotebookState, 'group' | 'order'>>) => void
  readonly fold: (folded: ReadonlySet<string>) => void
  readonly move: (active: number) => void
  readonly stand: (current: NotebookRow | null) => void
  readonly pick: (picked: ReadonlySet<string>, anchor?: number) => void
  readonly show: (panel: NotebookPanel | null) => void
  readonly clear: () => void
}

export const EVERYTHING: NotebookFilter = { text: '', colour: null, tag: null, entityId: null, articleId: null, collectionId: null, task: null, noted: false, lost: false }

const NONE: ReadonlySet<string> = new Set()
/** Of another list nothing is picked, and one begins at its top. */
const FRESH = { active: -1, current: null, picked: NONE, anchor: -1 } as const
const EMPTY = { filter: EVERYTHING, group: 'none', order: 'text', folded: NONE, panel: null, ...FRESH } as const

export const useNotebook = create<NotebookState>()((set) => ({
  ...EMPTY,
  narrow: (filter) => set((state) => ({ ...FRESH, filter: { ...state.filter, ...filter } })),
  arrange: (how) => set({ ...FRESH, folded: NONE, ...how }),
  fold: (folded) => set({ folded }),
  move: (active) => set({ active }),
  stand: (current) => set({ current }),
  pick: (picked, anchor) => set((state) => ({ picked, anchor: anchor ?? state.anchor, ...(picked.size === 0 && state.panel === 'tag' ? { panel: null } : {}) })),
  show: (panel) => set({ panel }),
  clear: () => set(EMPTY),
}))
