import { memberId, memberOf, type Collection, type CollectionMember } from '../../core/collection/collection.ts'
import { nameLine } from '../../core/text/name-line.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { CollectionRow } from '../../contract/shapes.ts'
import { all, first, run, transaction, value, values, type Readable, type Writable } from './database.ts'

const COLLECTION = 'SELECT c.id, c.name, c.parent_id AS parentId FROM collection c'

export function collectionById(db: Readable, id: string): Collection | null {
  return first<Collection>(db, `${COLLECTION} WHERE c.id = ?`, [id])
}

/** The collection of that very name in another, or at the top; of several the oldest. */
export function collectionByName(db: Readable, parentId: string | null, name: string): Collection | null {
  return first<Collection>(db, `${COLLECTION} WHERE c.parent_id IS ? AND c.name = ? ORDER BY c.id LIMIT 1`, [parentId, name])
}

/** By name, as people sort: 2 before 10. Parents and children stand in one list. Cost: one pass over the index of members. */
export function collectionRows(db: Readable): CollectionRow[] {
  const collections = all<Collection>(db, COLLECTION)
  const byId = new Map(collections.map(collection => [collection.id, collection]))
  const counts = new Map<string, number>()
  const count = (articles: number, ids: Iterable<string>) => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + articles)
  }
  const upwards = (id: string): string[] => {
    const ids = new Set<string>()
    // A damaged file may have a circle.
    for (let at = byId.get(id); at && !ids.has(at.id); at = at.parentId === null ? undefined : byId.get(at.parentId)) ids.add(at.id)
    return [...ids]
  }
  for (const { id, articles } of all<{ id: string; articles: number }>(db, 'SELECT collection_id AS id, count(*) AS articles FROM collection_member GROUP BY collection_id')) count(articles, upwards(id))
  // An article that is in several collections was counted for each of them, also above the place where they meet.
  for (const ids of values<string>(db, 'SELECT json_group_array(collection_id) FROM collection_member GROUP BY seq HAVING count(*) > 1')) {
    const ways = (JSON.parse(ids) as string[]).flatMap(upwards)
    count(1, new Set(ways))
    count(-1, ways)
  }
  const { compare } = new Intl.Collator('en', { numeric: true })
  return collections
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(collection => ({ collection, articles: counts.get(collection.id) ?? 0 }))
}

/** All of them, by id. */
export const collectionParents = (db: Readable): Map<string, Collection> => new Map(all<Collection>(db, COLLECTION).map(collection => [collection.id, collection]))

/** A name comes once for every collection that has it. */
export const collectionNames = (db: Readable): string[] => values<string>(db, 'SELECT name FROM collection')

/** A collection and all below it, each after the one it is in. Empty when it is not there. */
export function collectionsFrom(db: Readable, id: string): Collection[] {
  const root = collectionById(db, id)
  const found = new Map(root ? [[id, root]] : [])
  // What is put into a Map on the way is still walked.
  for (const { id: parentId } of found.values()) {
    for (const child of all<Collection>(db, `${COLLECTION} WHERE c.parent_id = ?`, [parentId])) found.set(child.id, child)
  }
  return [...found.values()]
}

export function membersOfCollection(db: Readable, collectionId: string): CollectionMember[] {
  return values<string>(db, 'SELECT a.id FROM collection_member m JOIN article a USING (seq) WHERE m.collection_id = ? ORDER BY m.seq', [collectionId])
    .map(articleId => ({ id: memberId(collectionId, articleId), collectionId, articleId }))
}

export function membersOfArticles(db: Readable, articleIds: readonly string[]): CollectionMember[] {
  return all<{ articleId: string; collectionId: string }>(db, `
    SELECT a.id AS articleId, m.collection_id AS collectionId FROM json_each(?) j CROSS JOIN article a ON a.id = j.value CROSS JOIN collection_member m USING (seq)
    ORDER BY j.key, m.collection_id`, [JSON.stringify(articleIds)])
    .map(member => ({ id: memberId(member.collectionId, member.articleId), ...member }))
}

export function memberById(db: Readable, id: string): CollectionMember | null {
  const member = memberOf(id)
  return value(db, 'SELECT 1 FROM article a JOIN collection_member m USING (seq) WHERE a.id = ? AND m.collection_id = ?', [member.articleId, member.collectionId]) === null ? null : member
}

/**
 * The collection at a path of names, made where it is missing: what an import does with folders. The same path always gives the same collection;
 * upper and lower case are different, as on disk. A blank name is left out. Null for a path without names.
 */
export function collectionOfPath(db: Writable, names: readonly string[], newId: () => string): string | null {
  return transaction(db, () => names.map(name => nameLine(name)).filter(name => name !== '').reduce<string | null>((parentId, name) => {
    const known = collectionByName(db, parentId, name)
    if (known) return known.id
    const made: Collection = { id: newId(), name, parentId }
    putCollection(db, made)
    return made.id
  }, null))
}

/** Puts an article of the case into a collection. Does nothing where it is in it; answers whether it did. */
export function addMember(db: Writable, collectionId: string, articleId: string): boolean {
  return run(db, 'INSERT OR IGNORE INTO collection_member (collection_id, seq) SELECT ?, seq FROM article WHERE id = ?', [collectionId, articleId]) > 0
}

export function putCollection(db: Writable, { id, name, parentId }: Collection): void {
  run(db, `
    INSERT INTO collection (id, parent_id, name) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name`, [id, parentId, name])
}

/** @throws collection/filled when an import has put something into it since it was made, and it is to be taken back */
export function deleteCollection(db: Writable, id: string): void {
  const filled = value<number>(db, 'SELECT EXISTS (SELECT 1 FROM collection_member WHERE collection_id = ?) OR EXISTS (SELECT 1 FROM collection WHERE parent_id = ?)', [id, id])
  if (filled) throw new RedthreadError('collection/filled', { name: collectionById(db, id)?.name ?? '' })
  run(db, 'DELETE FROM collection WHERE id = ?', [id])
}

/** @throws edit/stale when the article is not in the case */
export function putMember(db: Writable, { collectionId, articleId }: CollectionMember): void {
  if (!addMember(db, collectionId, articleId)) throw new RedthreadError('edit/stale')
}

export function deleteMember(db: Writable, id: string): void {
  const { collectionId, articleId } = memberOf(id)
  run(db, 'DELETE FROM collection_member WHERE collection_id = ? AND seq = (SELECT seq FROM article WHERE id = ?)', [collectionId, articleId])
}
