import type { PassageSelectors } from '../../core/anchor/selectors.ts'
import { create, remove, type Change } from '../../core/change.ts'
import type { Entity, EntityType, Mention, Suggestion } from '../../core/entity/entity.ts'
import { entityName, uniqueNameKey } from '../../core/entity/names.ts'
import type { TextRange } from '../../core/text/block.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import type { Host } from '../host.ts'
import { place } from '../place.ts'
import type { Readable } from '../store/database.ts'
import { entityById, entityByName } from '../store/entities.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import type { OpenCase } from '../store/open-case.ts'
import { figuresOfArticle, suggestionsOfArticle } from '../suggest/article-suggestions.ts'
import { needText } from './articles.ts'
import { describePassage } from './passage.ts'

interface Decision extends TextRange {
  readonly articleId: string
  readonly type: EntityType
  readonly name: string
}

/** The suggestion that is decided on. @throws suggestion/gone when it is no longer made */
function needSuggestion(openCase: OpenCase, { articleId, start, end, name }: Decision): Suggestion {
  const found = suggestionsOfArticle(openCase, articleId)
    .find((each) => each.start === start && each.end === end && uniqueNameKey(each.name) === uniqueNameKey(name))
  if (!found) throw new RedthreadError('suggestion/gone')
  return found
}

/** Whom an accepted suggestion is tied to, and the change that makes the entity where there is none. */
function entityFor(db: Readable, host: Host, { type, name }: Decision, suggestion: Suggestion, chosen: string | null): { entity: Entity; changes: Change[] } {
  const id = chosen ?? (suggestion.type === type ? suggestion.entityId : null)
  const known = id === null ? entityByName(db, type, entityName(name)) : entityById(db, id)
  if (known) return { entity: known, changes: [] }
  if (chosen !== null) throw new RedthreadError('entity/not-found')
  if (entityName(name) === '') throw new RedthreadError('entity/empty-name')
  const at = host.now().toISOString()
  const role = type === 'official' || type === 'person' ? suggestion.role : null
  const entity: Entity = { id: host.newId(), type, name: entityName(name), role, aliases: [], notes: '', createdAt: at, updatedAt: at }
  return { entity, changes: [create('entity', entity)] }
}

/** Earlier noes to the same name at an overlapping place: a yes takes them back. */
function noesTo(db: Readable, { articleId, start, end }: Decision, entity: Entity): Change[] {
  const { text } = needText(db, articleId)
  return mentionsOfArticle(db, articleId).flatMap((mention) => {
    const { range } = place(text, mention)
    const overlaps = range && range.start < end && start < range.end
    const same = mention.entityId === entity.id || uniqueNameKey(mention.name) === uniqueNameKey(entity.name)
    return mention.status === 'rejected' && overlaps && same ? [remove('mention', mention)] : []
  })
}

/** The other suggestions of the same type and name in the article. */
function sameName(openCase: OpenCase, suggestion: Suggestion): Suggestion[] {
  const name = uniqueNameKey(suggestion.name)
  return suggestionsOfArticle(openCase, suggestion.articleId).filter((each) =>
    each.type === suggestion.type && uniqueNameKey(each.name) === name && (each.start !== suggestion.start || each.end !== suggestion.end))
}

export const suggestionHandlers = {
  'suggestions.forArticle': (context, { articleId }) => suggestionsOfArticle(context.case(), articleId),
  'suggestions.figures': (context, { articleId }) => figuresOfArticle(context.case(), articleId),
  'suggestions.accept': (context, input) => {
    const openCase = context.case()
    const { db, edit } = openCase
    const target = describePassage(db, input.articleId, input)
    const suggestion = needSuggestion(openCase, input)
    const { entity, changes } = entityFor(db, context.host, input, suggestion, input.entityId)
    const mentionOf = (words: PassageSelectors): Mention => ({
      id: context.host.newId(), articleId: input.articleId, target: words, status: 'confirmed', entityId: entity.id,
      name: entity.name, type: entity.type, createdAt: context.host.now().toISOString(),
    })
    const mention = mentionOf(target)
    const others = input.all ? sameName(openCase, suggestion) : []
    const noes = new Map([input, ...others].flatMap((each) => noesTo(db, { ...input, start: each.start, end: each.end }, entity)).map((no) => [no.id, no]))
    edit({
      label: others.length > 0 ? `Accept ${entity.name} ${others.length + 1} times` : `Accept ${entity.name}`,
      changes: [...changes, ...noes.values(), create('mention', mention), ...others.map((other) => create('mention', mentionOf(describePassage(db, input.articleId, other))))],
    })
    return mention
  },
  'suggestions.reject': (context, input) => {
    const openCase = context.case()
    const { articleId, type, name } = input
    const target = describePassage(openCase.db, articleId, input)
    const { entityId } = needSuggestion(openCase, input)
    const mention: Mention = {
      id: context.host.newId(), articleId, target, status: 'rejected', entityId, name, type, createdAt: context.host.now().toISOString(),
    }
    openCase.edit({ label: `Reject ${name}`, changes: [create('mention', mention)] })
    return null
  },
} satisfies Partial<HandlerMap>
