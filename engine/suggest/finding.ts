import type { EntityType, SuggestionRule } from '../../core/entity/entity.ts'
import type { TextRange } from '../../core/text/block.ts'

/** A name one rule found in one place. Offsets are UTF-16 units of the article's text and cover the name alone. */
export interface Finding extends TextRange {
  /** The full name of who or what is meant. */
  readonly name: string
  readonly type: EntityType
  readonly role: string | null
  readonly rule: SuggestionRule
  /** One plain sentence: why this is proposed. */
  readonly reason: string
}

export function finding(
  { start, end }: TextRange, type: EntityType, name: string, rule: SuggestionRule, reason: string, role: string | null = null,
): Finding {
  return { start, end, name, type, role, rule, reason }
}

/** Words of the text as a reason quotes them: in curly quotes, shortened in the middle when long. */
export function quoted(words: string): string {
  const short = words.length > 90 ? `${words.slice(0, 60).trimEnd()} … ${words.slice(-20).trimStart()}` : words
  return `“${short.replace(/[“”"]/g, '').replace(/ {2,}/g, ' ')}”`
}
