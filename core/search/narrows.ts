import type { Clause } from './tree.ts'

/** Whether a clause only narrows a list and looks for no words: a filter, or filters with AND, OR, NOT or parentheses about them. */
export function narrows({ term }: Clause): boolean {
  switch (term.kind) {
    case 'filter': return true
    case 'group': return term.tree.clauses.every(narrows)
    case 'and': case 'or': return term.of.every(narrows)
    default: return false
  }
}
