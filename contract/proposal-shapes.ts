import type { EntityType } from '../core/entity/entity.ts'

/** Something that may stand at the caret of a query. */
export interface Proposal {
  /** `word`: of the case. `entity`: one that is called so, to be looked for by all its names. `value`: what a field may ask for. */
  readonly kind: 'field' | 'operator' | 'word' | 'entity' | 'value'
  /** Goes in place of the stretch that proposals replace. */
  readonly insert: string
  /** A word, name or value without the quotes it stands in. */
  readonly label: string
  /** What else it is called, or the one of its names that fits. */
  readonly detail: string | null
  /** Of an entity. */
  readonly type: EntityType | null
  /** In how many articles it is found; null: not counted. */
  readonly articles: number | null
}

export interface Proposals {
  /** What they replace, UTF-16 offsets in the query. */
  readonly start: number
  readonly end: number
  readonly proposals: readonly Proposal[]
}
