import { create, remove, update, type Change } from '../../core/change.ts'
import { ENTITY_TYPES, type AliasKind, type AliasNote, type Entity, type EntityType, type HeldRole } from '../../core/entity/entity.ts'
import { withExtras } from '../../core/entity/ledger.ts'
import { entityAliases, entityName } from '../../core/entity/names.ts'
import { isTurned, presentRole, roleDate, tidyRoles } from '../../core/entity/roles.ts'
import { freeText } from '../../core/text/free-text.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { articlesAbout } from '../surroundings.ts'
import { annotationsTiedTo } from '../store/annotations.ts'
import { apartsOf } from '../store/aparts.ts'
import type { Readable } from '../store/database.ts'
import { dossierDraft } from '../store/dossier-drafts.ts'
import { entityByName } from '../store/entities.ts'
import { allMentionsOfEntity } from '../store/mentions.ts'
import { needEntity } from './entity-for.ts'
import { entityPage } from './entity-page.ts'
import { settled } from './groups.ts'
import { allNotes } from '../notebook/notes.ts'
import { entityRows } from './entity-rows.ts'

/** @throws entity/empty-name, entity/exists */
function checkName(db: Readable, { id, type, name }: { id: string; type: EntityType; name: string }): void {
  if (name === '') throw new RedthreadError('entity/empty-name')
  const other = entityByName(db, type, name)
  if (other && other.id !== id) throw new RedthreadError('entity/exists', { type, name: other.name })
}

function roleOf(role: string | null): string | null {
  return role === null ? null : entityName(role) || null
}

/** @throws entity/role-date, entity/role-turned */
function heldRoles(roles: readonly { readonly title: string; readonly from: string | null; readonly to: string | null }[]): HeldRole[] {
  const date = (text: string | null): string | null => {
    if (text === null || text.trim() === '') return null
    const read = roleDate(text)
    if (read === null) throw new RedthreadError('entity/role-date', { text: text.trim() })
    return read
  }
  const held = tidyRoles(roles.map(({ title, from, to }) => {
    const [begin, end] = [date(from), date(to)]
    return { title, ...(begin === null ? {} : { from: begin }), ...(end === null ? {} : { to: end }) }
  }))
  const turned = held.find(isTurned)
  if (turned) throw new RedthreadError('entity/role-turned', { title: turned.title })
  return held
}

/** The notes on aliases with other kinds; null takes a kind away. */
function kindsOf(ledger: readonly AliasNote[], kinds: readonly { readonly name: string; readonly kind: AliasKind | null }[]): AliasNote[] {
  const changed = new Map(kinds.map(({ name, kind }) => [name, kind]))
  const known = ledger.map(({ kind, ...note }) => {
    const now = changed.has(note.name) ? changed.get(note.name) : kind
    return { ...note, ...(now ? { kind: now } : {}) }
  })
  const names = new Set(ledger.map(({ name }) => name))
  return [...known, ...kinds.flatMap(({ name, kind }) => (kind === null || names.has(name) ? [] : [{ name, kind }]))]
}

/** Everything that goes with an entity: its mentions, its ties and its dossier draft. */
function removal(db: Readable, entity: Entity, updatedAt: string): Change[] {
  const draft = dossierDraft(db, entity.id)
  return [
    ...allMentionsOfEntity(db, entity.id).map(mention => remove('mention', mention)),
    ...annotationsTiedTo(db, entity.id).map(before =>
      update('annotation', before, { ...before, entityIds: before.entityIds.filter(id => id !== entity.id), updatedAt })),
    ...(draft ? [remove('dossierDraft', draft)] : []),
    ...apartsOf(db, entity.id).map(apart => remove('apart', apart)),
    remove('entity', entity),
  ]
}

export const entityHandlers = {
  'entities.list': async (context, { type }) => {
    const openCase = context.case()
    return entityRows(openCase.db, type === null ? ENTITY_TYPES : [type], await allNotes(openCase))
  },
  'entities.get': async (context, { entityId }) => {
    const { id } = needEntity(context.case().db, entityId)
    const { db } = await settled(context, articlesAbout(context.case().db, id))
    return entityPage(db, needEntity(db, id))
  },
  'entities.create': (context, { type, name, role, aliases, notes }) => {
    const { db, edit } = context.case()
    const at = context.host.now().toISOString()
    const entity: Entity = {
      id: context.host.newId(), type, name: entityName(name), role: roleOf(role), aliases: entityAliases(name, aliases), notes: freeText(notes),
      createdAt: at, updatedAt: at,
    }
    checkName(db, entity)
    edit({ label: `New ${type}: ${entity.name}`, changes: [create('entity', entity)] })
    return entity
  },
  'entities.update': (context, { entityId, type, name, role, aliases, notes, kinds, roles }) => {
    const { db, edit } = context.case()
    const before = needEntity(db, entityId)
    const mainName = name === undefined ? before.name : entityName(name)
    const held = roles === undefined ? before.roles ?? [] : heldRoles(roles)
    const changed = withExtras({
      ...before,
      type: type ?? before.type,
      name: mainName,
      role: presentRole(held) ?? (role === undefined ? before.role : roleOf(role)),
      aliases: entityAliases(mainName, aliases ?? before.aliases),
      notes: notes === undefined ? before.notes : freeText(notes),
    }, { ledger: kindsOf(before.ledger ?? [], kinds ?? []), roles: held })
    checkName(db, changed)
    if (JSON.stringify(changed) === JSON.stringify(before)) return before
    const after = { ...changed, updatedAt: context.host.now().toISOString() }
    edit({ label: `Change ${after.name}`, changes: [update('entity', before, after)] })
    return after
  },
  'entities.delete': (context, { entityId }) => {
    const { db, edit } = context.case()
    const entity = needEntity(db, entityId)
    edit({ label: `Delete ${entity.name}`, changes: removal(db, entity, context.host.now().toISOString()) })
    return null
  },
} satisfies Partial<HandlerMap>
