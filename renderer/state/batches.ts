import { create } from 'zustand'
import type { BatchShown, BatchSort, ListSplit } from '../../contract/batch-shapes.ts'
import type { BatchWay } from '../../core/batch/batch.ts'

/** A list that is being made into a batch. What is null is as it looks. */
export interface BatchDraft {
  readonly text: string
  readonly file: { readonly token: string; readonly name: string } | null
  readonly name: string | null
  readonly way: BatchWay
  readonly split: ListSplit | null
  readonly header: boolean | null
  readonly nameColumn: number | null
  readonly otherColumns: readonly number[] | null
}

/** How batches were left, so that going back finds them so. */
interface Batches {
  readonly show: BatchShown
  readonly sort: BatchSort
  /** By list, as `enter` names it: the row the keyboard is on. */
  readonly actives: Readonly<Record<string, number>>
  /** The list that lines are picked in, and their keys. */
  readonly list: string
  readonly picked: ReadonlySet<string>
  readonly anchor: number
  /** The batch's name is being changed. */
  readonly renaming: boolean
  /** By batch whose list is edited; of a new one by ''. */
  readonly drafts: Readonly<Record<string, BatchDraft>>
  readonly set: (part: Partial<Pick<Batches, 'show' | 'sort' | 'renaming'>>) => void
  readonly change: (batchId: string | null, part: Partial<BatchDraft>) => void
  readonly move: (list: string, active: number) => void
  readonly pick: (picked: ReadonlySet<string>, anchor?: number) => void
  /** A list is shown: of another one than before nothing is picked yet. */
  readonly enter: (list: string) => void
  readonly clear: () => void
}

export const NO_DRAFT: BatchDraft = { text: '', file: null, name: null, way: 'name', split: null, header: null, nameColumn: null, otherColumns: null }
const EMPTY = { show: 'all', sort: 'list', actives: {}, list: '', picked: new Set<string>(), anchor: -1, renaming: false, drafts: {} } as const

export const useBatches = create<Batches>()((set) => ({
  ...EMPTY,
  set: (part) => set(part),
  change: (batchId, part) => set(({ drafts }) => ({ drafts: { ...drafts, [batchId ?? '']: { ...(drafts[batchId ?? ''] ?? NO_DRAFT), ...part } } })),
  move: (list, active) => set(({ actives }) => ({ actives: { ...actives, [list]: active } })),
  pick: (picked, anchor) => set((batches) => ({ picked, anchor: anchor ?? batches.anchor })),
  enter: (list) => set((batches) => (batches.list === list ? batches : { list, picked: new Set(), anchor: -1, renaming: false })),
  clear: () => set(EMPTY),
}))

export function forgetDraft(batchId: string | null): void {
  useBatches.setState(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([of]) => of !== (batchId ?? ''))) }))
}
