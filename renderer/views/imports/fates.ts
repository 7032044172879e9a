import { FATES, type FateCounts, type FateKind } from '../../../contract/shapes.ts'

export const FILTERS = ['all', ...FATES] as const
export type FateFilter = 'all' | FateKind

/** Files of an import, by what became of them and in all. */
export function countFates(counts: FateCounts): Readonly<Record<FateFilter, number>> {
  return { all: FATES.reduce((sum, fate) => sum + counts[fate], 0), ...counts }
}
