import { create, remove, update, type Change } from '../../core/change.ts'
import { apartId, apartOf } from '../../core/entity/apart.ts'
import type { Entity, Mention } from '../../core/entity/entity.ts'
import { likelySame } from '../../core/entity/likely-same.ts'
import { withExtras } from '../../core/entity/ledger.ts'
import { entityAliases } from '../../core/entity/names.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { mergingOf } from '../curate/merge.ts'
import { apartById, apartIds } from '../store/aparts.ts'
import type { Readable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import { allMentionsOfEntity, mentionById, mentionCounts } from '../store/mentions.ts'
import { entityFor, needEntity } from './entity-for.ts'

/** @throws entity/not-found, entity/same */
function both(db: Readable, a: string, b: string): readonly [Entity, Entity] {
  if (a === b) throw new RedthreadError('entity/same')
  return [needEntity(db, a), needEntity(db, b)]
}

/** Confirmed mentions of one entity. @throws mention/not-found */
function mentionsToMove(db: Readable, entityId: string, ids: readonly string[]): Mention[] {
  return [...new Set(ids)].map((id) => {
    const mention = mentionById(db, id)
    if (mention?.entityId !== entityId) throw new RedthreadError('mention/not-found')
    return mention
  })
}

/** The mentions as those of another entity; where that has one at the place, one goes. */
function movedTo(db: Readable, mentions: readonly Mention[], to: Entity, isNew: boolean): Change[] {
  const held = isNew ? [] : allMentionsOfEntity(db, to.id)
  return mentions.flatMap((mention) => {
    const { articleId, target: { position } } = mention
    const there = held.filter(other => other.articleId === articleId && other.target.position.start === position.start && other.target.position.end === position.end)
    if (there.some(({ status }) => status === 'confirmed')) return [remove('mention', mention)]
    return [...there.map(other => remove('mention', other)), update('mention', mention, { ...mention, entityId: to.id, name: to.name, type: to.type })]
  })
}

export const curateHandlers = {
  'entities.mergePreview': (context, { into, from }) => {
    const { db } = context.case()
    const [kept, gone] = both(db, into, from)
    const { entity, mentions, twice, annotations, losesDraft } = mergingOf(db, kept, gone, kept.updatedAt)
    return { entity, newNames: entity.aliases.filter(alias => !kept.aliases.includes(alias)), mentions, twice, annotations, losesDraft }
  },
  'entities.merge': (context, { into, from }) => {
    const { db, edit } = context.case()
    const [kept, gone] = both(db, into, from)
    const { entity, changes } = mergingOf(db, kept, gone, context.host.now().toISOString())
    edit({ label: `Merge ${gone.name} into ${kept.name}`, changes })
    return entity
  },
  'entities.split': (context, { entityId, mentionIds, aliases, to: wanted }) => {
    const { db, edit } = context.case()
    const before = needEntity(db, entityId)
    const mentions = mentionsToMove(db, entityId, mentionIds)
    const { entity: found, changes: made } = entityFor(db, context.host, 'entityId' in wanted ? { entityId: wanted.entityId, entity: null } : { entityId: null, entity: wanted })
    if (found.id === entityId) throw new RedthreadError('entity/same')
    const at = context.host.now().toISOString()
    const given = entityAliases(found.name, [...found.aliases, ...aliases.filter(alias => before.aliases.includes(alias))])
    const isNew = made.length > 0
    const to: Entity = given.length === found.aliases.length ? found : withExtras({ ...found, aliases: given, updatedAt: at }, { ledger: [...(found.ledger ?? []), ...(before.ledger ?? [])] })
    const left: Entity = aliases.some(alias => before.aliases.includes(alias)) ? withExtras({ ...before, aliases: before.aliases.filter(alias => !aliases.includes(alias)), updatedAt: at }) : before
    const apart = apartById(db, apartId(before.id, to.id))
    edit({
      label: `Split ${to.name} from ${before.name}`,
      changes: [
        ...(isNew ? [create('entity', to)] : to === found ? [] : [update('entity', found, to)]),
        ...(left === before ? [] : [update('entity', before, left)]),
        ...movedTo(db, mentions, to, isNew),
        // They are told apart from now on, or they would be proposed as one at once.
        ...(apart ? [] : [create('apart', apartOf(before.id, to.id, at))]),
      ],
    })
    return to
  },
  'entities.likelySame': (context) => {
    const { db } = context.case()
    const entities = allEntities(db)
    const byId = new Map(entities.map(entity => [entity.id, entity]))
    const counts = mentionCounts(db)
    const mentions = (id: string): number => counts.get(id)?.mentions ?? 0
    return likelySame(entities, apartIds(db)).map(({ one, other, why, names }) => ({ one: byId.get(one)!, other: byId.get(other)!, why, names, mentions: [mentions(one), mentions(other)] as const }))
  },
  'entities.keepApart': (context, { one, other }) => {
    const { db, edit } = context.case()
    const [a, b] = both(db, one, other)
    if (!apartById(db, apartId(a.id, b.id))) edit({ label: `Keep apart ${a.name} and ${b.name}`, changes: [create('apart', apartOf(a.id, b.id, context.host.now().toISOString()))] })
    return null
  },
} satisfies Partial<HandlerMap>
