import { create, remove, update } from '../../core/change.ts'
import type { Entity, Mention } from '../../core/entity/entity.ts'
import { withExtras } from '../../core/entity/ledger.ts'
import { entityAliases } from '../../core/entity/names.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { mentionById, mentionsOfArticle } from '../store/mentions.ts'
import { entityFor } from './entity-for.ts'
import { describePassage } from './passage.ts'

/** The words of a passage as another name of an entity, in the change that makes it or in one of its own. Null when it has the name already. */
function remembering(entity: Entity, { articleId, target }: Pick<Mention, 'articleId' | 'target'>, at: string): Entity | null {
  const { exact } = target.quote
  const aliases = entityAliases(entity.name, [...entity.aliases, exact])
  if (aliases.length === entity.aliases.length) return null
  return withExtras({ ...entity, aliases, updatedAt: at }, { ledger: [...(entity.ledger ?? []), { name: aliases.at(-1)!, source: { articleId, target } }] })
}

export const mentionHandlers = {
  'mentions.create': (context, { articleId, start, end, remember, ...named }) => {
    const { db, edit } = context.case()
    const target = describePassage(db, articleId, { start, end })
    const { entity, changes } = entityFor(db, context.host, named)
    const at = context.host.now().toISOString()
    const extended = remember ? remembering(entity, { articleId, target }, at) : null
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
