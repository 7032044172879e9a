import type { ImportFate } from '../../../contract/shapes.ts'

export const FILTERS = ['all', 'imported', 'already', 'failed'] as const
export type FateFilter = (typeof FILTERS)[number]

export function countFates(files: readonly ImportFate[]): Record<FateFilter, number> {
  const counts = { all: files.length, imported: 0, already: 0, failed: 0 }
  for (const { fate } of files) counts[fate] += 1
  return counts
}

export function ofFate(files: readonly ImportFate[], filter: FateFilter): readonly ImportFate[] {
  return filter === 'all' ? files : files.filter(({ fate }) => fate === filter)
}
