import { expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith } from '../testing.ts'

const LIBRARY = {
  a1: { text: 'One.', outlet: 'VOD', published: '2022-09' },
  a2: { text: 'Two.', outlet: 'CamboJA' },
  a3: { text: 'Three.' },
}
const outlets = async ({ ask }: Awaited<ReturnType<typeof engineWith>>) => (await ask('articles.list', { sort: 'imported' })).rows.map(row => row.outlet)

it('gives many articles one value in one step, which undo takes back whole', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  expect(await ask('articles.setMetaOfMany', { articleIds: ['a1', 'a2', 'a3', 'a1'], field: 'outlet', value: ' CamboJA ' })).toEqual({ changed: 2 })
  expect(await outlets(opened)).toEqual(['CamboJA', 'CamboJA', 'CamboJA'])
  expect((await ask('articles.get', { articleId: 'a1' })).meta.outlet).toMatchObject({ origin: 'analyst', found: { value: 'VOD' } })
  expect(await ask('history.undo', {})).toEqual({ undo: null, redo: 'Correct outlet of 2 articles' })
  expect(await outlets(opened)).toEqual([null, 'CamboJA', 'VOD'])
})

it('empties a field, and is no edit where nothing changes', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  expect(await ask('articles.setMetaOfMany', { articleIds: ['a1', 'a2', 'a3'], field: 'outlet', value: null })).toEqual({ changed: 2 })
  expect(await outlets(opened)).toEqual([null, null, null])
  expect(await ask('articles.setMetaOfMany', { articleIds: ['a1', 'a2', 'a3'], field: 'outlet', value: ' ' })).toEqual({ changed: 0 })
  expect(await ask('articles.setMetaOfMany', { articleIds: [], field: 'outlet', value: 'x' })).toEqual({ changed: 0 })
  expect((await ask('history.list', {})).total).toBe(1)
})

it('changes nothing when a date is none, or an article is gone', async () => {
  const { ask } = await engineWith(LIBRARY)
  const articleIds = ['a1', 'a2']
  await expect(ask('articles.setMetaOfMany', { articleIds, field: 'published', value: 'May' })).rejects.toThrow(new RedthreadError('article/bad-date', { value: 'May' }))
  await expect(ask('articles.setMetaOfMany', { articleIds: ['a1', 'gone'], field: 'title', value: 'x' })).rejects.toThrow(new RedthreadError('article/not-found'))
  expect(await ask('history.state', {})).toEqual({ undo: null, redo: null })
})
