import type { Entity } from '../core/entity/entity.ts'
import type { LikelySame } from '../core/entity/likely-same.ts'

/** What merging an entity into another would come to. */
export interface MergePreview {
  /** The other as it would be then. */
  readonly entity: Entity
  /** Names that it would get. */
  readonly newNames: readonly string[]
  /** Mentions and annotations that would become its own. */
  readonly mentions: number
  readonly annotations: number
  /** Places where both are confirmed, and one mention would go. */
  readonly twice: number
  /** Both have a dossier draft, and that of the merged one would go. */
  readonly losesDraft: boolean
}

/** Two entities that may be one, and how much the case holds on each: confirmed mentions. */
export interface LikelySamePair extends Pick<LikelySame, 'why' | 'names'> {
  readonly one: Entity
  readonly other: Entity
  readonly mentions: readonly [number, number]
}
