import type { EntityRow } from '../../../contract/entity-shapes.ts'
import { ENTITY_TYPES, type EntityType } from '../../../core/entity/entity.ts'

/** Entities shown of each type; the rest are one step away. */
export const SHOWN_OF_TYPE = 8

export interface EntityGroup {
  readonly type: EntityType
  readonly total: number
  readonly shown: readonly EntityRow[]
}

/** The entities by type in the order of the types, those named most often first. Types without entities are left out. */
export function groupEntities(rows: readonly EntityRow[]): EntityGroup[] {
  return ENTITY_TYPES.flatMap((type) => {
    const ofType = rows.filter(({ entity }) => entity.type === type)
    if (ofType.length === 0) return []
    const shown = ofType.toSorted((a, b) => b.mentions - a.mentions || a.entity.name.localeCompare(b.entity.name)).slice(0, SHOWN_OF_TYPE)
    return [{ type, total: ofType.length, shown }]
  })
}
