import type { Suggestion } from '../../../core/entity/entity.ts'
import type { TextRange } from '../../../core/text/block.ts'

/**
 * The suggestion one step from `here` in the order of the text, going round at the ends. `here` may be a suggestion, one that
 * has just been decided, or a bare caret. Null when there is none but the one at `here`.
 */
export function nextSuggestion(suggestions: readonly Suggestion[], here: TextRange | null, direction: 1 | -1): Suggestion | null {
  const others = here ? suggestions.filter(({ start, end }) => start !== here.start || end !== here.end) : suggestions
  const at = here?.start ?? (direction === 1 ? -1 : Infinity)
  const beyond = direction === 1
    ? others.find(({ start, end }) => start > at || (start === at && end < (here?.end ?? 0)))
    : others.findLast(({ start, end }) => start < at || (start === at && end > (here?.end ?? Infinity)))
  return beyond ?? (direction === 1 ? others[0] : others.at(-1)) ?? null
}

export interface SuggestedName {
  /** Type and name: what `accept all` means. */
  readonly key: string
  readonly first: Suggestion
  readonly all: readonly Suggestion[]
}

/** Suggestions of one type and name together, in the order in which each is first proposed. */
export function byName(suggestions: readonly Suggestion[]): SuggestedName[] {
  const groups = new Map<string, Suggestion[]>()
  for (const suggestion of suggestions) {
    const key = `${suggestion.type} ${suggestion.name}`
    const group = groups.get(key)
    if (group) group.push(suggestion)
    else groups.set(key, [suggestion])
  }
  return [...groups].map(([key, all]) => ({ key, first: all[0]!, all }))
}
