import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith } from '../testing.ts'

const TEXT = 'Police freed 606 foreigners on Monday. Officials spoke of about 200.'

async function withTags(...sets: readonly (readonly string[])[]) {
  const opened = await engineWith({ a1: TEXT })
  const ids: string[] = []
  for (const tags of sets) ids.push((await opened.ask('annotations.create', { articleId: 'a1', start: 0, end: 6, tags: [...tags] })).id)
  const tagsNow = async () => {
    const { annotations } = await opened.ask('articles.marks', { articleId: 'a1' })
    return ids.map(id => annotations.find(({ record }) => record.id === id)?.record.tags)
  }
  return { ...opened, ids, tagsNow }
}

describe('annotations.changeMany', () => {
  it('is one step, and leaves those alone that are so already', async () => {
    const { ask, ids, tagsNow } = await withTags(['raid'], ['old', 'raid'], [])
    expect(await ask('annotations.changeMany', { annotationIds: [...ids, 'n9'], addTags: ['Raid'], removeTags: ['old'] })).toEqual({ changed: 2 })
    expect(await tagsNow()).toEqual([['raid'], ['raid'], ['raid']])
    expect(await ask('annotations.changeMany', { annotationIds: ids, addTags: ['raid'] })).toEqual({ changed: 0 })
    expect(await ask('history.undo', {})).toMatchObject({ redo: 'Tag raid of 2 annotations' })
    expect(await tagsNow()).toEqual([['raid'], ['old', 'raid'], []])
  })

  it('sets colours and questions', async () => {
    const { ask, ids } = await withTags([], [])
    await ask('annotations.changeMany', { annotationIds: ids, colour: 'pink', task: 'open' })
    const marks = async () => (await ask('articles.marks', { articleId: 'a1' })).annotations.map(({ record: { colour, task } }) => ({ colour, task }))
    expect(await marks()).toEqual([{ colour: 'pink', task: 'open' }, { colour: 'pink', task: 'open' }])
    await ask('annotations.changeMany', { annotationIds: [ids[0]!], task: 'none' })
    expect((await marks()).filter(({ task }) => task === 'open')).toHaveLength(1)
  })
})

describe('annotations.deleteMany', () => {
  it('is one step', async () => {
    const { ask, ids, tagsNow } = await withTags(['a'], ['b'])
    expect(await ask('annotations.deleteMany', { annotationIds: ids })).toEqual({ changed: 2 })
    expect(await tagsNow()).toEqual([undefined, undefined])
    expect(await ask('history.undo', {})).toMatchObject({ redo: 'Delete 2 annotations' })
    expect(await tagsNow()).toEqual([['a'], ['b']])
  })
})

describe('tags', () => {
  it('stand in a tree that counts each annotation once', async () => {
    const { ask } = await withTags(['raid/police', 'raid/army'], ['raid/police'], ['raid'], ['to/check'])
    expect(await ask('tags.tree', {})).toEqual([
      { tag: 'raid', annotations: 1, within: 3 }, { tag: 'raid/army', annotations: 1, within: 1 }, { tag: 'raid/police', annotations: 2, within: 2 },
      { tag: 'to', annotations: 0, within: 1 }, { tag: 'to/check', annotations: 1, within: 1 },
    ])
  })

  it('are renamed with all below them, in one step', async () => {
    const { ask, tagsNow } = await withTags(['raid/police', 'sweep'], ['raid'], ['raids'])
    expect(await ask('tags.move', { tag: 'raid', to: ' Case/Sweep ' })).toEqual({ changed: 2 })
    expect(await tagsNow()).toEqual([['case/sweep/police', 'sweep'], ['case/sweep'], ['raids']])
    await ask('history.undo', {})
    expect(await tagsNow()).toEqual([['raid/police', 'sweep'], ['raid'], ['raids']])
  })

  it('become one with what is there already, and can be taken away', async () => {
    const { ask, tagsNow } = await withTags(['raid', 'sweep'], ['sweep/night'])
    await ask('tags.move', { tag: 'raid', to: 'sweep' })
    expect(await tagsNow()).toEqual([['sweep'], ['sweep/night']])
    await ask('tags.move', { tag: 'sweep', to: null })
    expect(await tagsNow()).toEqual([[], []])
  })

  it('cannot go below themselves, or have no name', async () => {
    const { ask } = await withTags(['raid'])
    await expect(ask('tags.move', { tag: 'raid', to: 'raid/police' })).rejects.toThrow(new RedthreadError('tag/below-itself'))
    await expect(ask('tags.move', { tag: 'raid', to: ' / ' })).rejects.toThrow(new RedthreadError('tag/empty'))
    await expect(ask('tags.move', { tag: 'gone', to: 'x' })).rejects.toThrow(new RedthreadError('tag/not-found'))
  })
})

describe('what colours mean', () => {
  it('is one record of the case, edited and undone like others', async () => {
    const { ask } = await withTags()
    expect(await ask('colours.meanings', {})).toEqual({ id: 'colours', names: {} })
    await ask('colours.setMeanings', { names: { yellow: ' to  check ', pink: 'conflict', blue: ' ' } })
    expect((await ask('colours.meanings', {})).names).toEqual({ yellow: 'to check', pink: 'conflict' })
    await ask('colours.setMeanings', { names: { yellow: 'to check', pink: 'conflict' } })
    await ask('colours.setMeanings', { names: {} })
    await ask('history.undo', {})
    expect((await ask('colours.meanings', {})).names).toEqual({ yellow: 'to check', pink: 'conflict' })
    await ask('history.undo', {})
    expect((await ask('colours.meanings', {})).names).toEqual({})
  })
})
