import { create, update, type Change } from '../../core/change.ts'
import type { Entity } from '../../core/entity/entity.ts'
import { entityAliases, entityName, uniqueNameKey } from '../../core/entity/names.ts'
import { freeText } from '../../core/text/free-text.ts'
import type { Host } from '../host.ts'
import type { Readable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import type { GazetteerItem } from './read.ts'

export interface Merge {
  readonly changes: readonly Change[]
  /** The entities that the gazetteer names, made or met. */
  readonly entityIds: readonly string[]
  readonly created: number
  readonly extended: number
  readonly unchanged: number
}

/**
 * The changes that bring a gazetteer into the case. An entity of the same type is met by its main name, else by an alias; it gets the
 * names it lacks, and role and notes only where it has none: what an analyst wrote stays.
 */
export function mergeGazetteer(db: Readable, items: readonly GazetteerItem[], host: Pick<Host, 'now' | 'newId'>): Merge {
  const at = host.now().toISOString()
  const before = new Map(allEntities(db).map(entity => [entity.id, entity]))
  const after = new Map(before)
  const index = new Index(before.values())
  const met = new Set<string>()
  for (const item of items) {
    const known = index.find(item)
    const entity = known === null ? made(item, host.newId(), at) : extended(after.get(known)!, item, at)
    after.set(entity.id, entity)
    index.add(entity)
    met.add(entity.id)
  }

  const changes: Change[] = []
  let created = 0
  for (const id of met) {
    const [old, now] = [before.get(id), after.get(id)!]
    if (!old) created++
    if (old !== now) changes.push(old ? update('entity', old, now) : create('entity', now))
  }
  return { changes, entityIds: [...met], created, extended: changes.length - created, unchanged: met.size - changes.length }
}

function made({ type, name, aliases, role, notes }: GazetteerItem, id: string, at: string): Entity {
  return { id, type, name: entityName(name), role, aliases: entityAliases(name, aliases), notes: freeText(notes), createdAt: at, updatedAt: at }
}

function extended(entity: Entity, { name, aliases, role, notes }: GazetteerItem, at: string): Entity {
  const next: Entity = {
    ...entity,
    aliases: entityAliases(entity.name, [...entity.aliases, name, ...aliases]),
    role: entity.role ?? role,
    notes: entity.notes || freeText(notes),
  }
  return JSON.stringify(next) === JSON.stringify(entity) ? entity : { ...next, updatedAt: at }
}

/** Finds an entity of a type by a name; main names go before aliases. */
class Index {
  readonly #main = new Map<string, string>()
  readonly #aliases = new Map<string, string>()

  constructor(entities: Iterable<Entity>) {
    for (const entity of entities) this.add(entity)
  }

  add({ id, type, name, aliases }: Entity): void {
    this.#main.set(`${type} ${uniqueNameKey(name)}`, id)
    for (const alias of aliases) this.#aliases.set(`${type} ${uniqueNameKey(alias)}`, id)
  }

  find({ type, name }: GazetteerItem): string | null {
    const key = `${type} ${uniqueNameKey(name)}`
    return this.#main.get(key) ?? this.#aliases.get(key) ?? null
  }
}
