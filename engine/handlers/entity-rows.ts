import type { EntityType } from '../../core/entity/entity.ts'
import type { EntityRow } from '../../contract/entity-shapes.ts'
import type { Note } from '../notebook/notes.ts'
import type { Readable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import { mentionCounts } from '../store/mentions.ts'

/** The entities of some types, by name, each with what the case holds on it, counted as its page lists it. `notes`: all annotations of the case. */
export function entityRows(db: Readable, types: readonly EntityType[], notes: readonly Note[]): EntityRow[] {
  const counts = mentionCounts(db)
  const annotations = new Map<string, number>()
  for (const id of notes.flatMap(({ entityIds }) => entityIds)) annotations.set(id, (annotations.get(id) ?? 0) + 1)
  return allEntities(db)
    .filter(entity => types.includes(entity.type))
    .map(entity => ({
      entity,
      mentions: counts.get(entity.id)?.mentions ?? 0,
      articles: counts.get(entity.id)?.articles ?? 0,
      annotations: annotations.get(entity.id) ?? 0,
    }))
}
