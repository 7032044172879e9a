import type { EntityRow } from '../../../contract/entity-shapes.ts'
import { nameKey } from '../../../core/entity/fold.ts'
import type { EntityType } from '../../../core/entity/entity.ts'

/** The rows of a type whose name, alias or role holds every word of `text`, those named most often first. */
export function filterEntities(rows: readonly EntityRow[], type: EntityType | null, text: string): EntityRow[] {
  const words = nameKey(text).split(' ').filter((word) => word !== '')
  return rows
    .filter(({ entity }) => type === null || entity.type === type)
    .filter(({ entity }) => {
      const names = [entity.name, entity.role ?? '', ...entity.aliases].map(nameKey)
      return words.every((word) => names.some((name) => name.includes(word)))
    })
    .sort((a, b) => b.mentions - a.mentions || a.entity.name.localeCompare(b.entity.name))
}

/** How many there are of each type, and of all. */
export function countByType(rows: readonly EntityRow[]): Readonly<Record<EntityType | 'all', number>> {
  const counts = { all: rows.length, compound: 0, official: 0, person: 0, organization: 0, location: 0, event: 0 }
  for (const { entity } of rows) counts[entity.type] += 1
  return counts
}
