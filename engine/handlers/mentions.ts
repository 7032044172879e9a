import { create, remove, type Change } from '../../core/change.ts'
import type { Mention } from '../../core/entity/entity.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { entityById } from '../store/entities.ts'
import { mentionById, mentionsOfArticle } from '../store/mentions.ts'
import { describePassage } from './passage.ts'

export const mentionHandlers = {
  'mentions.create': (context, { articleId, start, end, entityId }) => {
    const { db, edit } = context.case()
    const target = describePassage(db, articleId, { start, end })
    const entity = entityById(db, entityId)
    if (!entity) throw new RedthreadError('entity/not-found')
    const here = mentionsOfArticle(db, articleId).filter(({ target: { position } }) => position.start === start && position.end === end)
    const confirmed = here.find(mention => mention.status === 'confirmed' && mention.entityId === entityId)
    if (confirmed) return confirmed
    // An analyst who confirms takes back an earlier no to the same.
    const rejected = here.filter(({ status, entityId: of, name, type }) =>
      status === 'rejected' && (of === entityId || (name === entity.name && type === entity.type)))
    const mention: Mention = {
      id: context.host.newId(), articleId, target, status: 'confirmed', entityId, name: entity.name, type: entity.type,
      createdAt: context.host.now().toISOString(),
    }
    const changes: Change[] = [...rejected.map(old => remove('mention', old)), create('mention', mention)]
    edit({ label: `Mention of ${entity.name}`, changes })
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
