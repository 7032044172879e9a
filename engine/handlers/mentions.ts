import { create, remove, update, type Change } from '../../core/change.ts'
import type { Entity, EntityType, Mention } from '../../core/entity/entity.ts'
import { entityAliases, entityName } from '../../core/entity/names.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import type { Host } from '../host.ts'
import type { Readable } from '../store/database.ts'
import { entityById, entityByName } from '../store/entities.ts'
import { mentionById, mentionsOfArticle } from '../store/mentions.ts'
import { describePassage } from './passage.ts'

interface Named {
  readonly entityId: string | null
  readonly entity: { readonly type: EntityType; readonly name: string } | null
}

/** Whom a passage names, and the change that makes the entity where there is none. */
function entityFor(db: Readable, host: Host, { entityId, entity: wanted }: Named): { entity: Entity; changes: Change[] } {
  if (entityId !== null) {
    const entity = entityById(db, entityId)
    if (!entity) throw new RedthreadError('entity/not-found')
    return { entity, changes: [] }
  }
  if (wanted === null) throw new RedthreadError('entity/not-found')
  const name = entityName(wanted.name)
  if (name === '') throw new RedthreadError('entity/empty-name')
  const known = entityByName(db, wanted.type, name)
  if (known) return { entity: known, changes: [] }
  const at = host.now().toISOString()
  const entity: Entity = { id: host.newId(), type: wanted.type, name, role: null, aliases: [], notes: '', createdAt: at, updatedAt: at }
  return { entity, changes: [create('entity', entity)] }
}

/** The words of a passage as another name of an entity, in the change that makes it or in one of its own. Null when it has the name already. */
function remembering(entity: Entity, exact: string, at: string): Entity | null {
  const aliases = entityAliases(entity.name, [...entity.aliases, exact])
  return aliases.length === entity.aliases.length ? null : { ...entity, aliases, updatedAt: at }
}

export const mentionHandlers = {
  'mentions.create': (context, { articleId, start, end, remember, ...named }) => {
    const { db, edit } = context.case()
    const target = describePassage(db, articleId, { start, end })
    const { entity, changes } = entityFor(db, context.host, named)
    const at = context.host.now().toISOString()
    const extended = remember ? remembering(entity, target.quote.exact, at) : null
    const made = changes.length > 0
    const entityChanges = extended === null ? changes : made ? [create('entity', extended)] : [update('entity', entity, extended)]

    const here = mentionsOfArticle(db, articleId).filter(({ target: { position } }) => position.start === start && position.end === end)
    const confirmed = here.find(mention => mention.status === 'confirmed' && mention.entityId === entity.id)
    if (confirmed) {
      if (extended !== null) edit({ label: `Other name of ${entity.name}`, changes: entityChanges })
      return confirmed
    }
    // An analyst who confirms takes back an earlier no to the same.
    const rejected = here.filter(({ status, entityId: of, name, type }) =>
      status === 'rejected' && (of === entity.id || (name === entity.name && type === entity.type)))
    const mention: Mention = {
      id: context.host.newId(), articleId, target, status: 'confirmed', entityId: entity.id, name: entity.name, type: entity.type, createdAt: at,
    }
    edit({ label: `Mention of ${entity.name}`, changes: [...entityChanges, ...rejected.map(old => remove('mention', old)), create('mention', mention)] })
    return mention
  },
  'mentions.delete': (context, { mentionId }) => {
    const { db, edit } = context.case()
    const mention = mentionById(db, mentionId)
    if (!mention) throw new RedthreadError('mention/not-found')
    edit({ label: `Remove mention of ${mention.name}`, changes: [remove('mention', mention)] })
    return null
  },
} satisfies Partial<HandlerMap>
