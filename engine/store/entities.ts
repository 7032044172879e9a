import type { AliasNote, Entity, EntityType, HeldRole } from '../../core/entity/entity.ts'
import { uniqueNameKey } from '../../core/entity/names.ts'
import { all, first, run, type Readable, type Writable } from './database.ts'

type Row = Omit<Entity, 'aliases' | 'ledger' | 'roles'> & { readonly aliases: string; readonly ledger: string | null; readonly roles: string | null }

const ENTITY = `
  SELECT e.id, e.type, e.name, e.role, e.notes, e.created_at AS createdAt, e.updated_at AS updatedAt, e.ledger, e.roles,
    (SELECT coalesce(json_group_array(l.name ORDER BY l.place), '[]') FROM alias l WHERE l.entity_id = e.id) AS aliases
  FROM entity e`

function entityOf({ ledger, roles, ...row }: Row): Entity {
  return {
    ...row, aliases: JSON.parse(row.aliases) as string[],
    ...(ledger === null ? {} : { ledger: JSON.parse(ledger) as AliasNote[] }), ...(roles === null ? {} : { roles: JSON.parse(roles) as HeldRole[] }),
  }
}

export function entityById(db: Readable, id: string): Entity | null {
  const row = first<Row>(db, `${ENTITY} WHERE e.id = ?`, [id])
  return row && entityOf(row)
}

/** By name, in the order of their code points. */
export function allEntities(db: Readable): Entity[] {
  return all<Row>(db, `${ENTITY} ORDER BY e.name_key, e.type, e.id`).map(entityOf)
}

/** The entity of that type and main name; upper and lower case are the same. */
export function entityByName(db: Readable, type: EntityType, name: string): Entity | null {
  const row = first<Row>(db, `${ENTITY} WHERE e.type = ? AND e.name_key = ? ORDER BY e.created_at, e.id LIMIT 1`, [type, uniqueNameKey(name)])
  return row && entityOf(row)
}

export function countEntities(db: Readable): Readonly<Record<EntityType, number>> {
  const counts: Record<EntityType, number> = { compound: 0, official: 0, person: 0, organization: 0, location: 0, event: 0 }
  for (const { type, count } of all<{ type: EntityType; count: number }>(db, 'SELECT type, count(*) AS count FROM entity GROUP BY type')) counts[type] = count
  return counts
}

const json = (list: readonly unknown[] | undefined): string | null => (list === undefined ? null : JSON.stringify(list))

export function putEntity(db: Writable, entity: Entity): void {
  run(
    db,
    `INSERT INTO entity (id, type, name, name_key, role, notes, created_at, updated_at, ledger, roles) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET type = excluded.type, name = excluded.name, name_key = excluded.name_key, role = excluded.role,
       notes = excluded.notes, created_at = excluded.created_at, updated_at = excluded.updated_at, ledger = excluded.ledger, roles = excluded.roles`,
    [entity.id, entity.type, entity.name, uniqueNameKey(entity.name), entity.role, entity.notes, entity.createdAt, entity.updatedAt, json(entity.ledger), json(entity.roles)],
  )
  run(db, 'DELETE FROM alias WHERE entity_id = ?', [entity.id])
  entity.aliases.forEach((name, place) => run(db, 'INSERT INTO alias (entity_id, place, name) VALUES (?, ?, ?)', [entity.id, place, name]))
}

export function deleteEntity(db: Writable, id: string): void {
  run(db, 'DELETE FROM alias WHERE entity_id = ?', [id])
  run(db, 'DELETE FROM entity WHERE id = ?', [id])
}
