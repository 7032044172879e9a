import { create, type Change } from '../../core/change.ts'
import type { Entity, EntityType } from '../../core/entity/entity.ts'
import { entityName } from '../../core/entity/names.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Host } from '../host.ts'
import type { Readable } from '../store/database.ts'
import { entityById, entityByName } from '../store/entities.ts'

/** An entity of the case, or one by its type and name. Just one of the two is given. */
export interface Named {
  readonly entityId: string | null
  readonly entity: { readonly type: EntityType; readonly name: string } | null
}

/** @throws entity/not-found */
export function needEntity(db: Readable, id: string): Entity {
  const entity = entityById(db, id)
  if (!entity) throw new RedthreadError('entity/not-found')
  return entity
}

/** The entity that is meant, and the change that makes it where there is none. @throws entity/not-found, entity/empty-name */
export function entityFor(db: Readable, host: Pick<Host, 'now' | 'newId'>, { entityId, entity: wanted }: Named): { readonly entity: Entity; readonly changes: Change[] } {
  if (entityId !== null) return { entity: needEntity(db, entityId), changes: [] }
  if (wanted === null) throw new RedthreadError('entity/not-found')
  const name = entityName(wanted.name)
  if (name === '') throw new RedthreadError('entity/empty-name')
  const known = entityByName(db, wanted.type, name)
  if (known) return { entity: known, changes: [] }
  const at = host.now().toISOString()
  const entity: Entity = { id: host.newId(), type: wanted.type, name, role: null, aliases: [], notes: '', createdAt: at, updatedAt: at }
  return { entity, changes: [create('entity', entity)] }
}
