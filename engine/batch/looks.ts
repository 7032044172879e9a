import { lookedAt } from '../../core/batch/batch.ts'
import type { LookRow } from '../store/batches.ts'

/** When an article counts as looked at; null where it does not. */
export const lookOf = ({ openedAt, looked, markedAt }: Pick<LookRow, 'openedAt' | 'looked' | 'markedAt'>): string | null =>
  lookedAt(openedAt, looked === null || markedAt === null ? null : { looked: looked === 1, at: markedAt })

/** The articles that were looked at and when, by row. */
export const looksBySeq = (rows: readonly LookRow[]): Map<number, string> => new Map(rows.flatMap((row) => {
  const at = lookOf(row)
  return at === null ? [] : [[row.seq, at] as const]
}))
