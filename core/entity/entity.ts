import type { PassageSelectors } from '../anchor/selectors.ts'

export const ENTITY_TYPES = ['compound', 'official', 'person', 'organization', 'location', 'event'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** What kind of other name it is. */
export const ALIAS_KINDS = ['romanisation', 'translation', 'nickname', 'former', 'short'] as const
export type AliasKind = (typeof ALIAS_KINDS)[number]

/** What is known of an alias. */
export interface AliasNote {
  readonly name: string
  readonly kind?: AliasKind
  /** A passage that calls the entity so. The article may be gone. */
  readonly source?: { readonly articleId: string; readonly target: PassageSelectors }
}

/** A role that somebody held. Dates are EDTF, of any precision; without an end it goes on, or nobody knows. */
export interface HeldRole {
  readonly title: string
  readonly from?: string
  readonly to?: string
}

/** A thing the case is about. What is absent is not there: a field is never empty instead (docs/adr/0021). */
export interface Entity {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  /** What an official or other person does: "National Police Chief". Null when unknown or not a person. With `roles`: the present one of those. */
  readonly role: string | null
  /** Other names, in any script, without the main name and without duplicates. */
  readonly aliases: readonly string[]
  /** What is known of some of the aliases, in their order. */
  readonly ledger?: readonly AliasNote[]
  /** Earliest first. */
  readonly roles?: readonly HeldRole[]
  /** The analyst's notes, plain text. */
  readonly notes: string
  /** ISO 8601 instants, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** `rejected` keeps an analyst's no, so that the same suggestion does not come back. */
export type MentionStatus = 'confirmed' | 'rejected'

/** A passage that names an entity. */
export interface Mention {
  readonly id: string
  readonly articleId: string
  readonly target: PassageSelectors
  readonly status: MentionStatus
  /** Null only when rejected without an entity to belong to. */
  readonly entityId: string | null
  /** The full name and type that were meant; for a confirmed mention, those of its entity when it was confirmed. */
  readonly name: string
  readonly type: EntityType
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string
}

/** A mention proposed from text. It has no id: it is computed again whenever it is asked for, and becomes a Mention when decided. */
export interface Suggestion {
  readonly articleId: string
  /** UTF-16 offsets of the name itself (without the title before it) in the canonical text. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: EntityType
  /** The full name of who or what is meant, also where the text has a short form. */
  readonly name: string
  readonly role: string | null
  /** The agency that the role names, as written: "Interior Ministry". */
  readonly agency: string | null
  /** The place that the role names, by its usual Latin name: "Banteay Meanchey". */
  readonly place: string | null
  /** The case's entity of that name or alias, if there is one. */
  readonly entityId: string | null
  /** Which rule found it, for filters and tests. */
  readonly rule: SuggestionRule
  /** One plain sentence: why this is proposed. */
  readonly reason: string
}

export const SUGGESTION_RULES = ['dictionary', 'title-before', 'title-after', 'short-form', 'compound-pattern', 'name'] as const
export type SuggestionRule = (typeof SUGGESTION_RULES)[number]
