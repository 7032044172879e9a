import { describe, expect, it } from 'vitest'
import { create, remove } from '../../core/change.ts'
import { memberId, type Collection } from '../../core/collection/collection.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { idMaker } from '../ids.ts'
import { addArticle, testCase } from '../testing.ts'
import { addMember, collectionById, collectionOfPath, collectionRows, collectionsFrom, membersOfArticles, membersOfCollection } from './collections.ts'

const newId = idMaker()
const names = (collections: readonly Collection[]) => collections.map(({ name }) => name)

describe('collectionOfPath', () => {
  it('makes what is missing, and finds the same again', () => {
    const { db } = testCase()
    const raids = collectionOfPath(db, ['Press', 'Raids'], newId)!
    expect(collectionOfPath(db, ['Press', 'Raids'], newId)).toBe(raids)
    const trials = collectionOfPath(db, ['Press', 'Trials'], newId)!
    const press = collectionById(db, raids)!.parentId!
    expect(collectionById(db, trials)).toEqual({ id: trials, name: 'Trials', parentId: press })
    expect(collectionOfPath(db, ['Press'], newId)).toBe(press)
    expect(collectionRows(db)).toHaveLength(3)
  })

  it('tells upper from lower case, and a name at the top from the same below', () => {
    const { db } = testCase()
    const ids = [['press'], ['Press'], ['Press', 'press'], ['Press', 'Press']].map(path => collectionOfPath(db, path, newId))
    expect(new Set(ids).size).toBe(4)
  })

  it('takes names as they are on a disk: in NFD, too long, of spaces alone', () => {
    const { db } = testCase()
    expect(collectionOfPath(db, ['Re\u0301gion'], newId)).toBe(collectionOfPath(db, ['Région '], newId))
    expect(collectionById(db, collectionOfPath(db, ['x'.repeat(199) + '😀'], newId)!)!.name).toBe('x'.repeat(199))
    const region = collectionOfPath(db, ['Région'], newId)
    expect(collectionOfPath(db, ['Région', '  '], newId)).toBe(region)
    expect([collectionOfPath(db, [], newId), collectionOfPath(db, [' '], newId)]).toEqual([null, null])
  })
})

describe('addMember', () => {
  it('puts an article in once, and says whether it did', () => {
    const { db } = testCase()
    const articleId = addArticle(db, 'One.')
    const collectionId = collectionOfPath(db, ['Press'], newId)!
    expect([addMember(db, collectionId, articleId), addMember(db, collectionId, articleId)]).toEqual([true, false])
    const member = { id: memberId(collectionId, articleId), collectionId, articleId }
    expect(membersOfCollection(db, collectionId)).toEqual([member])
    expect(membersOfArticles(db, [articleId])).toEqual([member])
  })
})

describe('collectionRows', () => {
  it('sorts as people do', () => {
    const { db } = testCase()
    const articleId = addArticle(db, 'One.')
    for (const name of ['Box 10', 'Box 2', 'archive']) collectionOfPath(db, [name, 'Scans'], newId)
    addMember(db, collectionOfPath(db, ['Box 2'], newId)!, articleId)
    expect(collectionRows(db).map(({ collection, articles }) => `${collection.name} ${articles}`))
      .toEqual(['archive 0', 'Box 2 1', 'Box 10 0', 'Scans 0', 'Scans 0', 'Scans 0'])
  })

  it('counts each article once, however many collections below it are in', () => {
    const { db } = testCase()
    const paths = [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'd'], ['e']]
    const ids = paths.map(path => collectionOfPath(db, path, newId)!)
    const articles = Array.from({ length: 6 }, (_, number) => addArticle(db, `Report ${number}.`))
    // Every article in the collections whose bits its number has, by places in `paths`.
    const memberships = [0b00001, 0b00110, 0b01110, 0b10100, 0b11111, 0b00000]
    memberships.forEach((bits, number) => ids.forEach((id, place) => bits & (1 << place) && addMember(db, id, articles[number]!)))
    for (const { collection, articles: counted } of collectionRows(db)) {
      const below = new Set(collectionsFrom(db, collection.id).flatMap(({ id }) => membersOfCollection(db, id)).map(({ articleId }) => articleId))
      expect(counted).toBe(below.size)
    }
  })
})

describe('collectionsFrom', () => {
  it('gives a collection and all below it, each after the one it is in', () => {
    const { db } = testCase()
    for (const path of [['a', 'b', 'c'], ['a', 'd'], ['e']]) collectionOfPath(db, path, newId)
    const found = collectionsFrom(db, collectionOfPath(db, ['a'], newId)!)
    expect(names(found).sort()).toEqual(['a', 'b', 'c', 'd'])
    for (const { parentId } of found.slice(1)) expect(found.some(({ id }) => id === parentId)).toBe(true)
    expect(collectionsFrom(db, 'gone')).toEqual([])
  })
})

describe('a collection an analyst made', () => {
  const made: Collection = { id: 'c1', name: 'Press', parentId: null }

  it('goes and comes back with its articles', () => {
    const current = testCase()
    const articleId = addArticle(current.db, 'One.')
    const member = { id: memberId('c1', articleId), collectionId: 'c1', articleId }
    current.edit({ label: 'New collection', changes: [create('collection', made), create('collectionMember', member)] })
    current.edit({ label: 'Delete collection', changes: [remove('collectionMember', member), remove('collection', made)] })
    expect(collectionRows(current.db)).toEqual([])
    current.undo()
    expect(collectionRows(current.db)).toEqual([{ collection: made, articles: 1 }])
    current.undo()
    expect(collectionRows(current.db)).toEqual([])
  })

  it('is not taken back once an import has filled it', () => {
    const current = testCase()
    current.edit({ label: 'New collection', changes: [create('collection', made)] })
    addMember(current.db, collectionOfPath(current.db, ['Press'], newId)!, addArticle(current.db, 'One.'))
    expect(() => current.undo()).toThrow(new RedthreadError('collection/filled', { name: 'Press' }))
    expect(collectionRows(current.db)).toEqual([{ collection: made, articles: 1 }])
  })
})
