import { CONTEXT_SORTS, type ContextSort } from '../../../contract/context-shapes.ts'
import type { Command } from '../../commands/command.ts'

const KEYS: Readonly<Record<ContextSort, string>> = { article: 'S', before: 'B', after: 'A', date: 'D' }

/** What the lines in context add to the commands of the window. */
export function contextCommands(sortBy: (sort: ContextSort) => void): Command[] {
  return CONTEXT_SORTS.map((sort) => ({ id: `context.sort-${sort}`, label: `context.sort.${sort}`, group: 'search', shortcuts: [KEYS[sort]], run: () => sortBy(sort) }))
}
