import { create, remove, update, type Change } from '../../core/change.ts'
import { memberId, type Collection, type CollectionMember } from '../../core/collection/collection.ts'
import { nameLine } from '../../core/text/name-line.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { collectionById, collectionByName, collectionRows, collectionsFrom, memberById, membersOfCollection } from '../store/collections.ts'
import type { Readable } from '../store/database.ts'
import { presenceById } from '../store/removed-articles.ts'

function need(db: Readable, id: string): Collection {
  const collection = collectionById(db, id)
  if (!collection) throw new RedthreadError('collection/not-found')
  return collection
}

/** @throws entity/empty-name, collection/exists when another one there has it */
function freeName(db: Readable, raw: string, { parentId, id }: { readonly parentId: string | null; readonly id: string | null }): string {
  const name = nameLine(raw)
  if (name === '') throw new RedthreadError('entity/empty-name')
  const other = collectionByName(db, parentId, name)
  if (other && other.id !== id) throw new RedthreadError('collection/exists', { name })
  return name
}

/** The articles of a list as members of a collection, each once. @throws article/not-found */
function asMembers(db: Readable, collectionId: string, articleIds: readonly string[]): CollectionMember[] {
  return [...new Set(articleIds)].map((articleId) => {
    if (!presenceById(db, articleId)) throw new RedthreadError('article/not-found')
    return { id: memberId(collectionId, articleId), collectionId, articleId }
  })
}

function deletion(db: Readable, id: string): Change[] {
  // Each before the one it is in.
  return collectionsFrom(db, id).reverse().flatMap(collection => [
    ...membersOfCollection(db, collection.id).map(member => remove('collectionMember', member)),
    remove('collection', collection),
  ])
}

const counted = (articles: number): string => (articles === 1 ? '1 article' : `${articles} articles`)

export const collectionsHandlers = {
  'collections.list': context => collectionRows(context.case().db),
  'collections.create': (context, { name, parentId, articleIds }) => {
    const { db, edit } = context.case()
    if (parentId !== null) need(db, parentId)
    const collection: Collection = { id: context.host.newId(), name: freeName(db, name, { parentId, id: null }), parentId }
    const members = asMembers(db, collection.id, articleIds)
    edit({ label: `New collection ${collection.name}`, changes: [create('collection', collection), ...members.map(member => create('collectionMember', member))] })
    return collection
  },
  'collections.rename': (context, { collectionId, name }) => {
    const { db, edit } = context.case()
    const before = need(db, collectionId)
    const after: Collection = { ...before, name: freeName(db, name, before) }
    if (after.name !== before.name) edit({ label: `Rename collection ${before.name}`, changes: [update('collection', before, after)] })
    return after
  },
  'collections.delete': (context, { collectionId }) => {
    const { db, edit } = context.case()
    const { name } = need(db, collectionId)
    edit({ label: `Delete collection ${name}`, changes: deletion(db, collectionId) })
    return null
  },
  'collections.add': (context, { collectionId, articleIds }) => {
    const { db, edit } = context.case()
    const { name } = need(db, collectionId)
    const added = asMembers(db, collectionId, articleIds).filter(({ id }) => !memberById(db, id))
    if (added.length > 0) edit({ label: `Put ${counted(added.length)} into ${name}`, changes: added.map(member => create('collectionMember', member)) })
    return { changed: added.length }
  },
  'collections.remove': (context, { collectionId, articleIds }) => {
    const { db, edit } = context.case()
    const { name } = need(db, collectionId)
    const taken = [...new Set(articleIds)].flatMap(articleId => memberById(db, memberId(collectionId, articleId)) ?? [])
    if (taken.length > 0) edit({ label: `Take ${counted(taken.length)} out of ${name}`, changes: taken.map(member => remove('collectionMember', member)) })
    return { changed: taken.length }
  },
} satisfies Partial<HandlerMap>
