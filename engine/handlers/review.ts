import { setImmediate as nextTurn } from 'node:timers/promises'
import { create, remove, type Change } from '../../core/change.ts'
import { ENTITY_TYPES, type Entity, type EntityType, type Mention, type Suggestion } from '../../core/entity/entity.ts'
import { nameKey } from '../../core/entity/fold.ts'
import { refusalId, refusalOf } from '../../core/entity/refusal.ts'
import type { ReviewName } from '../../contract/review-shapes.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Context, HandlerMap } from '../context.ts'
import { placesInArticle, suggestionsOfName } from '../review/places.ts'
import { reviewOf } from '../review/review.ts'
import { articlesWith, countsIn, type TalliedName } from '../review/tally.ts'
import { articleReference } from '../store/articles.ts'
import { entityById } from '../store/entities.ts'
import { logLength } from '../store/log.ts'
import type { OpenCase } from '../store/open-case.ts'
import { allRefusals, refusalById } from '../store/refusals.ts'
import { entityFor } from './entity-for.ts'
import { describePassage } from './passage.ts'

const review = ({ host, case: current }: Context) => reviewOf(current(), host)

/** Milliseconds that a decision on many articles keeps other calls waiting at once. */
const STEP_MS = 15

interface Decided {
  readonly articleId: string
  readonly suggestions: readonly Suggestion[]
}

/**
 * Where a name is proposed now: in the whole case, or in some articles. In steps; begins anew where the case is edited meanwhile. Some 3 ms an article.
 * @throws suggestion/gone where it is proposed nowhere, case/none when the case is closed meanwhile
 */
async function proposed(context: Context, openCase: OpenCase, key: string, some: readonly string[] | null): Promise<Decided[]> {
  for (;;) {
    const length = logLength(openCase.db)
    const found: Decided[] = []
    let since = performance.now()
    for (const articleId of some ?? articlesWith(review(context).tally, key)) {
      if (performance.now() - since > STEP_MS) {
        await nextTurn()
        if (openCase.closing.aborted) throw new RedthreadError('case/none')
        since = performance.now()
      }
      const suggestions = articleReference(openCase.db, articleId) ? suggestionsOfName(openCase, articleId, key) : []
      if (suggestions.length > 0) found.push({ articleId, suggestions })
    }
    if (logLength(openCase.db) !== length) continue
    if (found.length === 0) throw new RedthreadError('suggestion/gone')
    return found
  }
}

/** Whom the accepted places are tied to, with the change that makes it where there is none: then it gets the role that was proposed. */
function entityOf({ case: current, host }: Context, to: { readonly entityId: string } | { readonly type: EntityType; readonly name: string } | null, first: Suggestion): { entity: Entity; changes: Change[] } {
  const { db } = current()
  const known = to === null && first.entityId !== null ? first.entityId : to !== null && 'entityId' in to ? to.entityId : null
  if (known !== null) return entityFor(db, host, { entityId: known, entity: null })
  const wanted = to === null || 'entityId' in to ? { type: first.type, name: first.name } : to
  const made = entityFor(db, host, { entityId: null, entity: wanted })
  if (made.changes.length === 0 || (wanted.type !== 'official' && wanted.type !== 'person')) return made
  const entity: Entity = { ...made.entity, role: first.role }
  return { entity, changes: [create('entity', entity)] }
}

function mentions({ host, case: current }: Context, decided: readonly Decided[], of: Pick<Mention, 'status' | 'entityId' | 'name' | 'type'>): Change[] {
  const { db } = current()
  const createdAt = host.now().toISOString()
  return decided.flatMap(({ articleId, suggestions }) => suggestions.map(range => create('mention', { id: host.newId(), articleId, target: describePassage(db, articleId, range), ...of, createdAt })))
}

const isOf = ({ name }: TalliedName, words: readonly string[]): boolean => {
  const key = nameKey(name)
  return words.every(word => key.includes(word))
}

const placesFirst = (a: TalliedName, b: TalliedName): number => b.articles - a.articles || b.places - a.places || (a.name < b.name ? -1 : 1)

export const reviewHandlers = {
  'review.state': (context) => {
    const { tally, waiting } = review(context)
    const done = tally.articles.size
    const total = new Set([...waiting].filter(id => !tally.articles.has(id))).size + done
    return { done: Math.max(0, done - [...waiting].filter(id => tally.articles.has(id)).length), total, names: tally.numbers.size, places: tally.places }
  },
  'review.names': (context, { type, text, offset, limit }) => {
    const { tally } = review(context)
    const { db } = context.case()
    const words = nameKey(text).split(' ').filter(word => word !== '')
    const alive = tally.names.filter(one => one !== null)
    const found = alive.filter(one => (type === null || one.type === type) && isOf(one, words)).sort(placesFirst)
    const types = Object.fromEntries(ENTITY_TYPES.map(each => [each, alive.filter(one => one.type === each).length])) as Record<EntityType, number>
    return {
      total: found.length, types,
      rows: found.slice(offset, offset + limit).map(({ type: of, name, role, entityId, places, articles }): ReviewName => ({ type: of, name, role, places, articles, entity: entityId === null ? null : entityById(db, entityId) })),
    }
  },
  'review.places': (context, { type, name, offset, limit }) => {
    const openCase = context.case()
    const key = refusalId(type, name)
    const ids = articlesWith(review(context).tally, key)
    return { total: ids.length, rows: ids.slice(offset, offset + limit).flatMap(id => placesInArticle(openCase, id, key) ?? []) }
  },
  'review.articles': (context, { offset, limit }) => {
    const { tally } = review(context)
    const { db } = context.case()
    const ids = articlesWith(tally, null)
    return { total: ids.length, rows: ids.slice(offset, offset + limit).flatMap((id) => {
      const article = articleReference(db, id)
      return article ? [{ article, ...countsIn(tally, id) }] : []
    }) }
  },
  'review.accept': async (context, { type, name, articleIds, to }) => {
    const openCase = context.case()
    const decided = await proposed(context, openCase, refusalId(type, name), articleIds)
    const { entity, changes } = entityOf(context, to, decided[0]!.suggestions[0]!)
    const made = mentions(context, decided, { status: 'confirmed', entityId: entity.id, name: entity.name, type: entity.type })
    openCase.edit({ label: made.length > 1 ? `Accept ${entity.name} ${made.length} times` : `Accept ${entity.name}`, changes: [...changes, ...made] })
    return { entity, mentions: made.length, articles: decided.length }
  },
  'review.reject': async (context, { type, name, articleIds }) => {
    const openCase = context.case()
    const { db, edit } = openCase
    if (articleIds === null) {
      const refusal = refusalOf(type, name, context.host.now().toISOString())
      if (!refusalById(db, refusal.id)) edit({ label: `Never propose ${name}`, changes: [create('refusal', refusal)] })
      return null
    }
    const decided = await proposed(context, openCase, refusalId(type, name), articleIds)
    edit({ label: `Reject ${name}`, changes: mentions(context, decided, { status: 'rejected', entityId: decided[0]!.suggestions[0]!.entityId, name, type }) })
    return null
  },
  'review.refused': context => allRefusals(context.case().db),
  'review.allow': (context, { type, name }) => {
    const { db, edit } = context.case()
    const refusal = refusalById(db, refusalId(type, name))
    if (refusal) edit({ label: `Propose ${name} again`, changes: [remove('refusal', refusal)] })
    return null
  },
} satisfies Partial<HandlerMap>
