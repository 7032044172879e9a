import type { Entity } from './entity.ts'
import { withExtras } from './ledger.ts'
import { entityAliases } from './names.ts'
import { presentRole, tidyRoles } from './roles.ts'

/**
 * Two entities as one. The main name, the type and a role of `into` stay; every name of `from` becomes an alias, and its role and notes are put under the notes of `into` where they say something else:
 * nothing that was written is lost.
 */
export function merged(into: Entity, from: Entity, updatedAt: string): Entity {
  const roles = tidyRoles([...(into.roles ?? []), ...(from.roles ?? [])])
  const role = presentRole(roles) ?? into.role ?? from.role
  const left = from.role === null || from.role === role ? from.notes : [`${from.name}: ${from.role}`, from.notes].filter(Boolean).join('\n')
  const one: Entity = {
    ...into,
    role,
    aliases: entityAliases(into.name, [...into.aliases, from.name, ...from.aliases]),
    notes: [into.notes, left].filter((note, place, notes) => note !== '' && notes.indexOf(note) === place).join('\n\n'),
    createdAt: into.createdAt < from.createdAt ? into.createdAt : from.createdAt,
    updatedAt,
  }
  return withExtras(one, { ledger: [...(into.ledger ?? []), ...(from.ledger ?? [])], roles })
}
