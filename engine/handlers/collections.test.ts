import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith } from '../testing.ts'

const LIBRARY = { a1: { text: 'One.', title: 'One' }, a2: { text: 'Two.', title: 'Two' }, a3: { text: 'Three.', title: 'Three' } }

async function tree() {
  const opened = await engineWith(LIBRARY)
  const press = await opened.ask('collections.create', { name: ' Press ', articleIds: ['a1'] })
  const raids = await opened.ask('collections.create', { name: 'Raids', parentId: press.id, articleIds: ['a2', 'a2', 'a1'] })
  return { ...opened, press, raids }
}

describe('collections', () => {
  it('hold articles, and list them with those of the collections below', async () => {
    const { ask, press, raids } = await tree()
    expect(await ask('collections.list', {})).toEqual([{ collection: press, articles: 2 }, { collection: raids, articles: 2 }])
    const list = async (collectionId: string | null) => {
      const { total, rows } = await ask('articles.list', { sort: 'imported', collectionId })
      expect(await ask('articles.ids', { sort: 'imported', collectionId })).toEqual(rows.map(({ id }) => id))
      return [total, ...rows.map(({ id }) => id)]
    }
    expect(await list(press.id)).toEqual([2, 'a2', 'a1'])
    expect(await list(raids.id)).toEqual([2, 'a2', 'a1'])
    expect(await list(null)).toEqual([3, 'a3', 'a2', 'a1'])
    expect(await list('gone')).toEqual([0])
    await ask('collections.remove', { collectionId: raids.id, articleIds: ['a1', 'a2', 'a3'] })
    expect(await list(press.id)).toEqual([1, 'a1'])
  })

  it('have names that no other beside them has', async () => {
    const { ask, press, raids } = await tree()
    await expect(ask('collections.create', { name: 'Press' })).rejects.toThrow(new RedthreadError('collection/exists', { name: 'Press' }))
    const { id } = await ask('collections.create', { name: 'Press', parentId: raids.id })
    await expect(ask('collections.rename', { collectionId: id, name: '\u200B' })).rejects.toThrow(new RedthreadError('entity/empty-name'))
    await ask('collections.create', { name: 'Trials', parentId: press.id })
    await expect(ask('collections.rename', { collectionId: raids.id, name: 'Trials' })).rejects.toThrow(new RedthreadError('collection/exists', { name: 'Trials' }))
    expect(await ask('collections.rename', { collectionId: raids.id, name: 'Raids, 2024' })).toEqual({ ...raids, name: 'Raids, 2024' })
    await ask('history.undo', {})
    expect(await ask('collections.list', {})).toContainEqual({ collection: raids, articles: 2 })
  })

  it('go with those below, while their articles stay; undo brings all back', async () => {
    const { ask, press } = await tree()
    const before = await ask('collections.list', {})
    await ask('collections.delete', { collectionId: press.id })
    expect(await ask('collections.list', {})).toEqual([])
    expect(await ask('articles.ids', {})).toHaveLength(3)
    await ask('history.undo', {})
    expect(await ask('collections.list', {})).toEqual(before)
    for (let step = 0; step < 2; step++) await ask('history.undo', {})
    expect(await ask('collections.list', {})).toEqual([])
    for (let step = 0; step < 3; step++) await ask('history.redo', {})
    expect(await ask('collections.list', {})).toEqual([])
  })

  it('are no edit when nothing changes', async () => {
    const { ask, press, raids, host } = await tree()
    host.events.length = 0
    expect(await ask('collections.add', { collectionId: press.id, articleIds: ['a1'] })).toEqual({ changed: 0 })
    expect(await ask('collections.remove', { collectionId: press.id, articleIds: ['a2', 'gone'] })).toEqual({ changed: 0 })
    await ask('collections.rename', { collectionId: raids.id, name: 'Raids ' })
    expect(host.events).toEqual([])
    expect(await ask('collections.add', { collectionId: press.id, articleIds: ['a1', 'a3', 'a2'] })).toEqual({ changed: 2 })
    expect((await ask('history.state', {})).undo).toBe('Put 2 articles into Press')
  })

  it('and articles must be there', async () => {
    const { ask, press } = await tree()
    const gone = new RedthreadError('collection/not-found')
    await expect(ask('collections.create', { name: 'x', parentId: 'gone' })).rejects.toThrow(gone)
    await expect(ask('collections.rename', { collectionId: 'gone', name: 'x' })).rejects.toThrow(gone)
    await expect(ask('collections.delete', { collectionId: 'gone' })).rejects.toThrow(gone)
    await expect(ask('collections.add', { collectionId: 'gone', articleIds: [] })).rejects.toThrow(gone)
    await expect(ask('collections.remove', { collectionId: 'gone', articleIds: [] })).rejects.toThrow(gone)
    await expect(ask('collections.add', { collectionId: press.id, articleIds: ['gone'] })).rejects.toThrow(new RedthreadError('article/not-found'))
  })
})
