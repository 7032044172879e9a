import type { BatchEntry } from './batch.ts'

/** A list of names as a text that can be changed and read again, and how: a name a line, or a table where any has other spellings. */
export interface ListText {
  readonly text: string
  readonly split: 'lines' | 'tab'
  readonly header: boolean
  readonly nameColumn: number
  readonly otherColumns: readonly number[]
}

/** `head`: what the two columns of a table are called. Names are lines, other spellings hold none of the signs that part them. */
export function listText(entries: readonly BatchEntry[], head: readonly [name: string, others: string]): ListText {
  if (entries.every(({ others }) => others.length === 0)) return { text: entries.map(({ name }) => name).join('\n'), split: 'lines', header: false, nameColumn: 0, otherColumns: [] }
  const rows = [head, ...entries.map(({ name, others }) => [name, others.join('; ')])]
  return { text: rows.map(row => row.map(quoted).join('\t')).join('\n'), split: 'tab', header: true, nameColumn: 0, otherColumns: [1] }
}

const quoted = (cell: string): string => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)
